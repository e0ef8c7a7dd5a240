import { brusselsDay, addToDay, instantOfWallTime, noonInBrussels, BRUSSELS } from '#kernel/dates.ts';
import { idFromName } from '#kernel/ids.ts';
import { expectOk, ok, type Result } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import { ensureAccount, ensurePersonas, organisationId, personaId } from '#modules/access/server/index.ts';
import { recordArrival, recordRegistration } from '#modules/arrival/server/index.ts';
import { recordSittingOutcome } from '#modules/assessment/server/index.ts';
import {
  addToGroup,
  ensureGroup,
  ensureLiveLesson,
  judge,
  recordAttendanceShare,
  type Group,
} from '#modules/classroom/server/index.ts';
import { exercisesOf, library, toPublicExercise, type Exercise } from '#modules/content/server/index.ts';
import { findAnswersOf, recordFor, replyToWriting } from '#modules/learning/server/index.ts';
import { addMember, ensurePerson } from '#modules/participant/server/index.ts';
import { recordConfirmation, recordInvitation, recordReferral } from '#modules/referral/server/index.ts';
import {
  assignCounsellor,
  decideIntake,
  insertSlots,
  listDossiers,
  openDossier,
  signFor,
  stopDossier,
} from '#modules/voortraject/server/index.ts';
import { drainJobs, runAsSystem } from '#platform/server/jobs.ts';
import type { Platform } from '#platform/server/platform.ts';
import { withTx, type Tx } from '#platform/server/database/transaction.ts';
import { findSetting, setSetting } from '#platform/server/setting.ts';
import { PERSONAS, STAGES, type Persona, type Stage } from './personas.ts';

const LOADED = 'demonstration-loaded';
const GROUP = idFromName('demonstration.group');
const DAY = 86_400_000;
const REGIME = 'voorstel-2025';

/** Loads demonstration data once, into a development database without a dossier. Everybody in it is fictional. */
export async function loadDemonstration(platform: Platform): Promise<void> {
  const open = await runAsSystem(platform, async (tx) => {
    return ok((await findSetting(tx, LOADED)) === undefined && (await listDossiers(tx)).length === 0);
  });
  if (!open) return;
  await runAsSystem(platform, async (tx) => {
    await ensurePersonas(tx);
    await makeGroup(tx);
    await planLessons(tx);
    await offerMoments(tx);
    return ok();
  });
  for (const persona of PERSONAS) {
    await runAsSystem(platform, (tx) => untilTheCourse(tx, persona));
    await takeTheCourse(platform, persona);
  }
  // What follows from a course (completion, proof) is decided by jobs; nobody travels before it.
  await drainJobs(platform, platform.ownerPool);
  for (const persona of PERSONAS) await runAsSystem(platform, (tx) => afterTheQuiz(tx, persona));
  await runAsSystem(platform, async (tx) => ok(await setSetting(tx, LOADED, true)));
}

export const demonstrationPerson = (key: string): string => idFromName(`demonstration.person.${key}`);
const accountOf = (key: string) => idFromName(`demonstration.account.${key}`);
const dossierOf = (key: string) => idFromName(`demonstration.dossier.${key}`);

const reaches = (persona: Persona, stage: Stage) => STAGES.indexOf(persona.stage) >= STAGES.indexOf(stage);
const openedOn = (tx: Tx, persona: Persona) => addToDay(brusselsDay(tx.now), { days: -persona.daysAgo });

async function untilTheCourse(tx: Tx, persona: Persona) {
  const personId = demonstrationPerson(persona.key);
  const dossierId = dossierOf(persona.key);
  const opened = openedOn(tx, persona);
  const on = (days: number) => noonInBrussels(addToDay(opened, { days }));
  await makePerson(tx, persona, personId, on(0));
  expectOk(await openDossier(tx, { dossierId, personId, profile: persona.profile, regime: REGIME, occurredAt: on(0) }));
  if (reaches(persona, 'admitted')) await admit(tx, dossierId, persona, on(4));
  if (reaches(persona, 'agreed')) await agree(tx, dossierId, persona, on(6));
  if (persona.inGroup) expectOk(await addToGroup(tx, { group: await makeGroup(tx), personId, since: on(7) }));
  return ok();
}

/** The lessons as the person themselves, for what they write is theirs; then what the teacher notes. */
async function takeTheCourse(platform: Platform, persona: Persona): Promise<void> {
  const personId = demonstrationPerson(persona.key);
  const actor: Actor = { role: 'participant', accountId: accountOf(persona.key), personId };
  const on = (tx: Tx, days: number) => noonInBrussels(addToDay(openedOn(tx, persona), { days }));
  const { progress } = persona;
  if (progress)
    expectOk(
      await withTx(platform, actor, async (tx) =>
        learn(tx, personId, { share: progress, question: persona.question?.text }, on(tx, 10)),
      ),
    );
  if (persona.question?.reply) await reply(platform, personId, persona.question.reply);
  if (!reaches(persona, 'completed')) return;
  await runAsSystem(platform, async (tx) => ok(await finish(tx, personId, on(tx, 35))));
}

async function afterTheQuiz(tx: Tx, persona: Persona) {
  const about = { personId: demonstrationPerson(persona.key), dossierId: dossierOf(persona.key) };
  const opened = openedOn(tx, persona);
  if (reaches(persona, 'arrived'))
    expectOk(await recordArrival(tx, { ...about, arrivedOn: addToDay(opened, { days: 100 }) }));
  if (persona.municipality) {
    const [municipality, region] = persona.municipality;
    expectOk(
      await recordRegistration(tx, { ...about, registeredOn: addToDay(opened, { days: 140 }), municipality, region }),
    );
  }
  if (persona.stopped) {
    const occurredAt = noonInBrussels(addToDay(opened, { days: 20 }));
    expectOk(await stopDossier(tx, { dossierId: about.dossierId, reason: persona.stopped, occurredAt, silent: true }));
  }
  return ok();
}

async function makePerson(tx: Tx, persona: Persona, personId: string, since: Date): Promise<void> {
  await ensurePerson(tx, {
    personId,
    language: persona.language,
    latinName: persona.name,
    ownScriptName: persona.ownScript,
    timeZone: persona.timeZone,
    countryOfStay: persona.country,
    nationality: persona.nationality,
    birthDate: persona.birthDate,
    contact: { safeToWrite: true },
    display: persona.discreet ? 'discreet' : 'advised',
    source: 'demonstration',
    since,
  });
  await ensureAccount(tx, {
    id: accountOf(persona.key),
    role: 'participant',
    personId,
    email: `${persona.key}@demo.vooraf.invalid`,
    language: persona.language,
  });
  const organisation = persona.organisation && organisationId(persona.organisation);
  await recordReferral(tx, { personId, channel: persona.channel, organisationId: organisation, occurredAt: since });
  if (organisation) await makeInvitation(tx, persona, organisation, since);
  if (persona.key === 'omar') {
    const member = {
      toldBy: demonstrationPerson('salma'),
      name: 'Omar Haddad (fictief)',
      relation: 'partner',
      adult: true,
    } as const;
    expectOk(await addMember(tx, { ...member, personId }));
  }
}

/** Whoever was referred had an invitation first; the partner confirmed the candidate status of all but the newest. */
async function makeInvitation(tx: Tx, persona: Persona, from: string, acceptedAt: Date): Promise<void> {
  const personId = demonstrationPerson(persona.key);
  await recordInvitation(tx, {
    id: idFromName(`demonstration.invitation.${persona.key}`),
    organisationId: from,
    personId,
    name: persona.name,
    email: `${persona.key}@demo.vooraf.invalid`,
    channel: persona.channel,
    purpose: persona.profile,
    language: persona.language,
    sentAt: new Date(acceptedAt.getTime() - 3 * DAY),
    acceptedAt,
  });
  if (reaches(persona, 'admitted')) await recordConfirmation(tx, { personId, organisationId: from, at: acceptedAt });
}

/** The counsellor who takes a dossier holds its intake. */
async function admit(tx: Tx, dossierId: string, persona: Persona, heldAt: Date): Promise<void> {
  await assignCounsellor(tx, dossierId, personaId('els'), new Date(heldAt.getTime() - 2 * DAY));
  expectOk(
    await decideIntake(tx, {
      dossierId,
      outcome: 'admitted',
      alone: true,
      heldAt,
      answers: {
        device: 'own-phone', internet: 'at-times', digitalSkills: 'alone', reading: 'well', languages: persona.speaks,
        selfDirection: 'with-structure', moments: ['evening'], hoursPerWeek: 5, schooling: 'over-12', diploma: persona.profile === 'labour', plans: '',
      },
    }), // prettier-ignore
  );
}

async function agree(tx: Tx, dossierId: string, persona: Persona, occurredAt: Date): Promise<void> {
  const name = `${persona.name.given} ${persona.name.family}`;
  expectOk(await signFor(tx, { dossierId, language: persona.language, name, occurredAt }));
}

/** The teacher answers what somebody wrote. */
async function reply(platform: Platform, personId: string, words: string): Promise<void> {
  const tom: Actor = { role: 'teacher', accountId: personaId('tom') };
  const written = await withTx(platform, tom, async (tx) => ok(await findAnswersOf(tx, personId, 'nl')));
  for (const { writing } of expectOk(written))
    if (writing) expectOk(await withTx(platform, tom, (tx) => replyToWriting(tx, { personId, writingId: writing.id, reply: words }))); // prettier-ignore
}

/** What a phone would have sent of the first lessons, up to a share of the way: every answer right, some only the second time. */
async function learn(
  tx: Tx,
  personId: string,
  { share, question }: { share: number; question?: string | undefined },
  at: Date,
): Promise<Result<unknown>> {
  const steps = library()
    .lessons('nl')
    .flatMap((lesson) => {
      const base = { lesson: lesson.id, contentVersion: lesson.version };
      return [
        ...lesson.screens.map(({ id }) => ({ ...base, kind: 'screen-seen', screen: id })),
        ...exercisesOf(lesson).flatMap(({ exercise }) =>
          [...mistakes(personId, exercise), ...rightAnswer(exercise, lesson.id === ASKS ? question : NOTHING)].map((response) => ({ ...base, kind: 'answered', exercise: exercise.id, response })),
        ),
      ]; // prettier-ignore
    });
  const done = steps.slice(0, Math.round(steps.length * share));
  const observations = done.map((step, index) => ({ ...step, id: tx.newId(), at: new Date(at.getTime() + index * 60_000).toISOString() })); // prettier-ignore
  return recordFor(tx, personId, observations);
}

/** The lesson that invites to ask the teacher; in the others people of the demonstration only say that they are done. */
const ASKS = 'the-first-weeks';
const NOTHING = 'Dat heb ik thuis besproken. (fictief)';

/** Whoever has a question for the teacher hands it in. */
function rightAnswer({ kind, key }: Exercise, question: string | undefined): object[] {
  if (kind !== 'free-text') return [{ ...key }];
  return question ? [{ text: question }] : [];
}

/** A wrong answer before the right one, for one person in three; the same each time the demonstration is loaded. */
function mistakes(personId: string, exercise: Exercise): object[] {
  if (Number.parseInt(idFromName(`${personId} ${exercise.id}`).slice(-4), 16) % 3 > 0) return [];
  if (exercise.kind === 'true-false') return [{ answer: !exercise.key.answer }];
  if (exercise.kind !== 'single-choice') return [];
  const other = toPublicExercise(exercise).parts.find(({ id }) => id !== exercise.key.option);
  return other ? [{ option: other.id }] : [];
}

async function finish(tx: Tx, personId: string, at: Date): Promise<void> {
  expectOk(await recordAttendanceShare(tx, { groupId: GROUP, personId, percent: 90, at }));
  expectOk(await judge(tx, { groupId: GROUP, personId, value: 'goed', at }));
  expectOk(await recordSittingOutcome(tx, { personId, outcome: 'passed', percent: 83, at }));
}

async function makeGroup(tx: Tx): Promise<Group> {
  const today = brusselsDay(tx.now);
  return ensureGroup(tx, {
    id: GROUP,
    name: 'Avondgroep Arabisch (demonstratie)',
    language: 'ar',
    teacherId: personaId('tom'),
    counsellorId: personaId('els'),
    startsOn: addToDay(today, { days: -30 }),
    endsOn: addToDay(today, { days: 30 }),
  });
}

const LESSONS = [
  ['Kennismaking', -14],
  ['Hoe het land werkt', -7],
  ['Gelijk voor de wet', 3],
  ['Vragen en antwoorden', 10],
] as const;

async function planLessons(tx: Tx): Promise<void> {
  for (const [title, days] of LESSONS) {
    const wallStart = `${addToDay(brusselsDay(tx.now), { days })}T18:00`;
    await ensureLiveLesson(tx, { id: idFromName(`demonstration.lesson.${title}`), groupId: GROUP, title, wallStart, timeZone: BRUSSELS, minutes: 90 });
  } // prettier-ignore
}

async function offerMoments(tx: Tx): Promise<void> {
  const today = brusselsDay(tx.now);
  const slots = [2, 3, 4, 5, 8, 9].flatMap((days) =>
    ['10:00', '14:00', '17:30'].map((time) => ({
      id: tx.newId(),
      counsellorId: personaId('els'),
      startsAt: instantOfWallTime(`${addToDay(today, { days })}T${time}`, BRUSSELS),
      minutes: 45,
    })),
  );
  await insertSlots(tx, slots);
}
