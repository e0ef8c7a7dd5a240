import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PARTS } from '#composition/modules.ts';
import { expectOk, ok } from '#kernel/result.ts';
import { PUBLIC_ACTOR } from '#kernel/roles.ts';
import { openTestPlatform, TEST_NOW, type TestPlatform } from '#platform/testing/test-platform.ts';
import { closeAccountOfPerson, confirmCode, contactOfPerson, ensureAccount, findSession, requestCode, requestCodeAgain } from './index.ts'; // prettier-ignore

let platform: TestPlatform;
let counter = 0;

beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
});
afterAll(() => platform.close());
beforeEach(() => platform.at(TEST_NOW));

/** An address of the network of its own for each test, so that limits of one do not touch another. */
const newIp = () => `10.0.0.${(counter += 1)}`;
const newAddress = () => `persoon${(counter += 1)}@voorbeeld.be`;

type Wish = Partial<Parameters<typeof requestCode>[1]>;

const ask = (wish: Wish = {}) =>
  platform.as(PUBLIC_ACTOR, (tx) =>
    requestCode(tx, { email: newAddress(), purpose: 'register', language: 'nl', ip: newIp(), ...wish }),
  );

const confirm = (codeId: string, code: string, ip = newIp()) =>
  platform.as(PUBLIC_ACTOR, (tx) => confirmCode(tx, { codeId, code, device: 'Firefox · Android', ip, language: 'ar' }));

async function mailedCode(): Promise<string> {
  await platform.drain();
  return /\d{3} \d{3}/.exec(platform.letters.at(-1)?.text ?? '')?.[0] ?? '';
}

async function register(email = newAddress()) {
  const { codeId } = expectOk(await ask({ email }));
  return { email, ...expectOk(await confirm(codeId, await mailedCode())) };
}

const wrongOf = (code: string) => String((Number(code.replace(' ', '')) + 1) % 1_000_000).padStart(6, '0');

test('a new participant comes in with a code by e-mail and gets one account for one person', async () => {
  const { actor, token, isNew, email } = await register();
  expect(isNew).toBe(true);
  expect(actor).toMatchObject({ role: 'participant' });
  expect(actor.personId).not.toBe(actor.accountId);
  const session = await findSession(platform, token);
  expect(session?.actor).toEqual(actor);
  const contact = await platform.system(async (tx) => ok(await contactOfPerson(tx, String(actor.personId))));
  expect(contact).toEqual({ accountId: actor.accountId, email, language: 'ar' });
  const { rows } = await platform.ownerPool.query("select payload from ledger.fact where type = 'access.account-opened.v1' and person_id = $1", [actor.personId]); // prettier-ignore
  expect(JSON.stringify(rows)).toContain(String(actor.accountId));
  expect(JSON.stringify(rows)).not.toContain(email);
});

test('the next time the same address opens the same account, however it is written', async () => {
  const { actor, email } = await register();
  const { codeId } = expectOk(await ask({ email: ` ${email.toUpperCase()} `, purpose: 'sign-in' }));
  const again = expectOk(await confirm(codeId, await mailedCode()));
  expect(again).toMatchObject({ isNew: false, actor });
});

test('the answer is the same whether or not the address is known; only the mailbox tells', async () => {
  const { email } = await register();
  const known = expectOk(await ask({ email, purpose: 'sign-in' }));
  await platform.drain();
  const unknown = expectOk(await ask({ purpose: 'sign-in' }));
  await platform.drain();
  expect(Object.keys(unknown)).toEqual(Object.keys(known));
  expect(platform.letters.at(-1)?.text).toContain('/sign-in?for=register');
  const answers = [];
  for (const { codeId } of [known, unknown]) {
    for (let attempt = 0; attempt < 6; attempt += 1) answers.push(await confirm(codeId, '000000'));
  }
  expect(answers.slice(6)).toEqual(answers.slice(0, 6));
});

test('an address that belongs to staff opens nothing by e-mail', async () => {
  const email = newAddress();
  await platform.system(async (tx) => ok(await ensureAccount(tx, { role: 'coordinator', email, language: 'nl' })));
  for (const purpose of ['sign-in', 'register'] as const) {
    await ask({ email, purpose });
    await platform.drain();
    expect(platform.letters.at(-1)?.text).not.toMatch(/\d{3} \d{3}/);
  }
});

test('after five wrong tries a code is worth nothing, and each try stays counted', async () => {
  const { codeId } = expectOk(await ask());
  const code = await mailedCode();
  for (let left = 4; left > 0; left -= 1) {
    expect(await confirm(codeId, wrongOf(code))).toMatchObject({
      ok: false,
      code: 'access.code-wrong',
      values: { left },
    });
  }
  expect(await confirm(codeId, wrongOf(code))).toMatchObject({ ok: false, code: 'access.code-used-up' });
  expect(await confirm(codeId, code)).toMatchObject({ ok: false, code: 'access.code-used-up' });
});

test('tries at the same moment are counted one by one', async () => {
  const { codeId } = expectOk(await ask());
  const code = await mailedCode();
  await Promise.all(Array.from({ length: 6 }, () => confirm(codeId, wrongOf(code))));
  expect(await confirm(codeId, code)).toMatchObject({ ok: false, code: 'access.code-used-up' });
});

test('a code works for ten minutes and once', async () => {
  const { codeId } = expectOk(await ask());
  const code = await mailedCode();
  platform.at('2026-11-22T09:10:00Z');
  expect(await confirm(codeId, code)).toMatchObject({ ok: false, code: 'access.code-expired' });
  platform.at('2026-11-22T09:09:59Z');
  expectOk(await confirm(codeId, code));
  expect(await confirm(codeId, code)).toMatchObject({ ok: false, code: 'access.code-expired' });
});

test('of one address only the newest code works', async () => {
  const email = newAddress();
  const first = expectOk(await ask({ email }));
  const firstCode = await mailedCode();
  const second = expectOk(
    await platform.as(PUBLIC_ACTOR, (tx) =>
      requestCodeAgain(tx, { codeId: first.codeId, language: 'fr', ip: newIp() }),
    ),
  );
  const secondCode = await mailedCode();
  expect(platform.letters.at(-1)).toMatchObject({ to: email, subject: 'Votre code' });
  expect(await confirm(first.codeId, firstCode)).toMatchObject({ ok: false, code: 'access.code-expired' });
  expectOk(await confirm(second.codeId, secondCode));
});

test('too many requests for one address, or from one place, are refused for a while', async () => {
  const email = newAddress();
  for (let each = 0; each < 6; each += 1) expectOk(await ask({ email }));
  expect(await ask({ email })).toMatchObject({ ok: false, code: 'platform.too-many-attempts' });
  const ip = newIp();
  for (let each = 0; each < 40; each += 1) expectOk(await ask({ ip }));
  expect(await ask({ ip })).toMatchObject({ ok: false, code: 'platform.too-many-attempts' });
  platform.at('2026-11-22T10:00:00Z');
  expectOk(await ask({ email, ip }));
});

test('U06 the subject of a mail says nothing that an onlooker should not read', async () => {
  for (const language of ['nl', 'en', 'fr', 'ar'] as const) {
    for (const purpose of ['sign-in', 'register'] as const) {
      const email = newAddress();
      await ask({ email, language, purpose });
      await platform.drain();
      const letter = platform.letters.find(({ to }) => to === email);
      expect(letter?.subject).not.toMatch(/vooraf|inburger|integra|belg|vlaander|flanders|\d|اندماج|بلجيكا/i);
      expect(letter?.text).toMatch(purpose === 'register' ? /\d{3} \d{3}/ : /for=register/);
    }
  }
});

test('neither the address nor the code stands readable in the database', async () => {
  const { codeId } = expectOk(await ask({ email: 'heel.herkenbaar@voorbeeld.be' }));
  const code = (await mailedCode()).replace(' ', '');
  await confirm(codeId, code);
  for (const table of [
    'access.account',
    'access.sign_in_code',
    'platform.mail',
    'platform.attempt',
    'ledger.fact',
    'platform.audit_entry',
  ]) {
    const { rows } = await platform.ownerPool.query(`select t::text as line from ${table} t`);
    const text = JSON.stringify(rows);
    expect(text, table).not.toContain('herkenbaar');
    expect(text, table).not.toContain(Buffer.from('heel.herkenbaar').toString('hex'));
  }
});

test('an account that was closed lets nobody in and gives no address any more', async () => {
  const { actor, token, email } = await register();
  await platform.system(async (tx) => ok(await closeAccountOfPerson(tx, String(actor.personId))));
  expect(await findSession(platform, token)).toBeUndefined();
  expect(await platform.system(async (tx) => ok(await contactOfPerson(tx, String(actor.personId))))).toBeUndefined();
  await ask({ email, purpose: 'sign-in' });
  await platform.drain();
  expect(platform.letters.at(-1)?.text).toContain('/sign-in?for=register');
});

test('what is no address and no code is said beside the field', async () => {
  expect(await ask({ email: 'geen adres' })).toMatchObject({ ok: false, fields: { email: 'platform.field-email' } });
  expect(await ask({ email: undefined })).toMatchObject({ ok: false, fields: { email: 'platform.field-required' } });
  const { codeId } = expectOk(await ask());
  expect(await confirm(codeId, '12345')).toMatchObject({ ok: false, fields: { code: 'access.code-form' } });
  expect(await confirm('01980000-0000-7000-8000-000000000000', '123456')).toMatchObject({
    ok: false,
    code: 'access.code-expired',
  });
});
