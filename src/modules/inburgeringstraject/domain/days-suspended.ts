import { addToDay, daysBetween, type Day } from '#kernel/dates.ts';

/**
 * How many days a trajectory stood still since a day, today included; none while that day is not known. The day itself is the
 * beginning of a term and does not count; what is still to come does not either. No two periods share a day.
 */
export function daysSuspended(
  periods: readonly { readonly from: Day; readonly until: Day | null }[],
  since: Day | undefined,
  today: Day,
): number {
  if (since === undefined) return 0;
  const first = addToDay(since, { days: 1 });
  return periods.reduce((sum, { from, until }) => {
    const begin = from > first ? from : first;
    const end = until !== null && until < today ? until : today;
    return sum + Math.max(0, daysBetween(begin, end) + 1);
  }, 0);
}
