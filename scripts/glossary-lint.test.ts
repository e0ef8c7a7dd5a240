import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyExceptions, findForbiddenWords, partsOf, readGlossary, type Term } from './glossary-lint.ts';

const TERMS: readonly Term[] = [
  termOf('deelnemer', 'participant', ['learner']),
  termOf('voortraject', 'voortraject', ['pretrajectory', 'pre-trajectory']),
  termOf('maatschappelijke oriëntatie', 'maatschappelijkeOrientatie', ['mo']),
];

function termOf(term: string, codeForm: string, forbidden: string[]): Term {
  return { term, codeForm, source: 'test', definition: 'test', gloss: 'test', forbidden };
}

/** The names found in one file, with their lines. */
function find(file: string, text: string): string[] {
  return findForbiddenWords([{ path: file, text }], TERMS).map(({ line, name }) => `${line} ${name}`);
}

describe('a name is refused when it uses a synonym that the glossary forbids', () => {
  test.each([
    ['a variable', 'const learnerId = 1;'],
    ['a type', 'interface LearnerView {}'],
    ['a plural', 'const learners = [];'],
    ['a constant', 'const MAX_LEARNERS = 3;'],
    ['a property', 'const row = { learner_id: 1 };'],
    ['several words', 'function openPreTrajectory() {}'],
    ['an event type', "const type = 'learning.learner-added.v1';"],
    ['a problem code', "problem('learning.learner-unknown');"],
  ])('in TypeScript as %s', (_, code) => {
    expect(find('src/modules/learning/domain/x.ts', `\n${code}`)).toEqual([expect.stringMatching(/^2 /)]);
  });

  test('in a component: script, expressions of the page and other components', () => {
    const text = '<script lang="ts">\n  let { learnerName }: { learnerName: string } = $props();\n</script>\n';
    expect(
      find('src/design/X.svelte', `${text}<p>learner</p>\n{#each learners as one}{one}{/each}\n<LearnerCard />`),
    ).toEqual(['2 learnerName', '5 learners', '6 LearnerCard']);
  });

  test('in SQL, with the line behind a comment of several lines', () => {
    expect(find('src/modules/a/server/migrations/1.sql', "/* one\ntwo */\ncreate table a.learner (id uuid, x text default 'it''s');")).toEqual([
      '3 learner',
    ]); // prettier-ignore
  });

  test('as the key of a text', () => {
    expect(find('src/modules/a/messages/nl.json', '{\n  "a.learner.title": "Deelnemer"\n}')).toEqual([
      '2 a.learner.title',
    ]);
  });

  test('as the name of a file or a folder', () => {
    expect(find('src/modules/learner/domain/pretrajectory.ts', '')).toEqual(['1 learner', '1 pretrajectory.ts']);
  });
});

describe('a synonym is left alone', () => {
  test.each([
    ['in a comment', 'src/a.ts', '// the learner\n/** learner */\nconst a = 1;'],
    ['in a sentence', 'src/a.ts', "const a = 'This learner has no voortraject.';"],
    ['in an SQL comment or value', 'src/a.sql', "-- learner\nselect 'learner';"],
    ['in a text for people', 'src/modules/a/messages/en.json', '{ "a.title": "Learner" }'],
    ['inside a longer word', 'src/a.ts', 'const moment = modern + mode;'],
    ['in another order', 'src/a.ts', 'const trajectoryPre = 1;'],
  ])('%s', (_, file, text) => {
    expect(find(file, text)).toEqual([]);
  });
});

test('a name is split at humps, acronyms, digits of versions, lines and dots', () => {
  expect(partsOf('parseHTMLFile_two-three.v1')).toEqual(['parse', 'html', 'file', 'two', 'three', 'v1']);
});

describe('an exception', () => {
  const found = findForbiddenWords([{ path: 'src/law/a.ts', text: 'const learner = 1; const mo = 2;' }], TERMS);

  test('allows one word in one file or folder, and nothing else', () => {
    const { left } = applyExceptions(found, [{ path: 'src/law/', word: 'learner', reason: 'test' }]);
    expect(left.map(({ name }) => name)).toEqual(['mo']);
  });

  test('that nothing needs any more is reported', () => {
    const stale = { path: 'src/law/b.ts', word: 'mo', reason: 'test' };
    expect(applyExceptions(found, [stale]).unused).toEqual([stale]);
  });
});

describe('the glossary', () => {
  const { terms } = readGlossary(path.resolve(import.meta.dirname, '..'));

  test('names each term and each spelling once', () => {
    const names = terms.map(({ term }) => term.toLowerCase());
    const spellings = terms.flatMap(({ codeForm }) => codeForm ?? []);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(spellings).size).toBe(spellings.length);
  });

  test('never forbids what it prescribes itself', () => {
    const prescribed = terms.flatMap(({ codeForm }) => (codeForm ? [{ path: `${codeForm}.txt`, text: '' }] : []));
    expect(findForbiddenWords(prescribed, terms)).toEqual([]);
  });
});
