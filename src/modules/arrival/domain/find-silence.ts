import { addToDay, type Day } from '#kernel/dates.ts';
import { getal } from '#law/parameters.ts';
import type { Regime } from '#law/kern/regimes.ts';

/** What is known of somebody on the day of the sweep. */
export interface Whereabouts {
  readonly status: string;
  readonly regime: Regime;
  /** The last day on which the person was heard of, in whatever way. */
  readonly heardOn: Day;
  readonly plannedOn?: Day;
  readonly arrivedOn?: Day;
  /** Since when the dossier has its status. */
  readonly since: Day;
}

export const SILENCES = ['travel-date-passed', 'silent-after-course', 'silent-after-arrival'] as const;

export interface Silence {
  readonly kind: (typeof SILENCES)[number];
  /** The day on which somebody should have looked. */
  readonly due: Day;
}

/**
 * Has somebody fallen silent (P07)? Arrival dates come from participants only, so silence is asked after: a planned
 * date that passed without a word, a finished course, an arrival without registration. The terms are parameters.
 */
export function findSilence(known: Whereabouts, today: Day): Silence | undefined {
  const { status, regime, heardOn, since, plannedOn, arrivedOn } = known;
  const after = (from: Day, key: Parameters<typeof getal>[0], kind: Silence['kind']): Silence | undefined => {
    const due = addToDay(from, { days: getal(key, today, regime) });
    return due <= today ? { kind, due } : undefined;
  };
  const last = (from: Day) => (heardOn > from ? heardOn : from);
  if (status === 'travelling' && plannedOn) {
    return heardOn <= plannedOn ? after(plannedOn, 'stilte-na-reisdatum', 'travel-date-passed') : undefined;
  }
  if (status === 'completed') return after(last(since), 'stilte-na-cursus', 'silent-after-course');
  if (status === 'arrived' || status === 'awaiting-registration') {
    return after(last(arrivedOn ?? since), 'stilte-na-aankomst', 'silent-after-arrival');
  }
  return undefined;
}
