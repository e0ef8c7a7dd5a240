import { CORE_SCHEMA, load } from 'js-yaml';
import type { Language } from '#kernel/languages.ts';
import { glossaryIn, glossarySchema, type Glossary, type GlossaryFile } from '../domain/glossary.ts';
import type { Variant } from '../domain/vocabulary.ts';
import { readCourseFolder, textIn, type CourseFolder } from './course-folder.ts';
import { followed } from './followed.ts';
import { checkoutRoot } from './library.ts';

let ofCheckout: GlossaryFile | undefined;
const opened = new WeakMap<GlossaryFile, Map<string, Glossary>>();

/** The words of the courses and what they mean, as the checkout holds them. */
export const readGlossary = (): GlossaryFile => glossaryFrom(readCourseFolder(checkoutRoot()));

/** The words of the courses in a folder and what they mean. */
export function glossaryFrom(folder: CourseFolder): GlossaryFile {
  return glossarySchema.parse(load(textIn(folder, 'glossary.yaml') ?? '', { schema: CORE_SCHEMA }));
}

/** The words of the courses that are followed, for readers of one language and variant; read once. */
export function glossary(language: Language, variant: Variant): Glossary {
  const file = followed().courses?.glossary ?? (ofCheckout ??= readGlossary());
  const known = opened.get(file) ?? new Map<string, Glossary>();
  opened.set(file, known);
  const key = `${language} ${variant}`;
  const found = known.get(key) ?? glossaryIn(file, language, variant);
  known.set(key, found);
  return found;
}
