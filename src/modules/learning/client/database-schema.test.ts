import { expect, it } from 'vitest';
import { OWNER_VERSIONS, RETIRED, VERSIONS } from './database-schema.ts';

/** What phones out there have. Lines are added at the end, with a new version; none is ever changed or taken away. */
const PUBLISHED = {
  person: [
    '1 attempt(id) by lesson',
    '1 outbox(number, numbered) by id',
    '1 state(name) by ',
    '2 module(id) by ',
    '2 lesson(place) by module',
    '2 note(name) by ',
  ],
  device: ['1 person(id) by ', '2 lock(person) by '],
};
const DATABASES = { person: VERSIONS, device: OWNER_VERSIONS };

it.each(['person', 'device'] as const)(
  'I08 a phone that comes back after a year finds its answers: versions of the database of the %s only add',
  (database) => {
    const versions = DATABASES[database];
    const lines = versions.flatMap(({ version, adds }) =>
      adds.map(
        ({ name, key, numbered, indexes }) =>
          `${version} ${name}(${key}${numbered ? ', numbered' : ''}) by ${indexes.join(', ')}`,
      ),
    );
    expect(lines).toEqual(PUBLISHED[database]);
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
  },
);

it('a table has one name for ever, and a retired one is never used again', () => {
  const names = VERSIONS.flatMap(({ adds }) => adds.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  for (const name of RETIRED) expect(names.filter((known) => known === name)).toHaveLength(1);
});
