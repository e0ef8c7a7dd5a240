import type { Day } from '#kernel/dates.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import { beslis } from '#law/beslissingen.ts';
import type { Gewest } from '#law/feiten/persoon.ts';
import type { BrusselseKeuze } from '#law/feiten/verblijf.ts';
import { alsRegime, rekendag } from '#law/kern/regimes.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { recordNameForm } from '#modules/participant/server/index.ts';
import {
  findDossier,
  moveDossier,
  raiseSignal,
  resolveSignal,
  type Dossier,
} from '#modules/voortraject/server/index.ts';
import { choiceInput, registrationInput } from '../contract/telling.ts';
import { noteOutcome } from './note-outcome.ts';
import { offerHandover } from './offer-handover.ts';
import { findArrival, findRegistration, saveRegistration, type Registration } from './store.ts';
import { selectHandovers } from './store-handovers.ts';
import { momentOf, subjectOf, today, toldBy, wordHasCome } from './subject.ts';
import type { About } from './travel.ts';

export interface NewRegistration extends About {
  readonly registeredOn: Day;
  readonly municipality: string;
  readonly region: Gewest;
  readonly choice?: BrusselseKeuze | null;
}

/**
 * Records the registration in the Rijksregister, lets the law decide who follows up (A07), keeps the receipt of that
 * decision, and offers the hand-over. A registration that was told wrongly may be corrected until a hand-over runs.
 */
export async function recordRegistration(tx: Tx, told: NewRegistration): Promise<Result<Registration>> {
  const dossier = await findDossier(tx, told.dossierId);
  if (!dossier) return problem('arrival.dossier-unknown');
  if (!(await findArrival(tx, told.dossierId))) return problem('arrival.not-arrived');
  if (await isHandoverRunning(tx, told.dossierId)) return problem('arrival.handover-running');
  const correcting = (await findRegistration(tx, told.dossierId)) !== undefined;
  const regime = alsRegime(dossier.regime);
  const receipt = beslis(
    'routering',
    { gemeente: told.municipality, gewest: told.region, keuzeBrussel: told.choice },
    rekendag(told.registeredOn, regime),
    regime,
  );
  // With a municipality and a region the law always answers; without an answer somebody must look, as with an unclear one.
  const routing = receipt.uitkomst === 'onbeslist' ? 'onduidelijk' : receipt.uitkomst;
  const payload = { region: told.region, routing, toldBy: toldBy(tx) };
  const occurredAt = told.occurredAt ?? momentOf(tx, told.registeredOn);
  if (correcting) {
    await appendFact(tx, {
      type: 'arrival.registration-corrected.v1',
      personId: told.personId,
      dossierId: dossier.id,
      payload,
    });
  } else {
    const moved = await moveDossier(tx, { dossierId: dossier.id, type: 'arrival.municipality-registered.v1', id: told.id, occurredAt, payload }); // prettier-ignore
    if (!moved.ok) return moved;
  }
  const registration: Registration = {
    personId: told.personId,
    dossierId: dossier.id,
    registeredOn: told.registeredOn,
    municipality: told.municipality,
    region: told.region,
    choice: told.choice ?? null,
    routing,
    receipt,
    toldBy: toldBy(tx),
    recordedAt: tx.now,
  };
  await saveRegistration(tx, registration);
  await wordHasCome(tx, dossier.id);
  for (const kind of ['routing-unclear', 'brussels-choice']) await resolveSignal(tx, dossier.id, `arrival.${kind}`);
  const followed = await followRouting(tx, dossier, registration);
  return followed.ok ? ok(registration) : followed;
}

/** What comes of the decision: an offer, a question, or somebody who looks at it. */
async function followRouting(tx: Tx, dossier: Dossier, { routing }: Registration): Promise<Result<unknown>> {
  const about = { personId: dossier.personId, dossierId: dossier.id };
  switch (routing) {
    case 'bapa':
      return noteOutcome(tx, { ...about, outcome: 'chose-bapa' });
    case 'buiten-gebied':
      return noteOutcome(tx, { ...about, outcome: 'outside-area' });
    case 'keuze-nodig':
      await raiseSignal(tx, { ...about, kind: 'arrival.brussels-choice' });
      return ok();
    case 'onduidelijk':
      await raiseSignal(tx, { ...about, kind: 'arrival.routing-unclear', due: tx.now });
      return ok();
    default:
      return offerHandover(tx, { ...about, organisationCode: routing, regime: alsRegime(dossier.regime) });
  }
}

async function isHandoverRunning(tx: Tx, dossierId: string): Promise<boolean> {
  return (await selectHandovers(tx, { dossierIds: [dossierId], states: ['offered', 'accepted'] })).length > 0;
}

/** The participant says in which municipality they are registered, or the counsellor on their word. */
export const tellRegistration = useCase(
  { name: 'arrival.record-registration', roles: ['participant', 'counsellor'], input: registrationInput },
  async (tx, { dossierId, given, family, ...told }) => {
    const subject = await subjectOf(tx, dossierId);
    if (!subject.ok) return subject;
    const { personId, id } = subject.value;
    const wrong = await dateProblem(tx, id, told.registeredOn);
    if (wrong) return wrong;
    if (given || family) {
      await recordNameForm(tx, personId, { kind: 'rijksregister', given: given ?? '', family: family ?? '', source: toldBy(tx), since: momentOf(tx, told.registeredOn) }); // prettier-ignore
    }
    const recorded = await recordRegistration(tx, { personId, dossierId: id, ...told });
    return recorded.ok ? ok() : recorded;
  },
);

/** The newcomer in Brussels chooses between Bon and a BAPA (V01). Nobody chooses in their place. */
export const chooseInBrussels = useCase(
  { name: 'arrival.choose-in-brussels', roles: ['participant', 'counsellor'], input: choiceInput },
  async (tx, { dossierId, choice }) => {
    const subject = await subjectOf(tx, dossierId);
    if (!subject.ok) return subject;
    const known = await findRegistration(tx, subject.value.id);
    if (!known) return problem('arrival.not-registered');
    if (known.routing !== 'keuze-nodig') return problem('arrival.no-choice-asked');
    const { personId, municipality, region, registeredOn } = known;
    const recorded = await recordRegistration(tx, { personId, dossierId: subject.value.id, municipality, region, registeredOn, choice }); // prettier-ignore
    return recorded.ok ? ok() : recorded;
  },
);

async function dateProblem(tx: Tx, dossierId: string, registeredOn: Day) {
  if (registeredOn > today(tx))
    return problem('platform.invalid-input', { fields: { registeredOn: 'arrival.date-in-future' } });
  const arrival = await findArrival(tx, dossierId);
  if (arrival && registeredOn < arrival.arrivedOn) return problem('platform.invalid-input', { fields: { registeredOn: 'arrival.date-before-arrival' } }); // prettier-ignore
  return undefined;
}
