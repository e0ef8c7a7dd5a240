import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from 'kysely';
import { PARTS } from '#composition/modules.ts';
import { expectOk, ok } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import { writeAudit } from '#platform/server/audit.ts';
import { openTestPlatform, TEST_NOW, type TestPlatform } from '#platform/testing/test-platform.ts';
import { accessLogOfPerson, ensureAccount, ensureOrganisation, ensurePersonas, endSession, findSession, listPersonas, listStaff, nameOfAccount, organisationId, parts, personaId, readAccount, revokeOtherSessions, revokeSession, setAccountLanguage, startSession } from './index.ts'; // prettier-ignore

let platform: TestPlatform;
let one: Actor;
let other: Actor;

async function participant(email: string): Promise<Actor> {
  return platform.system(async (tx) => {
    const { accountId, personId } = await ensureAccount(tx, {
      role: 'participant',
      personId: tx.newId(),
      email,
      language: 'fr',
    });
    return ok({ role: 'participant', accountId, personId: String(personId) } satisfies Actor);
  });
}

beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
  await platform.system(async (tx) => ok(await ensurePersonas(tx)));
  one = await participant('een@voorbeeld.be');
  other = await participant('twee@voorbeeld.be');
});
afterAll(() => platform.close());
beforeEach(() => platform.at(TEST_NOW));

const start = (actor: Actor, device = 'Chrome · Android') =>
  platform.system(async (tx) => ok(await startSession(tx, { accountId: String(actor.accountId), device })));
const find = (token: string) => findSession(platform, token);

test('a session is opened by a secret of 256 bits of which the database keeps a digest only', async () => {
  const token = await start(one);
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  const { rows } = await platform.ownerPool.query('select s::text as line from access.session s');
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(JSON.stringify(rows)).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  expect(await find(token)).toMatchObject({ actor: one, language: 'fr' });
  expect(await find(`${token}x`)).toBeUndefined();
});

test('the session of staff ends half an hour after its last use, that of a participant after thirty days', async () => {
  const staff = await start({ role: 'counsellor', accountId: personaId('els') });
  const participants = await start(one);
  platform.at('2026-11-22T09:20:00Z');
  expect(await find(staff)).toMatchObject({ renewed: true });
  platform.at('2026-11-22T09:49:00Z');
  expect(await find(staff)).toBeDefined();
  platform.at('2026-11-22T10:19:00Z');
  expect(await find(staff)).toBeUndefined();
  platform.at('2026-12-21T09:00:00Z');
  expect(await find(participants)).toBeDefined();
  platform.at('2027-01-21T09:00:00Z');
  expect(await find(participants)).toBeUndefined();
});

test('each sign-in opens a new session, and signing out ends it at once', async () => {
  const [first, second] = [await start(one), await start(one)];
  expect(first).not.toBe(second);
  await platform.system(async (tx) => ok(await endSession(tx, first)));
  expect(await find(first)).toBeUndefined();
  expect(await find(second)).toBeDefined();
});

test('an account sees where it is signed in and signs out one place or all others', async () => {
  await platform.ownerPool.query('delete from access.session');
  const here = (await find(await start(one, 'Firefox · Windows')))?.sessionId as string;
  const [phone, tablet] = [await start(one, 'Safari · iOS'), await start(one, '')];
  const view = expectOk(await platform.as(one, (tx) => readAccount(tx, { sessionId: here })));
  expect(view.sessions.map(({ device, current }) => [device, current]).sort()).toEqual([['', false], ['Firefox · Windows', true], ['Safari · iOS', false]]); // prettier-ignore
  expect(view).toMatchObject({ email: 'een@voorbeeld.be', language: 'fr', role: 'participant' });
  const sessionId = view.sessions.find(({ device }) => device === 'Safari · iOS')?.id ?? '';
  expectOk(await platform.as(one, (tx) => revokeSession(tx, { sessionId })));
  expect(await find(phone)).toBeUndefined();
  expect(expectOk(await platform.as(one, (tx) => revokeOtherSessions(tx, { sessionId: here })))).toEqual({ count: 1 });
  expect(await find(tablet)).toBeUndefined();
});

test('nobody sees or ends the session of somebody else, also not past the use case', async () => {
  const token = await start(one);
  const sessionId = (await find(token))?.sessionId ?? '';
  expect(await platform.as(other, (tx) => revokeSession(tx, { sessionId }))).toMatchObject({
    code: 'access.session-unknown',
  });
  for (const actor of [
    other,
    { role: 'coordinator', accountId: personaId('nour') } as const,
    { role: 'public' } as const,
  ]) {
    const seen = await platform.as(actor, async ({ db }) =>
      ok({
        sessions: await db
          .selectFrom('access.session')
          .select('id')
          .where('account_id', '=', String(one.accountId))
          .execute(),
        accounts: await db.selectFrom('access.account').select('id').where('id', '=', String(one.accountId)).execute(),
        codes: await db.selectFrom('access.sign_in_code').select('id').execute(),
        challenges: await db.selectFrom('access.challenge').select('id').execute(),
      }),
    );
    expect(expectOk(seen)).toEqual({ sessions: [], accounts: [], codes: [], challenges: [] });
  }
  expect(await find(token)).toBeDefined();
});

test('no account can give itself another role: the database lets only the platform write accounts', async () => {
  const tried = await platform.as(one, async ({ db }) =>
    ok(
      await db
        .updateTable('access.account')
        .set({ role: 'coordinator' })
        .where('id', '=', String(one.accountId))
        .executeTakeFirst(),
    ),
  );
  expect(expectOk(tried).numUpdatedRows).toBe(0n);
});

test('the language that an account chooses is kept', async () => {
  expectOk(await platform.as(other, (tx) => setAccountLanguage(tx, { language: 'ar' })));
  expect((await find(await start(other)))?.language).toBe('ar');
});

test('a participant reads who looked at their data: which role, of which organisation, and what; never of another person', async () => {
  const look = (actor: Actor, personId: string | undefined, action: string) =>
    platform.as(actor, async (tx) => ok(writeAudit(tx, { action, outcome: 'ok', personIds: [String(personId)] })));
  const els: Actor = { role: 'counsellor', accountId: personaId('els') };
  const atlas: Actor = {
    role: 'agency',
    accountId: personaId('agency-atlas'),
    organisationId: organisationId('atlas'),
  };
  await look(els, one.personId, 'voortraject.read-dossier');
  await look(els, one.personId, 'voortraject.read-dossier');
  await look(atlas, one.personId, 'arrival.read-handover');
  await look(els, other.personId, 'voortraject.read-dossier');
  await look(one, one.personId, 'participant.change-name');
  const log = expectOk(await platform.as(one, (tx) => accessLogOfPerson(tx, {})));
  expect(log.map(({ role, organisation, action, times }) => [role, organisation, action, times])).toEqual([
    ['agency', 'Atlas Antwerpen', 'arrival.read-handover', 1],
    ['counsellor', undefined, 'voortraject.read-dossier', 2],
  ]);
  expect(JSON.stringify(log)).not.toContain(personaId('els'));
});

test('the personas of the demonstration are fictional and say so, and making them again changes nothing', async () => {
  const before = await platform.system(async (tx) => ok(await listPersonas(tx)));
  await platform.system(async (tx) => ok(await ensurePersonas(tx)));
  expect(await platform.system(async (tx) => ok(await listPersonas(tx)))).toEqual(before);
  const staff = before.filter(({ role }) => role !== 'participant');
  expect(staff).toHaveLength(10);
  for (const { name } of staff) expect(name).toContain('(fictief)');
});

test('a participant may know the name of the counsellor, and an organisation keeps its newest name', async () => {
  expect(expectOk(await platform.as(one, async (tx) => ok(await nameOfAccount(tx, personaId('els')))))).toMatch(
    /^Els /,
  );
  const staff = expectOk(await platform.as(one, async (tx) => ok(await listStaff(tx, 'teacher'))));
  expect(staff).toEqual([{ accountId: personaId('tom'), name: expect.stringContaining('Tom') }]);
  const id = organisationId('iom');
  await platform.system(async (tx) => ok(await ensureOrganisation(tx, { id, kind: 'referrer', code: 'iom', name: 'IOM België', channel: 'iom' }))); // prettier-ignore
  const row = await platform.system(async ({ db }) => ok(await sql<{ name: string }>`select name from access.organisation where id = ${id}`.execute(db))); // prettier-ignore
  expect(row.rows).toEqual([{ name: 'IOM België' }]);
});

test('what is over is forgotten: codes and challenges after a day, sessions after a month', async () => {
  await start(one);
  platform.at('2027-03-01T09:00:00Z');
  await parts.jobs.find(({ name }) => name === 'access.forget-expired')?.run(platform, {});
  const { rows } = await platform.ownerPool.query('select (select count(*) from access.session)::int as sessions, (select count(*) from access.challenge)::int as challenges'); // prettier-ignore
  expect(rows).toEqual([{ sessions: 0, challenges: 0 }]);
});
