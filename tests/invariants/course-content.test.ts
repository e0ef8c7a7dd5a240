import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/languages.ts';
import { exercisesOf, type Lesson } from '#modules/content/server/index.ts';
import { readLibrary } from '#modules/content/server/library.ts';
import { SOKKELWAARDEN, THEMES } from '#modules/content/domain/vocabulary.ts';

/*
 * What the requirements ask of the course itself. A lesson is rewritten often and by many; what it may never lose stands
 * here. Words are Dutch ones that every language keeps visible, because they are the words on the letters.
 */
const root = path.resolve(import.meta.dirname, '../..');
const courses = readLibrary(root);
const dutch = courses.lessons('nl');
const idsOf = (lessons: readonly Lesson[]) => lessons.map(({ id }) => id);
const withGoal = (goal: string) => dutch.filter(({ goals }) => goals.includes(goal));
const kindsIn = (lesson: Lesson) => exercisesOf(lesson).map(({ exercise }) => exercise.kind);

/** Every word of a lesson, marks of its own included. */
function textOf(id: string, language: (typeof LANGUAGES)[number]): string {
  const lesson = courses.find(id, language, 'normal');
  return lesson ? JSON.stringify([lesson.title, lesson.summary, lesson.screens]) : '';
}

test('H09 each theme has its lessons, and its questions in the end quiz', () => {
  for (const theme of THEMES) {
    expect(dutch.filter((lesson) => lesson.theme === theme), theme).not.toEqual([]); // prettier-ignore
    expect(courses.quizItems.filter((item) => item.theme === theme).length, theme).toBeGreaterThanOrEqual(5);
  }
});

test('H03 H22 each of the seven values has a lesson in which it comes first, and at least four questions of the end quiz', () => {
  for (const value of SOKKELWAARDEN) {
    expect(dutch.filter(({ values }) => values[0] === value), value).not.toEqual([]); // prettier-ignore
    expect(courses.quizItems.filter((item) => item.value === value).length, value).toBeGreaterThanOrEqual(4);
  }
});

test('H23 the five head values are named in lesson after lesson', () => {
  for (const value of ['respect', 'vrij', 'solidariteit', 'gelijk', 'burgerschap']) {
    const lessons = dutch.filter(({ id }) => textOf(id, 'nl').toLowerCase().includes(value));
    expect(lessons.length, value).toBeGreaterThanOrEqual(3);
  }
});

/** How participants ranked the themes (H10). */
const RANK: Readonly<Record<string, 'high' | 'middle' | 'low'>> = {
  'stad-en-land': 'high',
  verblijfssituatie: 'high',
  werk: 'high',
  wonen: 'middle',
  mobiliteit: 'middle',
  gezondheid: 'middle',
  'publieke-diensten': 'middle',
  onderwijs: 'low',
  consumptie: 'low',
  'vrije-tijd': 'low',
};

test('H10 H11 no lesson is less pressing than its theme', () => {
  const order = ['high', 'middle', 'low'];
  for (const { id, theme, priority } of dutch)
    expect(order.indexOf(priority), id).toBeLessThanOrEqual(order.indexOf(RANK[theme] ?? ''));
});

describe('a goal that the course may not lose', () => {
  test.each([
    ['H05 H27', 'mo-staatsstructuur', ['how-the-country-is-organised']],
    ['H05 H27', 'mo-bevoegdheden-overheden', ['who-does-what']],
    ['H05', 'mo-scheiding-der-machten', ['separation-of-powers']],
    ['H15', 'mo-verwachtingen-en-cultuurschok', ['expectations-and-culture-shock']],
    ['H14 C11', 'mo-verblijf-en-documenten', ['documents-to-bring', 'residence-situation']],
    ['H17 P13', 'mo-inburgeringstraject', ['the-four-pillars', 'the-proof-and-the-tests', 'your-first-appointment']],
    ['K09', 'mo-wachten-en-hulp-vragen', ['waiting-and-disappointment']],
    ['K13 K15', 'mo-diploma-laten-erkennen', ['naric-step-by-step', 'what-recognition-is']],
  ])('%s %s', (_requirement, goal, lessons) => {
    expect(idsOf(withGoal(goal))).toEqual(expect.arrayContaining(lessons));
  });
});

describe.each(LANGUAGES)('what %s says', (language) => {
  test.each([
    ['K12 M13', 'your-first-appointment', ['BON', 'BAPA']],
    ['K12', 'the-first-three-months', ['ziekenfonds', 'BON']],
    ['K17', 'regulated-professions-and-care', ['zorgkundige']],
    ['C12', 'talk-with-your-employer', ['gecombineerde vergunning']],
    ['H14', 'the-first-eight-days', ['gemeente']],
    ['H17', 'the-four-pillars', ['VDAB', 'buddy']],
  ])('%s %s keeps the words of the letters', (_requirement, lesson, words) => {
    const text = textOf(lesson, language);
    for (const word of words) expect(text, word).toContain(word);
  });

  test('four sentences at the end, and a drawing', () => {
    for (const lesson of courses.lessons(language)) {
      expect(lesson.summary, lesson.id).toHaveLength(4);
      const drawn = textOf(lesson.id, language).includes('class=\\"picture\\"') || kindsIn(lesson).includes('hot-spot');
      expect(drawn, lesson.id).toBe(true);
    }
  });
});

test('C13 a lesson on papers, residence or work says whom to ask, and that we do not decide', () => {
  const WHO = /ambassade|Dienst Vreemdelingenzaken|DVZ|advocaat|juridisch|sociaal huis|OCMW|vakbond|NARIC/i;
  for (const { id } of dutch.filter(({ theme }) => ['verblijfssituatie', 'werk'].includes(theme)))
    expect(textOf(id, 'nl'), id).toMatch(WHO);
});

/** The people of the course, from the table that writers keep. */
function people(): string[] {
  const page = readFileSync(path.join(root, 'docs/how-to/write-a-lesson.md'), 'utf8');
  const rows = /## The people of the course[^#]*/.exec(page)?.[0].match(/^\|.*\|$/gm) ?? [];
  return rows.flatMap((row) => row.split('|').slice(1, row.includes('once only') ? 3 : 2).join(' ').match(/\p{Lu}\p{L}+/gu) ?? []); // prettier-ignore
}

test('H28 every lesson has somebody to whom it happens, known by one name through the course', () => {
  const names = new RegExp(
    people()
      .map((name) => `\\b${name}\\b`)
      .join('|'),
    'u',
  );
  for (const { id } of dutch) expect(textOf(id, 'nl'), id).toMatch(names);
});
