import path from 'node:path';
import { expect, test } from 'vitest';
import '#composition/modules.ts';
import { LANGUAGES } from '#kernel/languages.ts';
import type { Role } from '#kernel/roles.ts';
import { loadDictionaries } from '#platform/i18n/load-messages.ts';
import { allUseCases } from '#platform/server/use-case.ts';

/** Their acts never stand in somebody's list of who looked: the platform itself, and whoever reads the list. */
const UNLISTED: readonly Role[] = ['system', 'public', 'participant'];
const dictionaries = loadDictionaries(path.resolve(import.meta.dirname, '../..'));

/** Touch nobody: free moments, countries, groups without members, marks of change, versions of the courses, keys, figures. */
const ABOUT_NOBODY = [
  'voortraject.offer-slots',
  'voortraject.take-back-slot',
  'participant.list-discreet-countries',
  'participant.advise-discreet',
  'participant.end-discreet-advice',
  'classroom.create-group',
  'classroom.get-group-mark',
  'content.list-versions',
  'content.publish-courses',
  'content.withdraw-courses',
  'credential.list-keys',
  'reporting.read-kpi',
  'reporting.read-report',
];

/** What somebody else may do with a person's data. Signing in and one's own account concern nobody else. */
const listed = allUseCases().filter(
  ({ name, roles }) =>
    !name.startsWith('access.') && !ABOUT_NOBODY.includes(name) && roles.some((role) => !UNLISTED.includes(role)),
);

test('U04 whatever others may do with somebody’s data is told to them in a sentence of their own language', () => {
  expect(listed.map(({ name }) => name)).toContain('voortraject.read-dossier');
  const silent = LANGUAGES.flatMap((language) =>
    listed
      .filter(({ name }) => !dictionaries[language].messages[`audit.${name}`])
      .map(({ name }) => `${language} ${name}`),
  );
  expect(silent).toEqual([]);
});

test('every sentence about an act is about an act that exists', () => {
  const names = new Set<string>(allUseCases().map(({ name }) => `audit.${name}`));
  const stray = Object.keys(dictionaries.nl.messages).filter((key) => key.startsWith('audit.') && !names.has(key));
  expect(stray).toEqual([]);
});
