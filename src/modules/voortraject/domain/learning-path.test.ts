import { describe, expect, test } from 'vitest';
import type { Regime } from '#law/kern/regimes.ts';
import { followsProposal, inOrder, proposePath, type PathInput } from './learning-path.ts';

const DAY = '2026-11-22';

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
  proposePath({ ...input, ...changes }, DAY, 'voorstel-2025').modules.map(({ module }) => module);
const formOf = (
  answers: Partial<PathInput['answers']>,
  outcome: PathInput['outcome'] = 'admitted',
  regime: Regime = 'voorstel-2025',
) => proposePath({ ...input, outcome, answers: { ...input.answers, ...answers } }, DAY, regime).form;

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

  test('J01 both forms are possible; the regime says which one is usual', () => {
    expect(formOf({})).toBe('self-study');
    expect(formOf({}, 'admitted', 'proeftuin-2023')).toBe('mixed');
    expect(formOf({}, 'admitted-self-study')).toBe('self-study');
    expect(formOf({}, 'admitted-with-support')).toBe('live');
  });

  test('I10 I08 who cannot follow live lessons, by internet or by time, gets self-study', () => {
    expect(formOf({ internet: 'at-times' })).toBe('self-study');
    expect(formOf({ moments: [] }, 'admitted-with-support')).toBe('self-study');
  });

  test('F05 another choice than the proposed one is seen as such, whatever the order of the modules', () => {
    const proposal = proposePath(input, DAY, 'voorstel-2025');
    expect(followsProposal({ modules: ['focus-arbeid', 'basis'], form: 'self-study' }, proposal)).toBe(true);
    expect(followsProposal({ modules: ['basis'], form: 'self-study' }, proposal)).toBe(false);
    expect(followsProposal({ modules: ['basis', 'focus-arbeid'], form: 'live' }, proposal)).toBe(false);
  });

  test('Y07 the proposal keeps the receipt of the law: version, reasons with their source, what the sources contest', () => {
    expect(proposePath(input, DAY, 'voorstel-2025').receipt).toMatchObject({
      vraag: 'leerpad',
      versie: 'mededeling/2025-01-01',
      uitkomst: 'zelfstudiepakket',
      tegenstrijdigheden: ['CC03'],
    });
  });

  test('H04 the basis is always in the path, once and first', () => {
    expect(inOrder(['diploma-erkenning', 'focus-gezin'])).toEqual(['basis', 'focus-gezin', 'diploma-erkenning']);
    expect(inOrder([])).toEqual(['basis']);
  });
});
