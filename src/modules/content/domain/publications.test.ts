import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLessons, followedVersion, versionState, type Decision, type LessonEntry } from './publications.ts';

const published = (digest: string): Decision => ({ digest, act: 'published' });
const withdrawn = (digest: string): Decision => ({ digest, act: 'withdrawn' });

describe('the versions of the courses', () => {
  it('the last published is followed; when it is withdrawn, the one before it', () => {
    const decisions = [published('a'), published('b')];
    expect(followedVersion(decisions)).toBe('b');
    expect(['a', 'b', 'c'].map((digest) => versionState(digest, decisions))).toEqual(['earlier', 'followed', 'ready']);
    const after = [...decisions, withdrawn('b')];
    expect(followedVersion(after)).toBe('a');
    expect(versionState('b', after)).toBe('withdrawn');
    expect(followedVersion([...after, published('b')])).toBe('b');
    expect(followedVersion([])).toBeUndefined();
  });

  it('exactly one version is followed while any stands, and a withdrawn one never is', () => {
    const decision = fc.record({ digest: fc.constantFrom('a', 'b', 'c'), act: fc.constantFrom('published' as const, 'withdrawn' as const) }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(decision), (decisions) => {
        const states = ['a', 'b', 'c'].map((digest) => versionState(digest, decisions));
        const stands = states.some((state) => state === 'followed' || state === 'earlier');
        expect(states.filter((state) => state === 'followed')).toHaveLength(stands ? 1 : 0);
        const last = decisions.at(-1);
        if (last) expect(versionState(last.digest, decisions)).toBe(last.act === 'published' ? 'followed' : 'withdrawn'); // prettier-ignore
      }),
    );
  });
});

it('tells which lessons are new, gone and changed, and whether the source changed or words only', () => {
  const lesson = (id: string, version: string, french = version): LessonEntry => ({ id, module: 'basis', title: id, version, texts: { nl: version, en: version, fr: french, ar: version }, untranslated: [] }); // prettier-ignore
  const changes = compareLessons(
    [lesson('same', '1'), lesson('source', '1'), lesson('words', '1'), lesson('gone', '1')],
    [lesson('same', '1'), lesson('new', '1'), lesson('source', '2'), lesson('words', '1', 'other')],
  );
  expect(changes.added.map(({ id }) => id)).toEqual(['new']);
  expect(changes.removed.map(({ id }) => id)).toEqual(['gone']);
  expect(changes.changed).toEqual([
    { id: 'source', title: 'source', source: true, languages: ['nl', 'en', 'fr', 'ar'] },
    { id: 'words', title: 'words', source: false, languages: ['fr'] },
  ]);
});
