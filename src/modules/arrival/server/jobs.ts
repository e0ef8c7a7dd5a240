import { brusselsDay, noonInBrussels } from '#kernel/dates.ts';
import { ok } from '#kernel/result.ts';
import { klok } from '#law/klok.ts';
import { alsRegime } from '#law/kern/regimes.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { runAsSystem, type Job } from '#platform/server/jobs.ts';
import { listDossiers, raiseSignal, type Dossier } from '#modules/voortraject/server/index.ts';
import { findSilence } from '../domain/find-silence.ts';
import { closeHandover } from './decide-handover.ts';
import { writeToAgency } from './offer-handover.ts';
import { selectArrivals, selectTravels } from './store.ts';
import { selectHandovers, setReminded } from './store-handovers.ts';
import { today } from './subject.ts';

const WATCHED = ['travelling', 'completed', 'arrived', 'awaiting-registration'] as const;

/** Calls the counsellor for everybody who fell silent around the journey (P07). Repeating changes nothing. */
export async function noticeSilence(tx: Tx): Promise<number> {
  let raised = 0;
  for (const status of WATCHED) {
    const dossiers = (await listDossiers(tx, { status })).filter(isCurrent);
    const ids = dossiers.map(({ id }) => id);
    const travels = new Map((await selectTravels(tx, ids)).filter((travel) => !travel.cancelReason).map((travel) => [travel.dossierId, travel])); // prettier-ignore
    const arrivals = new Map((await selectArrivals(tx, ids)).map((arrival) => [arrival.dossierId, arrival]));
    for (const dossier of dossiers) {
      const travel = travels.get(dossier.id);
      const arrival = arrivals.get(dossier.id);
      const silence = findSilence(
        {
          status,
          regime: alsRegime(dossier.regime),
          heardOn: brusselsDay(latest(dossier, travel?.announcedAt, arrival?.reportedAt, arrival?.awaitingSince)),
          plannedOn: travel?.plannedOn,
          arrivedOn: arrival?.arrivedOn,
          since: brusselsDay(dossier.statusSince),
        },
        today(tx),
      );
      if (!silence) continue;
      await raiseSignal(tx, {
        dossierId: dossier.id,
        personId: dossier.personId,
        kind: `arrival.${silence.kind}`,
        due: noonInBrussels(silence.due),
      });
      raised += 1;
    }
  }
  return raised;
}

/** The pilots are over: their dossiers were replayed from a report, and nobody is called about them. */
const isCurrent = (dossier: Dossier): boolean => dossier.regime !== 'proeftuin-2023';

function latest(dossier: Dossier, ...moments: (Date | null | undefined)[]): Date {
  const heard = [dossier.lastHeardAt ?? dossier.openedAt, ...moments].filter((moment) => moment instanceof Date);
  return new Date(Math.max(...heard.map((moment) => moment.getTime())));
}

/** Reminds an agency of what it was offered, and takes the offer back when the term has passed. */
export async function watchHandovers(tx: Tx): Promise<void> {
  const day = today(tx);
  for (const handover of await selectHandovers(tx, { states: ['offered'] })) {
    if (handover.dueOn < day) {
      await closeHandover(tx, handover, { state: 'expired', reason: 'no-answer' });
      continue;
    }
    const offered = { overdrachtAangebodenOp: brusselsDay(handover.offeredAt) };
    const remindFrom = klok('overdracht', offered, day, 'decreet-2013')?.herinneringOp;
    if (handover.remindedAt || !remindFrom || day < remindFrom) continue;
    await writeToAgency(tx, handover.organisationId, 'arrival.mail.handover-reminder', handover.dueOn);
    await setReminded(tx, handover.id);
  }
}

export const jobs: readonly Job[] = [
  {
    name: 'arrival.notice-silence',
    everyMinutes: 30,
    run: async (platform) => {
      await runAsSystem(platform, async (tx) => ok(await noticeSilence(tx)));
    },
  },
  {
    name: 'arrival.watch-handovers',
    everyMinutes: 15,
    run: async (platform) => {
      await runAsSystem(platform, async (tx) => ok(await watchHandovers(tx)));
    },
  },
];
