import { expect, it } from 'vitest';
import { RETIRED, VERSIONS } from './database-schema.ts';

/** What phones out there have. Lines are added at the end, with a new version; none is ever changed or taken away. */
const PUBLISHED = ['1 attempt(id) by lesson', '1 outbox(number, numbered) by id', '1 state(name) by '];

it('a phone that comes back after a year finds its answers: versions only add, and are never changed', () => {
  const lines = VERSIONS.flatMap(({ version, adds }) =>
    adds.map(
      ({ name, key, numbered, indexes }) =>
        `${version} ${name}(${key}${numbered ? ', numbered' : ''}) by ${indexes.join(', ')}`,
    ),
  );
  expect(lines).toEqual(PUBLISHED);
  expect(VERSIONS.map(({ version }) => version)).toEqual(VERSIONS.map((_, index) => index + 1));
});

it('a table has one name for ever, and a retired one is never used again', () => {
  const names = VERSIONS.flatMap(({ adds }) => adds.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  for (const name of RETIRED) expect(names.filter((known) => known === name)).toHaveLength(1);
});
