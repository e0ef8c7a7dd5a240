import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { Language } from '#kernel/languages.ts';
import { glossaryIn, glossarySchema, type Glossary, type GlossaryFile } from '../domain/glossary.ts';
import type { Variant } from '../domain/vocabulary.ts';
import { checkoutRoot } from './library.ts';

let file: GlossaryFile | undefined;
const opened = new Map<string, Glossary>();

/** The words of the courses and what they mean, as the checkout holds them. */
export function readGlossary(): GlossaryFile {
  return glossarySchema.parse(
    load(readFileSync(path.join(checkoutRoot(), 'courses/glossary.yaml'), 'utf8'), { schema: CORE_SCHEMA }),
  );
}

/** The words of the courses for readers of one language and variant, read once. */
export function glossary(language: Language, variant: Variant): Glossary {
  const key = `${language} ${variant}`;
  let found = opened.get(key);
  if (!found) opened.set(key, (found = glossaryIn((file ??= readGlossary()), language, variant)));
  return found;
}
