import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#kernel/languages.ts';
import { picturesIn } from '../domain/picture.ts';
import { checkCourses, coverageOfCourses, stampTranslation } from './check-courses.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const TODAY = '2026-11-22';
const LESSON = 'how-the-country-is-organised';
const DUTCH = `courses/basis/${LESSON}.nl.md`;
const FRENCH = `courses/basis/${LESSON}.fr.md`;

describe('the courses of this checkout', () => {
  it('H18 H19 H31 U05 pass every check', () => {
    expect(checkCourses(ROOT, TODAY).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('the page of what they cover', () => {
  it('H20 is that of the courses as they are: run `./vooraf course coverage > docs/generated/course-coverage.md`', () => {
    expect(readFileSync(path.join(ROOT, 'docs/generated/course-coverage.md'), 'utf8')).toBe(coverageOfCourses(ROOT));
  });
});

describe('a copy of one lesson', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'vooraf-courses-'));
    mkdirSync(path.join(root, 'courses/basis'), { recursive: true });
    const pictures = picturesIn(readFileSync(path.join(ROOT, DUTCH), 'utf8')).flatMap((name) => ['svg', 'yaml'].map((kind) => `basis/pictures/${name}.${kind}`)); // prettier-ignore
    const texts = LANGUAGES.map((language) => `basis/${LESSON}.${language}.md`);
    for (const file of [
      'facts.yaml',
      'goals.yaml',
      'checks.yaml',
      'glossary.yaml',
      'basis/module.yaml',
      ...texts,
      ...pictures,
    ])
      cpSync(path.join(ROOT, 'courses', file), path.join(root, 'courses', file));
    const module = path.join(root, 'courses/basis/module.yaml');
    writeFileSync(module, readFileSync(module, 'utf8').replace(/lessons:[\s\S]*/, `lessons:\n      - ${LESSON}\n`));
    const rules = path.join(root, 'courses/checks.yaml');
    writeFileSync(rules, readFileSync(rules, 'utf8').replace(/exceptions:[\s\S]*/, 'exceptions: []\n'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const change = (file: string, from: string, to: string) => {
    const content = readFileSync(path.join(root, file), 'utf8');
    expect(content).toContain(from);
    writeFileSync(path.join(root, file), content.replace(from, to));
  };
  const errors = () => checkCourses(root, TODAY).findings.filter(({ severity }) => severity === 'error').map(({ check, file }) => `${check} ${file}`); // prettier-ignore

  it('H19 whose Dutch changes has stale translations until somebody has compared and stamped them', () => {
    change(DUTCH, 'Het is toch allemaal België?', 'Het is toch één land?');
    const stale = errors().filter((error) => error.endsWith('.fr.md'));
    expect(stale).toEqual([`translation-stale ${FRENCH}`]);
    expect(stampTranslation(root, FRENCH)).toBe(true);
    expect(errors().filter((error) => error.endsWith('.fr.md'))).toEqual([]);
    expect(stampTranslation(root, DUTCH)).toBe(false);
  });

  it('is not touched by stamping what was not changed', () => {
    const before = readFileSync(path.join(root, FRENCH), 'utf8');
    stampTranslation(root, FRENCH);
    expect(readFileSync(path.join(root, FRENCH), 'utf8')).toBe(before);
  });

  it.each([
    ['a goal that is not listed', DUTCH, 'goals: [', 'goals: [mo-niets, '],
    ['a fact that is not listed', FRENCH, 'Yasmina est étonnée.', 'Yasmina est {{fact:nothing}}.'],
    ['a lesson that is not there', 'courses/basis/module.yaml', '- how-the', '- nothing-here\n      - how-the'],
    ['an exception for a lesson that is not there', 'courses/checks.yaml', 'exceptions: []', 'exceptions: [{check: a, lesson: nothing, reason: x}]'],
  ])('with %s is refused', (_what, file, from, to) => {
    change(file, from, to);
    expect(errors()).toContainEqual(expect.stringMatching(`^structure ${file}`));
  }); // prettier-ignore

  it('with a lesson that no module names is refused', () => {
    cpSync(path.join(root, DUTCH), path.join(root, 'courses/basis/stray.nl.md'));
    expect(errors()).toEqual(['structure courses/basis/stray.nl.md']);
  });
});
