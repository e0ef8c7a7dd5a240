import { brusselsDay } from '#kernel/dates.ts';
import type { Feiten } from '#law/feiten/index.ts';
import { alsRegime, type Regime } from '#law/kern/regimes.ts';
import { findArrival, findProcedure, findRegistration } from '#modules/arrival/server/index.ts';
import { courseOfQuiz, IN_LAW } from '#modules/assessment/domain/outcomes.ts';
import { findCompletion, latestSitting } from '#modules/assessment/server/index.ts';
import { findAttendanceOf, findJudgementOf } from '#modules/classroom/server/index.ts';
import { findAftercare, findTrajectoryFacts } from '#modules/inburgeringstraject/server/index.ts';
import { countLessons } from '#modules/learning/server/index.ts';
import { findBirthDate, getPersonCard } from '#modules/participant/server/index.ts';
import {
  admissionOf,
  DESTINATION_IN_LAW,
  factsOfIntake,
  FORM_IN_LAW,
  PURPOSE_IN_LAW,
} from '#modules/voortraject/domain/in-law.ts';
import {
  factsOfClaim,
  findFeeClaim,
  findIntakeRecord,
  findLearningPath,
  type Dossier,
} from '#modules/voortraject/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { factsOfDossier } from '#platform/server/ledger.ts';
import { visaOf } from '../domain/law-facts.ts';
import { momentOf, type Milestones, type Moment } from '../domain/past-questions.ts';

export interface LawFacts {
  readonly facts: Feiten;
  readonly regime: Regime;
  /** The same for questions that are past: what was known on the day that mattered to them. */
  readonly past: { readonly milestones: Milestones; readonly moment: Moment; readonly facts: Feiten };
}

/** What the platform knows of a dossier, in the words of the law. What it does not know is left out: the law asks for it. */
export async function gatherLawFacts(tx: Tx, dossier: Dossier): Promise<LawFacts> {
  const { personId, id: dossierId } = dossier;
  const card = await getPersonCard(tx, personId);
  const told = (await factsOfDossier(tx, dossierId)).map(({ type, occurredAt }) => ({ type, occurredAt }));
  const at = (type: string) => told.findLast((fact) => fact.type === type)?.occurredAt;
  const [intake, path] = [await findIntakeRecord(tx, dossierId), await findLearningPath(tx, dossierId)];
  const [arrival, registration] = [await findArrival(tx, dossierId), await findRegistration(tx, dossierId)];
  const completed = at('voortraject.course-completed.v1');
  const { procedure } = await findProcedure(tx, dossier);
  const facts: Feiten = {
    ...procedure,
    ...(await findTrajectoryFacts(tx, dossier)),
    geboortedatum: await findBirthDate(tx, personId),
    nationaliteit: card.nationality,
    doel: PURPOSE_IN_LAW[dossier.profile],
    visum: registration || arrival ? 'toegekend' : visaOf(told.map(({ type }) => type), dossier.stopReason, procedure, brusselsDay(tx.now)),
    inBelgie: arrival !== undefined,
    gewest: registration?.region ?? DESTINATION_IN_LAW[card.destination],
    ...(intake ? { ...factsOfIntake(intake.answers), toelating: admissionOf(intake.outcome) } : {}),
    vorm: path ? FORM_IN_LAW[path.form] : null,
    ...(await courseFacts(tx, personId)),
    // The pilots gave their course elsewhere: no lesson of this platform was asked.
    ...(dossier.regime === 'proeftuin-2023' ? { lessenVereist: 0 } : {}),
    voltooid: (await findCompletion(tx, dossierId))?.completed,
    ...factsOfClaim(await findFeeClaim(tx, dossierId)),
    cursusBeeindigd: completed !== undefined,
    cursusBeeindigdOp: completed ? brusselsDay(completed) : null,
    aankomst: arrival?.arrivedOn,
    gemeldBijGemeenteOp: arrival?.reportedOn,
    ingeschrevenOp: registration?.registeredOn,
    eersteInschrijvingOp: registration?.registeredOn,
    gemeente: registration?.municipality,
    keuzeBrussel: registration?.choice,
    overdrachtAanvaard: at('arrival.handover-accepted.v1') !== undefined,
    ...(await aftercareFacts(tx, dossierId)),
  }; // prettier-ignore
  const agreed = at('voortraject.agreement-signed.v1');
  const milestones = {
    registeredOn: brusselsDay(dossier.openedAt),
    agreedOn: agreed ? brusselsDay(agreed) : null,
    arrivedOn: arrival?.arrivedOn ?? null,
  };
  const moment = momentOf(milestones);
  const then = told.filter(({ occurredAt }) => brusselsDay(occurredAt) <= moment.on).map(({ type }) => type);
  const before: Feiten = {
    ...facts,
    visum: visaOf(then, null, procedure, moment.on),
    inBelgie: milestones.arrivedOn !== null && milestones.arrivedOn <= moment.on,
    aankomst: null,
    gewest: DESTINATION_IN_LAW[card.destination],
  };
  return { facts, regime: alsRegime(dossier.regime), past: { milestones, moment, facts: before } };
}

async function courseFacts(tx: Tx, personId: string): Promise<Feiten> {
  const lessons = await countLessons(tx, personId);
  const sitting = await latestSitting(tx, personId);
  return {
    aanwezigheid: (await findAttendanceOf(tx, [personId])).get(personId),
    actieveDeelname: (await findJudgementOf(tx, personId))?.value,
    eindquiz: sitting && IN_LAW[sitting.outcome],
    eindquizProcent: sitting?.percent,
    eindquizVerloop: sitting && courseOfQuiz(sitting.outcome),
    lessenAfgerond: lessons.finished,
    lessenVereist: lessons.required,
  };
}

async function aftercareFacts(tx: Tx, dossierId: string): Promise<Feiten> {
  const { aanmelding, tests } = await findAftercare(tx, dossierId);
  const last = tests.at(-1);
  return { aanmelding: aanmelding?.on, testAlgemeen: last?.general, testSokkel: last?.sokkel };
}
