import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#kernel/languages.ts';
import { exercisesOf } from '../domain/lesson.ts';
import { SOKKELWAARDEN } from '../domain/vocabulary.ts';
import { library, readLibrary } from './library.ts';

const courses = readLibrary(path.resolve(import.meta.dirname, '../../../..'));

describe('the courses of this checkout', () => {
  it('are written without a mistake, and each translation agrees with the Dutch source', () => {
    expect(courses.problems).toEqual([]);
  });

  it.each(LANGUAGES)('H31 H01 stand in %s, every lesson, in the order of the path', (language) => {
    const lessons = courses.lessons(language);
    expect(lessons.map(({ id }) => id)).toEqual(courses.lessons('nl').map(({ id }) => id));
    expect(lessons.every((lesson) => lesson.language === language)).toBe(true);
  });

  it('show every picture they refer to', () => {
    for (const language of LANGUAGES) {
      const html = courses.lessons(language).flatMap(({ screens }) => screens.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'text' ? block.html : [])))).join('\n'); // prettier-ignore
      expect(html).not.toContain('](picture:');
      expect(html.split('<figure class="picture">').length - 1).toBe(html.split('role="img"').length - 1);
      expect(html).toContain('<figure class="picture">');
    }
  });

  it('H22 name only the seven values', () => {
    expect(SOKKELWAARDEN).toHaveLength(7);
    for (const lesson of courses.lessons('nl'))
      expect(lesson.values.every((value) => SOKKELWAARDEN.includes(value))).toBe(true);
  });

  it('I03 have exercises with the same keys in every language', () => {
    for (const lesson of courses.lessons('nl')) {
      const keys = exercisesOf(lesson).map(({ exercise }) => [exercise.id, exercise.key]);
      expect(keys.length).toBeGreaterThan(0);
      for (const language of LANGUAGES) {
        const other = courses.find(lesson.id, language, 'normal');
        expect(other && exercisesOf(other).map(({ exercise }) => [exercise.id, exercise.key])).toEqual(keys);
      }
    }
  });

  it('keep no key, no rationale and no fact among the words of the end quiz', () => {
    expect(courses.quizItems.length).toBeGreaterThanOrEqual(24);
    for (const language of LANGUAGES) {
      expect(courses.quizTexts(language, 'normal').size).toBe(courses.quizItems.length);
      for (const text of courses.quizTexts(language, 'normal').values()) {
        expect(Object.keys(text).toSorted()).toEqual(['id', 'options', 'prompt']);
        for (const option of text.options) expect(Object.keys(option).toSorted()).toEqual(['id', 'text']);
      }
    }
  });

  it('are found from wherever the code runs', () => {
    expect(library().lessons('nl').length).toBe(courses.lessons('nl').length);
  });
});
