import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PARTS } from '#composition/modules.ts';
import { expectOk, ok } from '#kernel/result.ts';
import { openTestPlatform, TEST_NOW, type TestPlatform } from '#platform/testing/test-platform.ts';
import { choosePin, ensureAccount, findPinEdition, findSession, readLock, removePin, startSession, unlockWithPin, type PinHolder } from './index.ts'; // prettier-ignore

let platform: TestPlatform;
beforeAll(async () => void (platform = await openTestPlatform(PARTS)));
afterAll(() => platform.close());
beforeEach(() => platform.at(TEST_NOW));

/** Somebody signed in on a device of their own. */
async function device() {
  const [accountId, personId] = [platform.ids.next(), platform.ids.next()];
  const token = await platform.system(async (tx) => {
    await ensureAccount(tx, { id: accountId, role: 'participant', personId, email: `${personId}@voorbeeld.example`, language: 'ar' }); // prettier-ignore
    return ok(await startSession(tx, { accountId, device: 'Firefox · Android' }));
  });
  const session = () => findSession(platform, token);
  const holder = async (): Promise<PinHolder> => {
    const found = await session();
    if (!found) throw new Error('this session is over');
    return { actor: found.actor, sessionId: found.sessionId, set: found.lock !== null };
  };
  const stateFor = async (secret?: string) => readLock(platform, (await session()) ?? expect.fail(), secret);
  const set = async (next: string, pin?: string) => choosePin(platform, await holder(), { next, again: next, pin });
  const open = async (pin: string) => unlockWithPin(platform, await holder(), { pin });
  return { session, holder, stateFor, set, open };
}
const minutes = (count: number) => platform.at(new Date(Date.parse(TEST_NOW) + count * 60_000).toISOString());

test('U06 a code set on a device opens it for ten minutes of rest, and using it keeps it open', async () => {
  const { set, stateFor, open } = await device();
  expect(await stateFor()).toBe('open');
  const secret = expectOk(await set('730164'));
  expect([await stateFor(secret), await stateFor()]).toEqual(['open', 'locked']);
  minutes(9);
  expect(await stateFor(secret)).toBe('open');
  minutes(18);
  expect(await stateFor(secret)).toBe('open');
  minutes(28);
  expect(await stateFor(secret)).toBe('rested');
  const fresh = expectOk(await open('٧٣٠١٦٤'));
  expect([await stateFor(fresh), await stateFor(secret)]).toEqual(['open', 'locked']);
});

test('U06 five wrong codes end the session, also when they come at once; a right one before that starts the count again', async () => {
  const { set, open, session, holder } = await device();
  expectOk(await set('730164'));
  for (const left of [4, 3]) expect(await open('999999')).toMatchObject({ code: 'access.pin-wrong', values: { left } });
  expectOk(await open('730164'));
  const held = await holder();
  const tries = await Promise.all(Array.from({ length: 8 }, () => unlockWithPin(platform, held, { pin: '999999' })));
  expect(tries.filter((result) => !result.ok && result.code === 'access.pin-over').length).toBeGreaterThan(3);
  expect(await session()).toBeUndefined();
});

test('U06 the code stands nowhere: what is kept is salted, and cannot be tried without the key of the platform', async () => {
  const [one, other] = [await device(), await device()];
  for (const each of [one, other]) expectOk(await each.set('730164'));
  const { rows } = await platform.ownerPool.query<{ pin_hash: Buffer }>('select pin_hash from access.session where pin_hash is not null and id = any($1)', [[(await one.holder()).sessionId, (await other.holder()).sessionId]]); // prettier-ignore
  expect(rows.map(({ pin_hash }) => pin_hash.length)).toEqual([48, 48]);
  expect(rows[0]?.pin_hash.equals(rows[1]?.pin_hash ?? Buffer.alloc(0))).toBe(false);
  const { rows: audit } = await platform.ownerPool.query("select * from platform.audit_entry where action like 'access.%pin'"); // prettier-ignore
  expect(audit.length).toBeGreaterThan(0);
  expect(JSON.stringify(audit)).not.toContain('730164');
});

test('U06 a code is changed or taken away only by who knows it', async () => {
  const { set, holder, open, stateFor } = await device();
  expectOk(await set('730164'));
  expect(await set('864275')).toMatchObject({ fields: { pin: 'platform.field-required' } });
  expect(await set('864375', '111111')).toMatchObject({ code: 'access.pin-wrong' });
  expectOk(await set('864375', '730164'));
  expect(await open('730164')).toMatchObject({ code: 'access.pin-wrong' });
  expect(await removePin(platform, await holder(), { pin: '730164' })).toMatchObject({ code: 'access.pin-wrong' });
  expectOk(await removePin(platform, await holder(), { pin: '864375' }));
  expect(await stateFor()).toBe('open');
});

test.each([
  [{ next: '73016', again: '73016' }, { next: 'access.pin-form' }],
  [{ next: '123456789', again: '123456789' }, { next: 'access.pin-form' }],
  [{ next: 'abcd', again: 'abcd' }, { next: 'access.pin-form' }],
  [{ next: '123456', again: '123456' }, { next: 'access.pin-easy' }],
  [{ next: '730164', again: '730165' }, { again: 'access.pin-differs' }],
  [{}, { next: 'platform.field-required' }],
])('a code as %j is refused beside its field', async (form, fields) => {
  const { holder } = await device();
  expect(await choosePin(platform, await holder(), form)).toMatchObject({ ok: false, fields });
});

test('U06 a phone hears that the code of its device is another one, and nothing of what it is', async () => {
  const { set, holder } = await device();
  const edition = async () => {
    const { actor, sessionId } = await holder();
    return expectOk(await platform.as(actor, async (tx) => ok(await findPinEdition(tx, sessionId))));
  };
  expect(await edition()).toBeNull();
  expectOk(await set('730164'));
  const first = await edition();
  expect(first).toMatch(/^[0-9a-f]{16}$/);
  expectOk(await set('730164', '730164'));
  expect(await edition()).not.toBe(first);
  expectOk(await removePin(platform, await holder(), { pin: '730164' }));
  expect(await edition()).toBeNull();
});

test('a shorter code of before still opens the pages, though a new one has six digits', async () => {
  const { open } = await device();
  expect(await open('7301')).not.toMatchObject({ fields: { pin: 'access.pin-form' } });
});
