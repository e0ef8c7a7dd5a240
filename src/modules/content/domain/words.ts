import { z } from 'zod';
import { inEachLanguage } from './course-index.ts';
import { slug } from './front-matter.ts';
import type { CourseProblem } from './lesson.ts';

const text = z.string().trim().min(1);
const meanings = { en: text, fr: text, ar: text };

/** A Dutch word to learn, with a sentence it stands in (H29). */
const word = z.strictObject({
  id: slug,
  /** A noun with its article: `de gemeente`. */
  dutch: text,
  example: text,
  ...meanings,
  exampleMeaning: z.strictObject(meanings),
});
export type CourseWord = z.output<typeof word>;

/** `courses/words/*.yaml`: words to practise, in the order they are learnt. */
export const wordsFile = z.strictObject({
  groups: z.array(z.strictObject({ id: slug, title: inEachLanguage, words: z.array(word).min(1) })).min(1),
});
export type WordGroup = z.output<typeof wordsFile>['groups'][number];

/** Words that stand in the file twice: by their id, on which the practice of people hangs, or by the word itself. */
export function doubleWords(file: string, groups: readonly WordGroup[]): CourseProblem[] {
  const words = groups.flatMap((group) => group.words);
  return (['id', 'dutch'] as const).flatMap((field) =>
    [...Map.groupBy(words, (each) => each[field].toLowerCase())]
      .filter(([, same]) => same.length > 1)
      .map(([value]) => ({ file, line: 1, message: `two words have the ${field} ${value}` })),
  );
}
