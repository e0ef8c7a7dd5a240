import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ok, problem } from '#kernel/result.ts';
import { PUBLIC_ACTOR } from '#kernel/roles.ts';
import { openTestPlatform, type TestPlatform } from '../testing/test-platform.ts';
import { asSystem } from './database/transaction.ts';
import { openVault } from './vault.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform({ modules: [], jobs: [] });
});
afterAll(() => platform.close());

const salma = '01980000-0000-7000-8000-000000000001';
const omar = '01980000-0000-7000-8000-000000000002';
const seal = (subject: string, text: string) =>
  platform.system(async (tx) => ok(await tx.vault.seal(tx, subject, text)));
const open = (subject: string, sealed: Uint8Array) =>
  platform.system(async (tx) => ok(await tx.vault.open(tx, subject, sealed)));

test('what is sealed for a person opens again, in every script, and looks different each time', async () => {
  const name = 'سلمى الحدّاد · Salma Çelik';
  const [first, second] = [await seal(salma, name), await seal(salma, name)];
  expect(await open(salma, first)).toBe(name);
  expect(first.equals(second)).toBe(false);
  expect(first.includes(Buffer.from(name))).toBe(false);
});

test('what was sealed for one person does not open as another, and a changed byte is noticed', async () => {
  const sealed = await seal(salma, 'Beiroet');
  await seal(omar, 'Aleppo');
  await expect(open(omar, sealed)).rejects.toThrow();
  const changed = Buffer.from(sealed);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  await expect(open(salma, changed)).rejects.toThrow();
});

test('when the key of a person is erased, nothing that was sealed for them opens any more; others stay readable', async () => {
  const [gone, kept] = [await seal(salma, 'weg'), await seal(omar, 'blijft')];
  await platform.ownerPool.query('delete from platform.data_key where subject_id = $1', [salma]);
  // Another process, or this one after its memory of keys is over.
  const vault = openVault(createHash('sha256').update('test').digest());
  const openWith = (subject: string, sealed: Uint8Array) =>
    platform.system(async (tx) => ok(await vault.open(tx, subject, sealed)));
  await expect(openWith(salma, gone)).rejects.toThrow(/erased/);
  expect(await openWith(omar, kept)).toBe('blijft');
});

test('a database without the master key shows nothing', async () => {
  const sealed = await seal(omar, 'geheim');
  const stranger = openVault(randomBytes(32));
  await expect(platform.system(async (tx) => ok(await stranger.open(tx, omar, sealed)))).rejects.toThrow();
});

test('a key that was made in a transaction that was undone is not used afterwards', async () => {
  const person = '01980000-0000-7000-8000-000000000003';
  await platform.as({ role: 'system' }, async (tx) => {
    await tx.vault.seal(tx, person, 'eerst');
    return problem('platform.not-found');
  });
  await platform.as(PUBLIC_ACTOR, async (tx) => {
    const first = await tx.vault.seal(tx, person, 'eerst');
    // Read back by the other handle of the same transaction.
    expect(await asSystem(tx, (system) => system.vault.open(system, person, first))).toBe('eerst');
    return problem('platform.not-found');
  });
  const sealed = await seal(person, 'daarna');
  expect(await open(person, sealed)).toBe('daarna');
});

test('an address is found by a digest that is the same however it is written, and differs per purpose', () => {
  const { blindIndex } = platform.vault;
  expect(blindIndex('email', ' Salma@Voorbeeld.be ').equals(blindIndex('email', 'salma@voorbeeld.be'))).toBe(true);
  expect(blindIndex('email', 'a@b.be').equals(blindIndex('ip', 'a@b.be'))).toBe(false);
  expect(openVault(randomBytes(32)).blindIndex('email', 'a@b.be').equals(blindIndex('email', 'a@b.be'))).toBe(false);
});
