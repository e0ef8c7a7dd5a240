import { afterAll, beforeAll, expect, test } from 'vitest';
import { PARTS } from '#composition/modules.ts';
import { expectOk, ok } from '#kernel/result.ts';
import { PUBLIC_ACTOR, type Actor } from '#kernel/roles.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { SoftwarePasskey } from '../testing/software-passkey.ts';
import { addPasskey, ensureAccount, findSession, offerPasskey, offerPasskeySignIn, readAccount, removePasskey, signInWithPasskey } from './index.ts'; // prettier-ignore

const origin = 'https://vooraf.example';
const device = 'Chrome · Android';
const ip = '10.0.0.1';

let platform: TestPlatform;
let actor: Actor;
let other: Actor;

const participant = (email: string) =>
  platform.system(async (tx) => {
    const { accountId, personId } = await ensureAccount(tx, {
      role: 'participant',
      personId: tx.newId(),
      email,
      language: 'ar',
    });
    return ok({ role: 'participant', accountId, personId: String(personId) } satisfies Actor);
  });

beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
  actor = await participant('een@voorbeeld.be');
  other = await participant('twee@voorbeeld.be');
});
afterAll(() => platform.close());

async function addTo(
  who: Actor,
  key: SoftwarePasskey,
  change: { origin?: string; challenge?: string; secret?: string } = {},
) {
  const { options, secret } = expectOk(await platform.as(who, (tx) => offerPasskey(tx, { origin })));
  const response = key.create(change.challenge ?? options.challenge, change.origin ?? origin);
  return platform.as(who, (tx) => addPasskey(tx, { origin, device, secret: change.secret ?? secret, response }));
}

async function signIn(key: SoftwarePasskey, change: { origin?: string } = {}) {
  const { options, secret } = expectOk(await platform.as(PUBLIC_ACTOR, (tx) => offerPasskeySignIn(tx, { origin, ip })));
  const response = key.get(options.challenge, change.origin ?? origin);
  const send = () => platform.as(PUBLIC_ACTOR, (tx) => signInWithPasskey(tx, { origin, device, secret, response }));
  return { send, secret, response };
}

test('a participant adds a passkey and signs in with it, without typing an address', async () => {
  const key = new SoftwarePasskey();
  expectOk(await addTo(actor, key));
  const done = expectOk(await (await signIn(key)).send());
  expect(done).toMatchObject({ actor, language: 'ar', isNew: false });
  const session = await findSession(platform, done.token);
  expect(session?.actor).toEqual(actor);
  const view = expectOk(await platform.as(actor, (tx) => readAccount(tx, { sessionId: String(session?.sessionId) })));
  expect(view.passkeys).toEqual([{ id: expect.any(String), device, createdAt: platform.clock.now(), lastUsedAt: platform.clock.now() }]); // prettier-ignore
});

test('the same answer of a device a second time is refused', async () => {
  const key = new SoftwarePasskey();
  expectOk(await addTo(actor, key));
  const { send } = await signIn(key);
  expectOk(await send());
  expect(await send()).toMatchObject({ ok: false, code: 'access.passkey-refused' });
});

test('an answer that was made on another site is refused', async () => {
  const key = new SoftwarePasskey();
  expect(await addTo(actor, key, { origin: 'https://vooraf.evil.example' })).toMatchObject({
    code: 'access.passkey-refused',
  });
  expectOk(await addTo(actor, key));
  expect(await (await signIn(key, { origin: 'https://vooraf.evil.example' })).send()).toMatchObject({
    code: 'access.passkey-refused',
  });
});

test('a copy of a device that lags behind is refused', async () => {
  const key = new SoftwarePasskey();
  expectOk(await addTo(actor, key));
  expectOk(await (await signIn(key)).send());
  expectOk(await (await signIn(key)).send());
  key.counter = 0;
  expect(await (await signIn(key)).send()).toMatchObject({ ok: false, code: 'access.passkey-refused' });
});

test('an unknown passkey, another challenge or the offer of somebody else opens nothing', async () => {
  expect(await (await signIn(new SoftwarePasskey())).send()).toMatchObject({ code: 'access.passkey-refused' });
  expect(await addTo(actor, new SoftwarePasskey(), { challenge: 'bm90LXRoaXM' })).toMatchObject({
    code: 'access.passkey-refused',
  });
  const theirs = expectOk(await platform.as(other, (tx) => offerPasskey(tx, { origin })));
  expect(await addTo(actor, new SoftwarePasskey(), { secret: theirs.secret })).toMatchObject({
    code: 'access.passkey-refused',
  });
});

test('a passkey that was removed signs nobody in, and nobody removes that of somebody else', async () => {
  const key = new SoftwarePasskey();
  expectOk(await addTo(other, key));
  const view = expectOk(await platform.as(other, (tx) => readAccount(tx, { sessionId: tx.newId() })));
  const passkeyId = view.passkeys[0]?.id ?? '';
  expect(await platform.as(actor, (tx) => removePasskey(tx, { passkeyId }))).toMatchObject({
    code: 'access.passkey-unknown',
  });
  expectOk(await (await signIn(key)).send());
  expectOk(await platform.as(other, (tx) => removePasskey(tx, { passkeyId })));
  expect(await (await signIn(key)).send()).toMatchObject({ ok: false, code: 'access.passkey-refused' });
});
