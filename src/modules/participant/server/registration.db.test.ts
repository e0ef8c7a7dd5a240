import { afterAll, beforeAll, expect, test } from 'vitest';
import { PARTS } from '#composition/modules.ts';
import { systemIds } from '#kernel/ids.ts';
import { expectOk, ok } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { ANSWERS } from '../testing/answers.ts';
import {
  addDraftMember,
  ensurePerson,
  findDraft,
  findHousehold,
  findNameForms,
  findPersonCard,
  finishRegistration,
  getRegistration,
  recordNameForm,
  removeDraftMember,
  saveAnswer,
} from './index.ts';
import { forgetDraftsJob } from './jobs.ts';

let platform: TestPlatform;
beforeAll(async () => void (platform = await openTestPlatform(PARTS)));
afterAll(() => platform.close());

const newcomer = (): Actor & { personId: string } => ({
  role: 'participant',
  accountId: systemIds.next(),
  personId: systemIds.next(),
});

async function answer(actor: Actor, answers = ANSWERS): Promise<void> {
  for (const each of answers) expectOk(await platform.as(actor, (tx) => saveAnswer(tx, each)));
}

test('E01 a registration is kept at each step and goes on where it stopped', async () => {
  const actor = newcomer();
  await answer(actor, ANSWERS.slice(0, 4));
  const view = expectOk(await platform.as(actor, (tx) => getRegistration(tx, {})));
  expect(view).toMatchObject({ open: 'nationality', answered: 4 });
  expect(view.answers['birth-date']).toEqual({ day: '1994-03-02' });
});

test('E01 what was typed is not readable in the database', async () => {
  const actor = newcomer();
  await answer(actor, ANSWERS.slice(0, 3));
  const { rows } = await platform.ownerPool.query('select sealed from participant.draft_answer where person_id = $1', [
    actor.personId,
  ]);
  expect(rows).toHaveLength(3);
  expect(Buffer.concat(rows.map(({ sealed }: { sealed: Buffer }) => sealed)).toString('utf8')).not.toContain('Salma');
});

test('E01 nobody else sees a registration that is not sent yet', async () => {
  const actor = newcomer();
  await answer(actor, ANSWERS.slice(0, 3));
  const els: Actor = { role: 'counsellor', accountId: systemIds.next() };
  expect(expectOk(await platform.as(els, async (tx) => ok(await findDraft(tx, actor.personId))))).toEqual({});
});

test('E01 an answer that cannot be is refused beside its field', async () => {
  const actor = newcomer();
  const wrong = await platform.as(actor, (tx) =>
    saveAnswer(tx, { question: 'birth-date', day: '31', month: '2', year: '1990' }),
  );
  expect(wrong).toMatchObject({ ok: false, fields: { day: 'participant.date-impossible' } });
  const ahead = await platform.as(actor, (tx) =>
    saveAnswer(tx, { question: 'birth-date', day: '1', month: '1', year: '2030' }),
  );
  expect(ahead).toMatchObject({ ok: false, fields: { year: 'participant.date-ahead' } });
  const script = await platform.as(actor, (tx) => saveAnswer(tx, { question: 'name', given: 'سلمى', family: '' }));
  expect(script).toMatchObject({ ok: false, fields: { given: 'participant.name-not-latin' } });
});

test('E02 nothing is kept of a registration that nobody sends within 60 days', async () => {
  const [old, fresh] = [newcomer(), newcomer()];
  await answer(old, ANSWERS.slice(0, 3));
  platform.at('2027-01-10T09:00:00Z');
  await answer(fresh, ANSWERS.slice(0, 2));
  platform.at('2027-01-22T09:00:00Z');
  await forgetDraftsJob.run(platform, {});
  expect(expectOk(await platform.as(old, (tx) => getRegistration(tx, {}))).answered).toBe(0);
  expect(expectOk(await platform.as(fresh, (tx) => getRegistration(tx, {}))).answered).toBe(2);
  platform.at('2026-11-22T09:00:00Z');
});

test('E02 the finished registration keeps contact, screening, intake and referral only, and forgets the draft', async () => {
  const actor = newcomer();
  await answer(actor);
  expectOk(await platform.as(actor, (tx) => finishRegistration(tx, actor.personId)));
  const card = await platform.system(async (tx) => ok(await findPersonCard(tx, actor.personId)));
  expect(card).toEqual({
    personId: actor.personId, latinName: 'Salma Haddad', givenName: 'سلمى', latinGivenName: 'Salma', ownScriptName: 'سلمى حداد',
    language: 'ar', timeZone: 'Asia/Beirut', countryOfStay: 'LB', nationality: 'SY', destination: 'unknown',
    discreet: false, safeToWrite: true, hours: { from: '09:00', to: '20:00' },
  }); // prettier-ignore
  const { rowCount } = await platform.ownerPool.query('select from participant.draft_answer where person_id = $1', [
    actor.personId,
  ]);
  expect(rowCount).toBe(0);
});

test('an unfinished registration is not sent', async () => {
  const actor = newcomer();
  await answer(actor, ANSWERS.slice(0, 7));
  const sent = await platform.as(actor, (tx) => finishRegistration(tx, actor.personId));
  expect(sent).toMatchObject({ ok: false, code: 'participant.registration-incomplete' });
});

test('A13 a household member is a person of their own, without a head of the household', async () => {
  const actor = newcomer();
  await answer(actor, ANSWERS.slice(0, 8));
  expectOk(
    await platform.as(actor, (tx) => addDraftMember(tx, { name: 'Omar Haddad', relation: 'partner', adult: 'yes' })),
  );
  expectOk(await platform.as(actor, (tx) => addDraftMember(tx, { name: 'Lina', relation: 'child', adult: 'no' })));
  const before = expectOk(await platform.as(actor, (tx) => getRegistration(tx, {})));
  const lina = before.answers.household?.members[1];
  expectOk(await platform.as(actor, (tx) => removeDraftMember(tx, { memberId: lina?.id ?? '' })));
  await answer(actor, ANSWERS.slice(8));
  expectOk(await platform.as(actor, (tx) => finishRegistration(tx, actor.personId)));
  const [omar, ...others] = expectOk(
    await platform.as(actor, async (tx) => ok(await findHousehold(tx, actor.personId))),
  );
  expect(omar).toMatchObject({ name: 'Omar Haddad', relation: 'partner', adult: true, toldBy: actor.personId });
  expect(omar?.personId).not.toBe(actor.personId);
  expect(others).toEqual([]);
  // Omar is somebody else: he sees nothing of what was told, and nothing of hers.
  const asOmar: Actor = { role: 'participant', accountId: systemIds.next(), personId: omar?.personId };
  expect(expectOk(await platform.as(asOmar, async (tx) => ok(await findHousehold(tx, actor.personId))))).toEqual([]);
  expect(
    expectOk(await platform.as(asOmar, async (tx) => ok(await findPersonCard(tx, actor.personId)))),
  ).toBeUndefined();
});

test('E04 keeps every way a name was written, with its source, and shows the one of the highest authority', async () => {
  const { personId } = newcomer();
  const forms = await platform.system(async (tx) => {
    await ensurePerson(tx, { personId, language: 'fr', latinName: { given: 'Mohamed', family: 'El Amrani' } });
    await recordNameForm(tx, personId, {
      kind: 'latin',
      given: 'Mohammed',
      family: 'El Amrani',
      source: 'person',
      since: tx.now,
    });
    await recordNameForm(tx, personId, {
      kind: 'latin',
      given: 'Mohammed',
      family: 'El Amrani',
      source: 'person',
      since: tx.now,
    });
    await recordNameForm(tx, personId, {
      kind: 'dvz',
      given: 'MOHAMMED',
      family: 'ELAMRANI',
      source: 'dvz',
      since: tx.now,
    });
    return ok((await findNameForms(tx, [personId])).get(personId));
  });
  expect(forms?.map(({ kind, given, source }) => [kind, given, source])).toEqual([
    ['latin', 'Mohamed', 'person'],
    ['latin', 'Mohammed', 'person'],
    ['dvz', 'MOHAMMED', 'dvz'],
  ]);
  const card = await platform.system(async (tx) => ok(await findPersonCard(tx, personId)));
  expect(card?.latinName).toBe('MOHAMMED ELAMRANI');
});
