import type { Day } from '#kernel/dates.ts';
import { beslisAlles } from '#law/alles.ts';
import { VRAGEN } from '#law/beslissingen.ts';
import type { Regime } from '#law/kern/regimes.ts';
import type { Motivering } from '#law/kern/vraag.ts';
import type { SimulatedPerson } from './population.ts';

/** How many persons had which outcome. */
type Counts = Record<string, number>;

/** What two regimes say of one group, for one question. */
export interface GroupComparison {
  readonly persons: number;
  readonly outcomes: readonly [Counts, Counts];
  /** Who gets another outcome: `from → to`, and how many. */
  readonly changes: Counts;
}

export interface RegimeComparison {
  readonly on: Day;
  readonly regimes: readonly [Regime, Regime];
  readonly persons: number;
  readonly decisions: number;
  /** Question → group → what the two regimes say; `*` is everybody. */
  readonly questions: Readonly<Record<string, Readonly<Record<string, GroupComparison>>>>;
}

/** What somebody's facts come to where a regime had no rule on that day. */
const NO_RULE = 'geen-regel';
const EVERYBODY = '*';
/** After how many persons the progress is told. */
const PROGRESS_EVERY = 250;

/**
 * Decides every question for every person of a population, under two regimes, on one day.
 * `onProgress` is told after every 250 persons how many are done.
 */
export function compareRegimes(
  population: Iterable<SimulatedPerson>,
  { on, regimes }: { on: Day; regimes: readonly [Regime, Regime] },
  onProgress: (persons: number) => void = () => undefined,
): RegimeComparison {
  const [first, second] = regimes;
  const questions = Object.fromEntries(VRAGEN.map((vraag) => [vraag, {} as Record<string, GroupComparison>]));
  let persons = 0;
  for (const { group, facts } of population) {
    const [before, after] = [beslisAlles(facts, on, first), beslisAlles(facts, on, second)];
    for (const vraag of VRAGEN) {
      const groups = questions[vraag] ?? {};
      const [was, becomes] = [outcomeOf(before.get(vraag)), outcomeOf(after.get(vraag))];
      count((groups[EVERYBODY] ??= empty()), was, becomes);
      count((groups[group] ??= empty()), was, becomes);
    }
    persons += 1;
    if (persons % PROGRESS_EVERY === 0) onProgress(persons);
  }
  return { on, regimes, persons, decisions: persons * VRAGEN.length * 2, questions };
}

const outcomeOf = (receipt: Motivering | null | undefined): string => receipt?.uitkomst ?? NO_RULE;

const empty = (): GroupComparison => ({ persons: 0, outcomes: [{}, {}], changes: {} });

function count(into: GroupComparison, before: string, after: string): void {
  (into as { persons: number }).persons += 1;
  add(into.outcomes[0], before);
  add(into.outcomes[1], after);
  if (before !== after) add(into.changes, `${before} → ${after}`);
}

const add = (counts: Counts, key: string): void => {
  counts[key] = (counts[key] ?? 0) + 1;
};
