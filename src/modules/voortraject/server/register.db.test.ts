import { afterAll, beforeAll, expect, test } from 'vitest';
import { PARTS } from '#composition/modules.ts';
import { expectOk, ok } from '#kernel/result.ts';
import { confirmCode, requestCode } from '#modules/access/server/index.ts';
import { findNameForms, saveAnswer } from '#modules/participant/server/index.ts';
import { answersWith } from '#modules/participant/testing/answers.ts';
import {
  acceptInvitation,
  confirmStatus,
  invite,
  openInvitation,
  sourceOf,
  withdrawStatus,
} from '#modules/referral/server/index.ts';
import { factsOfDossier } from '#platform/server/ledger.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { counsellorOf, IOM, newcomer, partnerOf, registered, WEWIS, type Participant } from '../testing/people.ts';
import { checkRegistration, findDossierOfPerson, getCandidate, getDossier, listCandidates, register } from './index.ts';

let platform: TestPlatform;
beforeAll(async () => void (platform = await openTestPlatform(PARTS)));
afterAll(() => platform.close());

const INVITATION = {
  given: 'Salma',
  family: 'El Haddad',
  purpose: 'labour',
  language: 'ar',
  statusConfirmed: 'yes',
} as const;

async function invited(email: string, statusConfirmed: 'yes' | 'no' = 'yes') {
  const partner = await partnerOf(platform, WEWIS, 'wewis');
  const { invitationId } = expectOk(
    await platform.as(partner, (tx) => invite(tx, { ...INVITATION, email, statusConfirmed })),
  );
  await platform.drain();
  const token = /invitation\/([\w-]+)/.exec(platform.letters.findLast(({ to }) => to === email)?.text ?? '')?.[1] ?? '';
  return { partner, invitationId, token };
}

/** Accepts by the link and comes in by the code. */
async function comeIn(token: string): Promise<Participant> {
  const publicly = { role: 'public' } as const;
  const { email, invitationId } = expectOk(await platform.as(publicly, (tx) => acceptInvitation(tx, { token })));
  const wish = { email, purpose: 'register', language: 'ar', ip: '192.0.2.1', invitationId } as const;
  const { codeId } = expectOk(await platform.as(publicly, (tx) => requestCode(tx, wish)));
  await platform.drain();
  const code = /\d{3} \d{3}/.exec(platform.letters.findLast(({ to }) => to === email)?.text ?? '')?.[0] ?? '';
  const session = expectOk(
    await platform.as(publicly, (tx) => confirmCode(tx, { codeId, code, device: '', ip: '192.0.2.1' })),
  );
  return session.actor as Participant;
}

test('D09 keeps the referral source of a website registration', async () => {
  const actor = await newcomer(platform);
  await registered(platform, actor);
  const source = await platform.system(async (tx) => ok(await sourceOf(tx, actor.personId)));
  expect(source).toMatchObject({ channel: 'website', organisationId: null });
});

test('D09 D03 keeps the referral source of an invitation, and the invited person is the one who comes in', async () => {
  const { token, partner, invitationId } = await invited('salma@voorbeeld.example');
  const view = expectOk(await platform.as({ role: 'public' }, (tx) => openInvitation(tx, { token })));
  expect(view).toMatchObject({ givenName: 'Salma', organisation: 'wewis', emailHint: 's…@voorbeeld.example' });
  const actor = await comeIn(token);
  const dossier = await registered(platform, actor);
  const source = await platform.system(async (tx) => ok(await sourceOf(tx, actor.personId)));
  expect(source).toMatchObject({ channel: 'wewis', organisationId: WEWIS });
  const types = (await platform.system(async (tx) => ok(await factsOfDossier(tx, dossier.id)))).map(({ type }) => type);
  expect(types).toContain('voortraject.status-confirmed.v1');
  const candidate = expectOk(await platform.as(partner, (tx) => getCandidate(tx, { invitationId })));
  expect(candidate).toMatchObject({ accepted: true, registered: true, stopped: false });
});

test('U06 the invitation says in its subject nothing that an onlooker may not see', async () => {
  const { token } = await invited('neutral@voorbeeld.example');
  const letter = platform.letters.find(({ to }) => to === 'neutral@voorbeeld.example');
  expect(letter?.subject).toBe('رسالة لكم');
  expect(letter?.text).toContain(token);
});

test('E04 keeps how the partner wrote the name beside how the person writes it', async () => {
  const { token } = await invited('forms@voorbeeld.example');
  const actor = await comeIn(token);
  await registered(platform, actor);
  const forms = await platform.system(async (tx) =>
    ok((await findNameForms(tx, [actor.personId])).get(actor.personId)),
  );
  expect(
    forms
      ?.filter(({ kind }) => kind === 'latin')
      .map(({ family, source }) => [family, source])
      .sort(),
  ).toEqual([
    ['El Haddad', 'partner'],
    ['Haddad', 'person'],
  ]);
});

test('an invitation to an address that has an account is accepted by that person, with what was confirmed', async () => {
  const email = 'known@voorbeeld.example';
  const actor = await newcomer(platform, email);
  const { token } = await invited(email);
  expect((await comeIn(token)).personId).toBe(actor.personId);
  const dossier = await registered(platform, actor);
  const types = (await platform.system(async (tx) => ok(await factsOfDossier(tx, dossier.id)))).map(({ type }) => type);
  expect(types).toContain('voortraject.status-confirmed.v1');
});

test('B25 stops the dossier when the partner withdraws the status, kindly and with a neutral subject', async () => {
  const email = 'stopped@voorbeeld.example';
  const { token, partner, invitationId } = await invited(email);
  const actor = await comeIn(token);
  await registered(platform, actor);
  expectOk(await platform.as(partner, (tx) => withdrawStatus(tx, { invitationId, reason: 'contract-broken' })));
  await platform.drain();
  const dossier = await platform.system(async (tx) => ok(await findDossierOfPerson(tx, actor.personId)));
  expect(dossier).toMatchObject({
    status: 'stopped',
    stopReason: 'contract-broken',
    retentionFrom: new Date('2026-11-22T09:00:00Z'),
  });
  const letter = platform.letters.findLast(({ to }) => to === email);
  expect(letter?.subject).toBe('رسالة لكم');
  expect(letter?.text).toContain('/home');
  const again = await platform.as(partner, (tx) => confirmStatus(tx, { invitationId }));
  expect(again).toMatchObject({ ok: false, code: 'referral.status-withdrawn-already' });
});

test('B25 who is no candidate any more before registering is told so', async () => {
  const { token, partner, invitationId } = await invited('late@voorbeeld.example');
  const actor = await comeIn(token);
  expectOk(await platform.as(partner, (tx) => withdrawStatus(tx, { invitationId, reason: 'visa-refused' })));
  for (const answer of answersWith()) expectOk(await platform.as(actor, (tx) => saveAnswer(tx, answer)));
  expect(await platform.as(actor, (tx) => register(tx, {}))).toMatchObject({
    ok: false,
    code: 'voortraject.status-is-withdrawn',
  });
});

test('B24 a confirmation during the trajectory stands in the story of the dossier, once', async () => {
  const { token, partner, invitationId } = await invited('again@voorbeeld.example', 'no');
  const dossier = await registered(platform, await comeIn(token));
  expectOk(await platform.as(partner, (tx) => confirmStatus(tx, { invitationId })));
  await platform.drain();
  const facts = await platform.system(async (tx) => ok(await factsOfDossier(tx, dossier.id)));
  expect(facts.filter(({ type }) => type === 'voortraject.status-confirmed.v1')).toHaveLength(1);
});

test('K06 a partner sees of its own candidates only where they stand, and of others nothing', async () => {
  const { partner, token } = await invited('seen@voorbeeld.example');
  const dossier = await registered(platform, await comeIn(token));
  const { candidates } = expectOk(await platform.as(partner, (tx) => listCandidates(tx, {})));
  expect(Object.keys(candidates[0] ?? {}).sort()).toEqual([
    'accepted',
    'invitationId',
    'name',
    'purpose',
    'registered',
    'sentAt',
    'status',
    'stopped',
  ]);
  const other = await partnerOf(platform, IOM, 'iom');
  expect(expectOk(await platform.as(other, (tx) => listCandidates(tx, {}))).candidates).toEqual([]);
  expect(await platform.as(partner, (tx) => getDossier(tx, { dossierId: dossier.id }))).toMatchObject({
    code: 'platform.not-allowed',
  });
  expect(
    expectOk(await platform.as(partner, async (tx) => ok(await findDossierOfPerson(tx, dossier.personId)))),
  ).toBeUndefined();
});

test('E02 of somebody who was invited and never came, nothing is kept after ninety days but that it happened', async () => {
  const { partner, token } = await invited('nobody@voorbeeld.example');
  platform.at('2027-02-21T09:00:00Z');
  await platform.jobs.find(({ name }) => name === 'referral.forget-invitations')?.run(platform, {});
  const { candidates, counts } = expectOk(await platform.as(partner, (tx) => listCandidates(tx, {})));
  expect(candidates.filter(({ accepted }) => !accepted).map(({ name }) => name)).not.toContain('Salma El Haddad');
  expect(counts.sent).toBe(candidates.length);
  expect(await platform.as({ role: 'public' }, (tx) => openInvitation(tx, { token }))).toMatchObject({
    code: 'referral.invitation-expired',
  });
  platform.at('2026-11-22T09:00:00Z');
});

test('a partner cannot invite itself into the file of a person it names', async () => {
  const partner = await partnerOf(platform, WEWIS, 'wewis');
  const victim = await newcomer(platform);
  const made = expectOk(
    await platform.as(partner, (tx) =>
      invite(tx, { ...INVITATION, email: 'trick@voorbeeld.example', personId: victim.personId }),
    ),
  );
  expect(made.personId).not.toBe(victim.personId);
});

test('B04 B11 a national of the European Union is told kindly, and no dossier opens', async () => {
  const actor = await newcomer(platform);
  const answers = answersWith({ question: 'nationality', nationality: 'PL' });
  for (const answer of answers) expectOk(await platform.as(actor, (tx) => saveAnswer(tx, answer)));
  const check = expectOk(await platform.as(actor, (tx) => checkRegistration(tx, {})));
  expect(check).toMatchObject({ eligible: false, reasons: ['eu-onderdaan'], entitledAfterArrival: true });
  expect(await platform.as(actor, (tx) => register(tx, {}))).toMatchObject({
    ok: false,
    code: 'voortraject.not-in-target-group',
  });
});

test('B05 nobody under 18 is registered', async () => {
  const actor = await newcomer(platform);
  const answers = answersWith({ question: 'birth-date', day: '23', month: '11', year: '2008' });
  for (const answer of answers) expectOk(await platform.as(actor, (tx) => saveAnswer(tx, answer)));
  expect(await platform.as(actor, (tx) => register(tx, {}))).toMatchObject({
    ok: false,
    code: 'voortraject.not-in-target-group',
  });
});

test('sending the registration twice gives the same dossier', async () => {
  const actor = await newcomer(platform);
  const dossier = await registered(platform, actor);
  expect(expectOk(await platform.as(actor, (tx) => register(tx, {}))).id).toBe(dossier.id);
});

test('E02 the facts of a registration name nobody', async () => {
  const actor = await newcomer(platform);
  const dossier = await registered(platform, actor);
  const { rows } = await platform.ownerPool.query(
    'select payload::text as text from ledger.fact where person_id = $1',
    [dossier.personId],
  );
  const all = rows.map(({ text }: { text: string }) => text).join('\n');
  expect(all).toContain('labour');
  for (const secret of ['Salma', 'Haddad', '1994', 'حداد', 'SY']) expect(all).not.toContain(secret);
});

test('reading a dossier is written down for the person', async () => {
  const dossier = await registered(platform, await newcomer(platform));
  const els = await counsellorOf(platform, 'Els');
  expectOk(await platform.as(els, (tx) => getDossier(tx, { dossierId: dossier.id })));
  const { rows } = await platform.ownerPool.query('select role, action from platform.audit_entry where person_id = $1 and account_id = $2', [dossier.personId, els.accountId]);
  expect(rows).toEqual([{ role: 'counsellor', action: 'voortraject.read-dossier' }]);
}); // prettier-ignore
