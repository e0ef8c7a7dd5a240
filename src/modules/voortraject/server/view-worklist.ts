import { z } from 'zod';
import { brusselsDay } from '#kernel/dates.ts';
import { ok, type Result } from '#kernel/result.ts';
import { getal } from '#law/parameters.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { listStaff } from '#modules/access/server/index.ts';
import { findPersonCards } from '#modules/participant/server/index.ts';
import { lastMark, marksOf, sourcesOf } from '#modules/referral/server/index.ts';
import { DEFAULT_REGIME } from '../domain/regime.ts';
import { PATIENCE, worklistOf, type Patience, type WorkDossier, type WorkItem } from '../domain/worklist.ts';
import { selectBookings } from './intake-store.ts';
import { selectSignals } from './signals.ts';
import { selectRunning, type Dossier } from './store.ts';

export interface WorkRow {
  readonly dossierId: string;
  readonly number: string;
  readonly name: string;
  /** `module.what-it-is`; the text is `module.signal.what-it-is`. */
  readonly kind: string;
  readonly since: Date;
  readonly due: Date;
  readonly late: boolean;
  readonly counsellor: string | null;
  readonly mine: boolean;
}

export interface WorklistView {
  readonly rows: readonly WorkRow[];
  /** How many there are of each kind, before the filter on kind. */
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  readonly total: number;
}

const SHOWN = 100;

const filterInput = z.object({
  whose: z.enum(['mine', 'all']).catch('all').default('all'),
  kind: z.string().max(80).optional(),
});

/** Who needs me, by when, why? */
export const getWorklist = useCase(
  { name: 'voortraject.get-worklist', roles: ['counsellor', 'coordinator'], kind: 'read', input: filterInput },
  async (tx, { whose, kind }): Promise<Result<WorklistView>> => {
    const dossiers = await selectRunning(tx);
    const items = await itemsFor(tx, dossiers);
    // Somebody without a counsellor is on everybody's list: nobody waits because nobody was named (A16).
    const own = items.filter(
      ({ counsellorId }) => whose === 'all' || !counsellorId || counsellorId === tx.actor.accountId,
    );
    const rows = own.filter((item) => !kind || item.kind === kind);
    return ok({ rows: await toRows(tx, rows.slice(0, SHOWN), dossiers), kinds: countKinds(own), total: rows.length });
  },
);

/** What asks for attention in these dossiers. */
export async function itemsFor(tx: Tx, dossiers: readonly Dossier[]): Promise<WorkItem[]> {
  const personIds = dossiers.map(({ personId }) => personId);
  const [bookings, sources, marks] = [
    new Map(
      (
        await selectBookings(
          tx,
          dossiers.map(({ id }) => id),
        )
      ).map((booking) => [booking.dossierId, booking]),
    ),
    await sourcesOf(tx, personIds),
    await marksOf(tx, personIds),
  ];
  const work = dossiers.map((dossier): WorkDossier => ({
    dossierId: dossier.id,
    personId: dossier.personId,
    status: dossier.status,
    counsellorId: dossier.counsellorId,
    statusSince: dossier.statusSince,
    lastHeardAt: dossier.lastHeardAt,
    intakeAt: bookings.get(dossier.id)?.startsAt ?? null,
    ...(sources.get(dossier.personId)?.organisationId && {
      confirmedAt: lastMark((marks.get(dossier.personId) ?? []).filter(({ kind }) => kind === 'confirmed'))?.at ?? null,
    }),
  }));
  return worklistOf(work, await selectSignals(tx), tx.now, patience(tx.now));
}

function patience(now: Date): Patience {
  return { ...PATIENCE, silentDays: getal('stilte-dagen', brusselsDay(now), DEFAULT_REGIME) };
}

async function toRows(tx: Tx, items: readonly WorkItem[], dossiers: readonly Dossier[]): Promise<WorkRow[]> {
  const numbers = new Map(dossiers.map(({ id, number }) => [id, number]));
  const cards = await findPersonCards(tx, [...new Set(items.map(({ personId }) => personId))]);
  const names = await counsellorNames(tx);
  return items.map((item) => ({
    dossierId: item.dossierId,
    number: numbers.get(item.dossierId) ?? '',
    name: cards.get(item.personId)?.latinName ?? '',
    kind: item.kind,
    since: item.since,
    due: item.due,
    late: item.late,
    counsellor: item.counsellorId ? (names.get(item.counsellorId) ?? null) : null,
    mine: item.counsellorId !== null && item.counsellorId === tx.actor.accountId,
  }));
}

/** The names of all who may follow a dossier. */
export async function counsellorNames(tx: Tx): Promise<Map<string, string>> {
  const staff = [...(await listStaff(tx, 'counsellor')), ...(await listStaff(tx, 'coordinator'))];
  return new Map(staff.map(({ accountId, name }) => [accountId, name]));
}

function countKinds(items: readonly WorkItem[]): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((one, other) => other.count - one.count);
}
