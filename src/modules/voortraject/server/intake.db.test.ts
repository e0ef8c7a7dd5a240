import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PARTS } from '#composition/modules.ts';
import { expectOk, ok } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import { getHousehold } from '#modules/participant/server/index.ts';
import { invite } from '#modules/referral/server/index.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { counsellorOf, GOOD_INTAKE, newcomer, registered, type Participant } from '../testing/people.ts';
import type { IntakeOutcome } from './record-intake.ts';
import {
  addHouseholdMember,
  bookIntake,
  bookIntakeFor,
  cancelIntake,
  downloadAgreement,
  findDossier,
  findLearningPath,
  getAgreement,
  getDossier,
  getHome,
  getIntake,
  getMemberToInvite,
  getWorklist,
  offerSlots,
  raiseSignal,
  recordIntake,
  resolveSignal,
  setLearningPath,
  setRoom,
  signAgreement,
  stop,
  withdraw,
  type Dossier,
} from './index.ts';

let platform: TestPlatform;
let els: Actor & { accountId: string };
let salma: Participant;
let dossier: Dossier;

beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
  els = await counsellorOf(platform, 'Els (fictief)');
});
afterAll(() => platform.close());
beforeEach(async () => {
  platform.at('2026-11-22T09:00:00Z');
  salma = await newcomer(platform);
  dossier = await registered(platform, salma);
});

const current = () => platform.system(async (tx) => ok(await findDossier(tx, dossier.id)));
const form = { ...GOOD_INTAKE, moments: [...GOOD_INTAKE.moments], alone: 'yes' as const, diploma: 'yes' as const };
const record = (outcome: IntakeOutcome['outcome'], changes: Record<string, unknown> = {}) =>
  platform.as(els, (tx) => recordIntake(tx, { dossierId: dossier.id, ...form, outcome, ...changes }));

let day = 10;
/** Free moments of a day that no other test uses. */
async function offered(count = 2): Promise<string[]> {
  day += 1;
  expectOk(
    await platform.as(els, (tx) => offerSlots(tx, { day: `2026-12-${day}`, from: '10:00', count, minutes: 45 })),
  );
  const { slots } = expectOk(await platform.as(salma, (tx) => getIntake(tx, {})));
  return slots.filter(({ startsAt }) => startsAt.toISOString().startsWith(`2026-12-${day}`)).map(({ id }) => id);
}

describe('the appointment', () => {
  test('J07 a moment is offered by the clock of Brussels and kept as a moment', async () => {
    const [first = ''] = await offered(1);
    const view = expectOk(await platform.as(salma, (tx) => getIntake(tx, {})));
    expect(view).toMatchObject({ timeZone: 'Asia/Beirut', mayBook: true });
    expect(view.slots.find(({ id }) => id === first)?.startsAt.toISOString()).toBe(`2026-12-${day}T09:00:00.000Z`);
  });

  test('F01 moments within the hours at which the person can be reached come first', async () => {
    day += 1;
    const offer = (from: string) =>
      platform.as(els, (tx) => offerSlots(tx, { day: `2026-12-${day}`, from, count: 1, minutes: 45 }));
    expectOk(await offer('06:00'));
    expectOk(await offer('11:00'));
    const { slots, hours } = expectOk(await platform.as(salma, (tx) => getIntake(tx, {})));
    expect(hours).toEqual({ from: '09:00', to: '20:00' });
    const early = slots.findIndex(({ startsAt }) => startsAt.toISOString() === `2026-12-${day}T05:00:00.000Z`);
    const fitting = slots.findIndex(({ startsAt }) => startsAt.toISOString() === `2026-12-${day}T10:00:00.000Z`);
    expect(slots[early]?.inHours).toBe(false);
    expect(slots[fitting]?.inHours).toBe(true);
    expect(fitting).toBeLessThan(early);
  });

  test('F01 K01 who books an intake has a named counsellor from then on', async () => {
    const [first = ''] = await offered();
    expectOk(await platform.as(salma, (tx) => bookIntake(tx, { slotId: first })));
    expect(await current()).toMatchObject({ status: 'intake-planned', counsellorId: els.accountId });
    const home = expectOk(await platform.as(salma, (tx) => getHome(tx, {})));
    expect(home).toMatchObject({ counsellor: 'Els (fictief)', next: { key: 'attend-intake' } });
    expect(home?.appointment).not.toBeNull();
  });

  test('a moment is given to one person only', async () => {
    const [first = ''] = await offered(1);
    expectOk(await platform.as(salma, (tx) => bookIntake(tx, { slotId: first })));
    const other = await newcomer(platform);
    await registered(platform, other);
    expect(await platform.as(other, (tx) => bookIntake(tx, { slotId: first }))).toMatchObject({
      code: 'voortraject.slot-taken',
    });
  });

  test('an appointment can be moved and given up, and the moment is free again', async () => {
    const [first = '', second = ''] = await offered();
    expectOk(await platform.as(salma, (tx) => bookIntake(tx, { slotId: first })));
    expectOk(await platform.as(salma, (tx) => bookIntake(tx, { slotId: second })));
    expectOk(await platform.as(salma, (tx) => cancelIntake(tx, {})));
    const { slots, booking } = expectOk(await platform.as(salma, (tx) => getIntake(tx, {})));
    expect(booking).toBeNull();
    expect(slots.map(({ id }) => id)).toEqual(expect.arrayContaining([first, second]));
    expect((await current())?.status).toBe('registered');
  });

  test('F01 a counsellor books for somebody, who gets a mail with the moment on their own clock', async () => {
    const [first = ''] = await offered();
    await platform.drain();
    platform.letters.length = 0;
    const before = expectOk(await platform.as(els, (tx) => getDossier(tx, { dossierId: dossier.id })));
    expect(before.moments.find(({ id }) => id === first)).toMatchObject({ inHours: true, counsellor: 'Els (fictief)' });
    expectOk(await platform.as(els, (tx) => bookIntakeFor(tx, { dossierId: dossier.id, slotId: first })));
    expect(await current()).toMatchObject({ status: 'intake-planned', counsellorId: els.accountId });
    await platform.drain();
    expect(platform.letters).toHaveLength(1);
    expect(platform.letters[0]?.text).toContain('11:00');
    const taken = await platform.as(els, (tx) => bookIntakeFor(tx, { dossierId: dossier.id, slotId: first }));
    expect(taken).toMatchObject({ ok: false, fields: { slotId: 'voortraject.slot-taken' } });
    const own = { dossierId: dossier.id, slotId: first };
    expect(await platform.as(salma, (tx) => bookIntakeFor(tx, own))).toMatchObject({ code: 'platform.not-allowed' });
  });

  test('F09 U08 the room of the talk is a link over https, for who has the appointment and for staff only', async () => {
    day += 1;
    const url = 'https://bellen.voorbeeld.be/els';
    const offer = { day: `2026-12-${day}`, from: '10:00', count: 2, minutes: 45 };
    for (const wrong of ['http://bellen.voorbeeld.be/els', 'javascript:alert(1)', 'bellen.voorbeeld.be'])
      expect(await platform.as(els, (tx) => offerSlots(tx, { ...offer, url: wrong }))).toMatchObject({ fields: { url: 'voortraject.room-not-https' } }); // prettier-ignore
    expectOk(await platform.as(els, (tx) => offerSlots(tx, { ...offer, url })));
    const { slots } = expectOk(await platform.as(salma, (tx) => getIntake(tx, {})));
    const slotId = slots.find(({ startsAt }) => startsAt.toISOString().startsWith(offer.day))?.id ?? '';
    const rooms = (actor: Actor) =>
      platform.as(actor, async (tx) => ok(await tx.db.selectFrom('voortraject.intake_room').selectAll().where('slot_id', '=', slotId).execute())); // prettier-ignore
    expect(expectOk(await rooms(salma))).toEqual([]);
    expectOk(await platform.as(salma, (tx) => bookIntake(tx, { slotId })));
    expect(expectOk(await platform.as(salma, (tx) => getIntake(tx, {}))).booking?.room).toBe(url);
    expect(expectOk(await platform.as(salma, (tx) => getHome(tx, {})))?.appointment?.room).toBe(url);
    expect(expectOk(await rooms(await newcomer(platform)))).toEqual([]);
    const moved = 'https://bellen.voorbeeld.be/andere-kamer';
    expectOk(await platform.as(els, (tx) => setRoom(tx, { dossierId: dossier.id, url: moved })));
    const view = expectOk(await platform.as(els, (tx) => getDossier(tx, { dossierId: dossier.id })));
    expect(view.appointment?.room).toBe(moved);
    expectOk(await platform.as(els, (tx) => setRoom(tx, { dossierId: dossier.id })));
    expect(expectOk(await platform.as(salma, (tx) => getIntake(tx, {}))).booking?.room).toBeNull();
  });

  test('shortly before it starts an appointment stays', async () => {
    const [first = ''] = await offered();
    expectOk(await platform.as(salma, (tx) => bookIntake(tx, { slotId: first })));
    platform.at(`2026-12-${day}T08:30:00Z`);
    expect(await platform.as(salma, (tx) => cancelIntake(tx, {}))).toMatchObject({
      code: 'voortraject.too-late-to-change',
    });
  });
});

describe('the intake', () => {
  test.each([
    ['admitted', 'admitted', 'self-study'],
    ['admitted-self-study', 'admitted', 'self-study'],
    ['admitted-with-support', 'admitted', 'live'],
  ] as const)('F11 F05 the outcome %s admits, and proposes a path', async (outcome, status, pathForm) => {
    expectOk(await record(outcome));
    expect((await current())?.status).toBe(status);
    const path = await platform.system(async (tx) => ok(await findLearningPath(tx, dossier.id)));
    expect(path).toMatchObject({
      modules: ['basis', 'focus-arbeid', 'diploma-erkenning'],
      form: pathForm,
      reason: null,
    });
  });

  test.each([
    ['referred-on', 'referred-on'],
    ['refused', 'not-admitted'],
  ] as const)('F11 the outcome %s needs a reason and ends the dossier', async (outcome, stopReason) => {
    expect(await record(outcome)).toMatchObject({ ok: false, fields: { reason: 'voortraject.reason-needed' } });
    expectOk(await record(outcome, { reason: 'Another service fits better.' }));
    expect(await current()).toMatchObject({ status: 'stopped', stopReason });
  });

  test('F13 nobody answers for the partner of a labour migrant', async () => {
    const partner = await newcomer(platform);
    const own = await registered(platform, partner, { question: 'purpose', purpose: 'partner-of-labour' });
    const answers = { dossierId: own.id, ...form, alone: 'no' as const, outcome: 'admitted' as const };
    const refused = await platform.as(els, (tx) => recordIntake(tx, answers));
    expect(refused).toMatchObject({ ok: false, fields: { alone: 'voortraject.must-speak-alone' } });
  });

  test('what was said at the intake is sealed', async () => {
    expectOk(await record('admitted'));
    const { rows } = await platform.ownerPool.query(
      'select answers_sealed from voortraject.intake_record where dossier_id = $1',
      [dossier.id],
    );
    expect((rows[0] as { answers_sealed: Buffer }).answers_sealed.toString('utf8')).not.toContain('nurse');
    const view = expectOk(await platform.as(els, (tx) => getDossier(tx, { dossierId: dossier.id })));
    expect(view.intake?.answers.plans).toBe('wants to work as a nurse');
  });

  test('F05 a counsellor may choose another path than the proposed one, with a reason', async () => {
    expectOk(await record('admitted'));
    const wish = { dossierId: dossier.id, modules: ['focus-arbeid'], form: 'self-study' } as const;
    const without = await platform.as(els, (tx) => setLearningPath(tx, { ...wish, modules: [...wish.modules] }));
    expect(without).toMatchObject({ ok: false, fields: { reason: 'voortraject.reason-needed' } });
    expectOk(
      await platform.as(els, (tx) =>
        setLearningPath(tx, { ...wish, modules: [...wish.modules], reason: 'works at night' }),
      ),
    );
    const path = await platform.system(async (tx) => ok(await findLearningPath(tx, dossier.id)));
    expect(path).toMatchObject({ modules: ['basis', 'focus-arbeid'], form: 'self-study', reason: 'works at night' });
  });
});

describe('the agreement', () => {
  const signature = { version: '2026-11', name: 'سلمى حداد', read: 'yes', language: 'ar' } as const;

  test('G01 is signed after the intake only, with the whole name and a tick', async () => {
    expect(await platform.as(salma, (tx) => signAgreement(tx, signature))).toMatchObject({
      code: 'voortraject.move-not-allowed',
    });
    expectOk(await record('admitted'));
    const careless = await platform.as(salma, (tx) =>
      signAgreement(tx, { ...signature, name: '', read: 'no' as 'yes' }),
    );
    expect(careless).toMatchObject({
      fields: { name: 'platform.field-required', read: 'voortraject.agreement-not-read' },
    });
    expectOk(await platform.as(salma, (tx) => signAgreement(tx, signature)));
    expect((await current())?.status).toBe('agreed');
  });

  test('G01 I16 is printed once as an accessible document, sealed, for the person and for staff', async () => {
    expectOk(await record('admitted'));
    expectOk(await platform.as(salma, (tx) => signAgreement(tx, signature)));
    await platform.drain();
    const own = expectOk(await platform.as(salma, (tx) => downloadAgreement(tx, {})));
    expect(own.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(own.bytes.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const same = expectOk(await platform.as(els, (tx) => downloadAgreement(tx, { dossierId: dossier.id })));
    expect(same.bytes.equals(own.bytes)).toBe(true);
    const stranger = await newcomer(platform);
    expect(await platform.as(stranger, (tx) => downloadAgreement(tx, { dossierId: dossier.id }))).toMatchObject({
      code: 'voortraject.document-unknown',
    });
  });

  test('A14 the page shows the Dutch beside the own language, both saying who decides about the residence', async () => {
    const view = expectOk(await platform.as(salma, (tx) => getAgreement(tx, { language: 'ar' })));
    expect(JSON.stringify(view.dutch)).toContain('Wij beslissen niet over je visum');
    expect(JSON.stringify(view.own)).toContain('لا نقرّر في تأشيرتك');
    expect(view.maySign).toBe(false);
  });
});

describe('stopping', () => {
  test('E09 the person stops without a reason, and the retention clock starts', async () => {
    expectOk(await platform.as(salma, (tx) => withdraw(tx, { sure: 'yes' })));
    expect(await current()).toMatchObject({
      status: 'stopped',
      stopReason: 'own-wish',
      retentionFrom: new Date('2026-11-22T09:00:00Z'),
    });
    const home = expectOk(await platform.as(salma, (tx) => getHome(tx, {})));
    expect(home).toMatchObject({ status: 'stopped', stopReason: 'own-wish', next: { href: '/register' } });
  });

  test('R06 E09 a counsellor stops for absence; the note is sealed and the moment of the intake is free again', async () => {
    const [first = ''] = await offered(1);
    expectOk(await platform.as(salma, (tx) => bookIntake(tx, { slotId: first })));
    expectOk(
      await platform.as(els, (tx) => stop(tx, { dossierId: dossier.id, reason: 'absent', note: 'three calls' })),
    );
    const view = expectOk(await platform.as(els, (tx) => getDossier(tx, { dossierId: dossier.id })));
    expect(view).toMatchObject({ status: 'stopped', stopReason: 'absent', stopNote: 'three calls', appointment: null });
    const other = await newcomer(platform);
    await registered(platform, other);
    expectOk(await platform.as(other, (tx) => bookIntake(tx, { slotId: first })));
  });

  test('U06 who is not safe to write to hears only that there is news', async () => {
    const email = 'careful@voorbeeld.example';
    const careful = await newcomer(platform, email);
    await registered(platform, careful, { question: 'contact', safe: 'no', from: '09:00', to: '20:00' });
    expectOk(await platform.as(careful, (tx) => withdraw(tx, { sure: 'yes' })));
    await platform.drain();
    const letter = platform.letters.findLast(({ to }) => to === email);
    expect(letter?.subject).toBe('هناك جديد');
    expect(letter?.text).not.toContain('مسارك');
  });

  test('who stopped can register again, in a dossier of its own', async () => {
    expectOk(await platform.as(salma, (tx) => withdraw(tx, { sure: 'yes' })));
    expect((await registered(platform, salma)).id).not.toBe(dossier.id);
  });
});

describe('the work list and the household', () => {
  test('signals of other modules stand in the work list until they are resolved', async () => {
    const kind = 'arrival.date-passed';
    const ofKind = async () => expectOk(await platform.as(els, (tx) => getWorklist(tx, { kind }))).rows;
    const raise = () => platform.system(async (tx) => ok(await raiseSignal(tx, { dossierId: dossier.id, personId: dossier.personId, kind })));
    await raise();
    await raise();
    expect(await ofKind()).toMatchObject([{ dossierId: dossier.id, name: 'Salma Haddad' }]);
    await platform.system(async (tx) => ok(await resolveSignal(tx, dossier.id, kind)));
    expect(await ofKind()).toEqual([]);
  });

  test('nobody is added to the household of a dossier that has stopped', async () => {
    expectOk(await platform.as(els, (tx) => stop(tx, { dossierId: dossier.id, reason: 'visa-refused' })));
    const add = platform.as(salma, (tx) => addHouseholdMember(tx, { name: 'Omar', relation: 'partner', adult: 'yes' }));
    expect(await add).toMatchObject({ ok: false, code: 'voortraject.has-stopped' });
    expect(expectOk(await platform.as(salma, (tx) => getHousehold(tx, {}))).members).toEqual([]);
  });

  test('A13 an adult of the household is invited as a person of their own; a child is not', async () => {
    expectOk(await platform.as(salma, (tx) => addHouseholdMember(tx, { name: 'Omar', relation: 'partner', adult: 'yes' })));
    expectOk(await platform.as(salma, (tx) => addHouseholdMember(tx, { name: 'Lina', relation: 'child', adult: 'no' })));
    const { members } = expectOk(await platform.as(salma, (tx) => getHousehold(tx, {})));
    const idOf = (name: string) => members.find((member) => member.name === name)?.personId ?? '';
    const ask = (memberId: string) => platform.as(els, (tx) => getMemberToInvite(tx, { dossierId: dossier.id, memberId }));
    expect(expectOk(await ask(idOf('Omar')))).toMatchObject({ name: 'Omar', profile: 'partner-of-labour' });
    expect(await ask(idOf('Lina'))).toMatchObject({ code: 'voortraject.nobody-to-invite' });
    const made = expectOk(
      await platform.as(els, (tx) =>
        invite(tx, { given: 'Omar', email: 'omar@voorbeeld.example', purpose: 'partner-of-labour', language: 'ar', statusConfirmed: 'no', personId: idOf('Omar') }),
      ),
    );
    expect(made.personId).toBe(idOf('Omar'));
    const view = expectOk(await platform.as(els, (tx) => getDossier(tx, { dossierId: dossier.id })));
    expect(view.household.map(({ name, invitedAt, dossier: own }) => [name, invitedAt !== null, own])).toEqual([
      ['Omar', true, null],
      ['Lina', false, null],
    ]);
  });
}); // prettier-ignore
