import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Language } from '#kernel/languages.ts';
import { glossaryIn, glossarySchema, type Glossary, type GlossaryFile } from '../domain/glossary.ts';
import { textIn, type CourseFolder } from './course-folder.ts';
import { followed } from './followed.ts';
import { checkoutRoot } from './library.ts';

let ofCheckout: GlossaryFile | undefined;
const opened = new WeakMap<GlossaryFile, Map<Language, Glossary>>();

/** The words of the courses and what they mean, as the checkout holds them. */
export function readGlossary(): GlossaryFile {
  return glossarySchema.parse(parse(readFileSync(path.join(checkoutRoot(), 'courses/glossary.yaml'), 'utf8')));
}

/** The words of the courses in a folder and what they mean. */
export function glossaryFrom(folder: CourseFolder): GlossaryFile {
  return glossarySchema.parse(parse(textIn(folder, 'glossary.yaml') ?? ''));
}

/** The words of the courses that are followed, for readers of one language; read once. */
export function glossary(language: Language): Glossary {
  const file = followed().courses?.glossary ?? (ofCheckout ??= readGlossary());
  const known = opened.get(file) ?? new Map<Language, Glossary>();
  opened.set(file, known);
  const found = known.get(language) ?? glossaryIn(file, language);
  known.set(language, found);
  return found;
}
