import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#kernel/languages.ts';
import { LARGEST_PACKAGE, lessonsOf, type CoursePackage } from '../domain/course-package.ts';
import { explainWords } from '../domain/explain-words.ts';
import { exercisesOf, type Screen } from '../domain/lesson.ts';
import { scoreExercise } from '../domain/score-exercise.ts';
import { VARIANTS, type Variant } from '../domain/vocabulary.ts';
import { buildCourses, writeCourses } from './build-courses.ts';
import { glossary } from './glossary.ts';
import { readLibrary } from './library.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const built = buildCourses(ROOT);
const courses = readLibrary(ROOT);
const open = (file: string) => JSON.parse(built.contents.get(file) ?? '') as CoursePackage;

describe('the packages of the courses', () => {
  let folder = '';
  beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'vooraf-packages-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('H31 H32 are one for each module, language and variant, at most 500 kB', () => {
    expect(built.problems).toEqual([]);
    expect(built.manifest.packages).toHaveLength(courses.modules.length * LANGUAGES.length * VARIANTS.length);
    for (const { gzipBytes } of built.manifest.packages) expect(gzipBytes).toBeLessThanOrEqual(LARGEST_PACKAGE);
  });

  it('are the same when they are made again, and are named after what is in them', () => {
    expect([...buildCourses(ROOT).contents]).toEqual([...built.contents]);
    for (const { file, sha256, bytes } of built.manifest.packages) {
      const content = built.contents.get(file) ?? '';
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      expect(Buffer.byteLength(content)).toBe(bytes);
      expect(file).toContain(sha256.slice(0, 16));
    }
  });

  it('I08 hold every screen and every exercise, with what scores it on the device', () => {
    for (const { file, language, variant, module } of built.manifest.packages) {
      const { lessons } = open(file);
      const there = courses.lessons(language, variant).filter((lesson) => lesson.module === module);
      expect(lessons.map(({ id, version }) => [id, version])).toEqual(there.map(({ id, version }) => [id, version]));
      expect(lessons.flatMap(exercisesOf)).toEqual(there.flatMap(exercisesOf));
    }
    const choice = courses.lessons('nl').flatMap(exercisesOf).find(({ exercise }) => exercise.kind === 'single-choice'); // prettier-ignore
    expect(choice && scoreExercise(choice.exercise, choice.exercise.key)?.correct).toBe(true);
  });

  it('I07 explain the difficult words where they stand', () => {
    const dutch = built.manifest.packages.find(({ language, variant }) => language === 'nl' && variant === 'normal');
    const made = open(dutch?.file ?? '');
    const html = (screens: readonly Screen[]) => screens.flatMap(({ blocks }) => blocks).map((block) => (block.type === 'text' ? block.html : '')).join(''); // prettier-ignore
    const words = glossary('nl', 'normal');
    const expected = courses.lessons('nl').filter(({ module }) => module === made.module).map(({ screens }) => html(screens.map((screen) => explainWords(screen, words)))); // prettier-ignore
    expect(lessonsOf(made).map(({ screens }) => html(screens))).toEqual(expected);
    expect(expected.join('')).toContain('class="gloss"');
    expect(new Set(made.words).size).toBe(made.words.length);
  });

  it('say of each fact once where it comes from, and each lesson knows its own', () => {
    const { file } = built.manifest.packages.find(({ module, language }) => module === 'basis' && language === 'ar') ?? { file: '' }; // prettier-ignore
    const made = open(file);
    expect(new Set(made.facts?.map(({ id }) => id)).size).toBe(made.facts?.length);
    const there = new Map(courses.lessons('ar').map(({ id, facts = [] }) => [id, facts.map((fact) => fact.id).toSorted()])); // prettier-ignore
    for (const { id, facts = [], screens } of lessonsOf(made)) {
      expect([id, facts.map((fact) => fact.id).toSorted()]).toEqual([id, there.get(id)]);
      for (const screen of screens) for (const fact of screen.facts ?? []) expect(facts.map((each) => each.id)).toContain(fact); // prettier-ignore
    }
    expect([...there.values()].flat().length).toBeGreaterThan(made.facts?.length ?? Infinity);
    const before = JSON.parse(JSON.stringify(made, (key, value: unknown) => (key === 'facts' ? undefined : value))) as CoursePackage; // prettier-ignore
    expect(lessonsOf(before).map(({ id }) => id)).toEqual(made.lessons.map(({ id }) => id));
  });

  it('M09 never hold a question of the end quiz', () => {
    for (const content of built.contents.values()) {
      for (const { id, rationale } of courses.quizItems) {
        expect(content).not.toContain(`"${id}"`);
        expect(content).not.toContain(rationale);
      }
      for (const language of LANGUAGES)
        for (const { prompt } of courses.quizTexts(language, 'normal').values()) expect(content).not.toContain(prompt);
    }
  });

  const textsOf = ({ screens }: CoursePackage['lessons'][number]) =>
    screens.flatMap(({ blocks }) => blocks).flatMap((block) => (block.type === 'text' ? [block.html] : []));
  const packageOf = (module: string, language: Language, variant: Variant) => {
    const found = built.manifest.packages.find((entry) => entry.module === module && entry.language === language && entry.variant === variant); // prettier-ignore
    return { content: built.contents.get(found?.file ?? '') ?? '', lessons: open(found?.file ?? '').lessons };
  };

  it.each(LANGUAGES)('U05 H32 differ where a text has a discreet variant, and only there (%s)', (language) => {
    let hidden = 0;
    for (const module of courses.modules) {
      const [normal, discreet] = [packageOf(module, language, 'normal'), packageOf(module, language, 'discreet')];
      for (const [at, lesson] of normal.lessons.entries()) {
        const twin = discreet.lessons[at];
        const only = textsOf(lesson).filter((html) => !(twin ? textsOf(twin) : []).includes(html));
        hidden += only.length;
        // Words, and with them the pictures that stand between them.
        for (const html of only) expect(discreet.content).not.toContain(JSON.stringify(html).slice(1, -1));
        if (only.length === 0) expect(twin?.screens).toEqual(lesson.screens);
      }
    }
    expect(hidden).toBeGreaterThan(0);
  });

  it('U05 U06 name a sensitive lesson by its number in the discreet variant', () => {
    const titles = (variant: Variant) => packageOf('basis', 'nl', variant).lessons.flatMap(({ id, title }) => (id === 'equality-of-women-and-men' ? [title] : [])); // prettier-ignore
    expect([...titles('normal'), ...titles('discreet')]).toEqual([
      'Gelijkheid van vrouwen en mannen',
      expect.stringMatching(/^Les \d+$/),
    ]);
    expect(packageOf('basis', 'nl', 'normal').content).toContain('seks dwingen');
    expect(packageOf('basis', 'nl', 'discreet').content).not.toContain('seks dwingen');
  });

  it('replace those of an earlier build and leave other files alone', () => {
    const copy = mkdtempSync(path.join(tmpdir(), 'vooraf-courses-'));
    cpSync(path.join(ROOT, 'courses'), path.join(copy, 'courses'), { recursive: true });
    writeCourses(built, folder);
    writeFileSync(path.join(folder, 'notes.json'), '{}');
    const facts = path.join(copy, 'courses/facts.yaml');
    writeFileSync(facts, readFileSync(facts, 'utf8').replace('"1712"', '"1799"'));
    const changed = buildCourses(copy);
    writeCourses(changed, folder);
    rmSync(copy, { recursive: true });
    expect(readdirSync(folder).toSorted()).toEqual([...changed.contents.keys(), 'manifest.json', 'notes.json'].toSorted()); // prettier-ignore
    // One change of a fact reached every language of the module that has it, and no other module.
    for (const [at, { file, version, module }] of changed.manifest.packages.entries()) {
      expect(changed.contents.get(file)?.includes('1799'), file).toBe(module === 'basis');
      expect(version === built.manifest.packages[at]?.version, file).toBe(module !== 'basis');
    }
  });
});
