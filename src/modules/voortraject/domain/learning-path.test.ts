import { describe, expect, test } from 'vitest';
import { followsProposal, inOrder, proposePath, type PathInput } from './learning-path.ts';

const input: PathInput = {
  profile: 'labour',
  outcome: 'admitted',
  answers: {
    internet: 'steady',
    moments: ['evening'],
    selfDirection: 'strong',
    digitalSkills: 'alone',
    diploma: false,
  },
};
const modulesOf = (changes: Partial<PathInput>) =>
  proposePath({ ...input, ...changes }).modules.map(({ module }) => module);
const formOf = (answers: Partial<PathInput['answers']>, outcome: PathInput['outcome'] = 'admitted') =>
  proposePath({ ...input, outcome, answers: { ...input.answers, ...answers } }).form;

describe('the proposed learning path', () => {
  test('H04 H12 everybody gets the basis, and the focus that fits the profile', () => {
    expect(modulesOf({})).toEqual(['basis', 'focus-arbeid']);
    expect(modulesOf({ profile: 'family' })).toEqual(['basis', 'focus-gezin']);
  });

  test('A13 the partner of a labour migrant gets a path for their own needs, not that of the labour migrant', () => {
    expect(modulesOf({ profile: 'partner-of-labour' })).toEqual(['basis', 'focus-gezin']);
  });

  test('H08 who has a diploma gets the module on its recognition', () => {
    expect(modulesOf({ answers: { ...input.answers, diploma: true } })).toContain('diploma-erkenning');
  });

  test('J01 both forms are possible, and usually both are used', () => {
    expect(formOf({})).toBe('mixed');
    expect(formOf({}, 'admitted-self-study')).toBe('self-study');
    expect(formOf({}, 'admitted-with-support')).toBe('live');
  });

  test('I10 I08 who cannot follow live lessons, by internet or by time, gets self-study', () => {
    expect(formOf({ internet: 'at-times' })).toBe('self-study');
    expect(formOf({ moments: [] }, 'admitted-with-support')).toBe('self-study');
  });

  test('F05 another choice than the proposed one is seen as such, whatever the order of the modules', () => {
    const proposal = proposePath(input);
    expect(followsProposal({ modules: ['focus-arbeid', 'basis'], form: 'mixed' }, proposal)).toBe(true);
    expect(followsProposal({ modules: ['basis'], form: 'mixed' }, proposal)).toBe(false);
    expect(followsProposal({ modules: ['basis', 'focus-arbeid'], form: 'live' }, proposal)).toBe(false);
  });

  test('H04 the basis is always in the path, once and first', () => {
    expect(inOrder(['diploma-erkenning', 'focus-gezin'])).toEqual(['basis', 'focus-gezin', 'diploma-erkenning']);
    expect(inOrder([])).toEqual(['basis']);
  });
});
