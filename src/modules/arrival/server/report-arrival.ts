import { addToDay, type Day } from '#kernel/dates.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { moveDossier } from '#modules/voortraject/server/index.ts';
import { arrivalInput, awaitInput } from '../contract/telling.ts';
import { findArrival, insertArrival, setAwaiting, setReported } from './store.ts';
import { momentOf, subjectOf, today, toldBy, wordHasCome } from './subject.ts';
import type { About } from './travel.ts';

/** Records that somebody has arrived; the same day again changes nothing. */
export async function recordArrival(tx: Tx, arrival: About & { readonly arrivedOn: Day }): Promise<Result<undefined>> {
  const known = await findArrival(tx, arrival.dossierId);
  if (known?.arrivedOn === arrival.arrivedOn) return ok();
  if (known) return problem('arrival.arrived-already');
  const moved = await moveDossier(tx, {
    dossierId: arrival.dossierId,
    type: 'arrival.arrival-reported.v1',
    id: arrival.id,
    occurredAt: arrival.occurredAt ?? momentOf(tx, arrival.arrivedOn),
    payload: { arrivedOn: arrival.arrivedOn, toldBy: toldBy(tx) },
  });
  if (!moved.ok) return moved;
  await insertArrival(tx, { ...arrival, toldBy: toldBy(tx), reportedAt: tx.now });
  await wordHasCome(tx, arrival.dossierId);
  return ok();
}

/** Records that somebody waits for the municipality: a state of its own (P08). */
export async function recordRegistrationAwaited(tx: Tx, about: About): Promise<Result<undefined>> {
  const known = await findArrival(tx, about.dossierId);
  if (!known) return problem('arrival.not-arrived');
  if (known.awaitingSince) return ok();
  const at = about.occurredAt ?? tx.now;
  const moved = await moveDossier(tx, {
    dossierId: about.dossierId,
    type: 'arrival.registration-awaited.v1',
    id: about.id,
    occurredAt: at,
    payload: { toldBy: toldBy(tx) },
  });
  if (!moved.ok) return moved;
  await setAwaiting(tx, about.dossierId, at);
  await wordHasCome(tx, about.dossierId);
  return ok();
}

/** Records that somebody wants no regular trajectory; a labour migrant is entitled, not obliged (B19, P09). */
export async function recordInterestWithdrawn(tx: Tx, about: About): Promise<Result<undefined>> {
  const moved = await moveDossier(tx, {
    dossierId: about.dossierId,
    type: 'arrival.interest-withdrawn.v1',
    id: about.id,
    occurredAt: about.occurredAt,
    payload: { toldBy: toldBy(tx) },
  });
  return moved.ok ? ok() : moved;
}

const YEARS_BACK = 3;

/** The participant says: I am here. Or the counsellor on their word (P07). */
export const reportArrival = useCase(
  { name: 'arrival.report-arrival', roles: ['participant', 'counsellor'], input: arrivalInput },
  async (tx, { dossierId, arrivedOn }) => {
    const subject = await subjectOf(tx, dossierId);
    if (!subject.ok) return subject;
    if (arrivedOn > today(tx))
      return problem('platform.invalid-input', { fields: { arrivedOn: 'arrival.date-in-future' } });
    const earliest = addToDay(today(tx), { years: -YEARS_BACK });
    if (arrivedOn < earliest)
      return problem('platform.invalid-input', { fields: { arrivedOn: 'arrival.date-too-far' } });
    return recordArrival(tx, { personId: subject.value.personId, dossierId: subject.value.id, arrivedOn });
  },
);

/** Records the day on which somebody went to the municipality (C06); another day corrects it, the same changes nothing. */
async function recordReport(tx: Tx, about: About, on: Day): Promise<Result<undefined>> {
  const arrival = await findArrival(tx, about.dossierId);
  if (!arrival) return problem('arrival.not-arrived');
  if (arrival.reportedOn === on) return ok();
  const wrong = on > today(tx) ? 'arrival.date-in-future' : on < arrival.arrivedOn && 'arrival.date-before-arrival';
  if (wrong) return problem('platform.invalid-input', { fields: { reportedOn: wrong } });
  await setReported(tx, about.dossierId, on);
  await appendFact(tx, {
    type: 'arrival.municipality-visited.v1',
    personId: about.personId,
    dossierId: about.dossierId,
    occurredAt: momentOf(tx, on),
    payload: { reportedOn: on, toldBy: toldBy(tx) },
  });
  return ok();
}

/** Arrived, but the municipality has not registered the person yet; with the day they went there, where they know it. */
export const awaitRegistration = useCase(
  { name: 'arrival.await-registration', roles: ['participant', 'counsellor'], input: awaitInput },
  async (tx, { dossierId, reportedOn }) => {
    const subject = await subjectOf(tx, dossierId);
    if (!subject.ok) return subject;
    const about = { personId: subject.value.personId, dossierId: subject.value.id };
    const reported = reportedOn ? await recordReport(tx, about, reportedOn) : ok();
    return reported.ok ? recordRegistrationAwaited(tx, about) : reported;
  },
);
