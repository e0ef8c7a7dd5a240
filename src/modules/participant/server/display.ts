import { z } from 'zod';
import { brusselsDay } from '#kernel/dates.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import { nameOfAccount } from '#modules/access/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { adviceEndInput, adviceInput, displayInput, type AdviceLine } from '../contract/display.ts';
import { keptWish, type Display, type Variant } from '../domain/display.ts';
import { endAdvice, insertAdvice, saveDisplay, selectAdvices, selectPersonsWithWishes } from './store-display.ts';

/**
 * What a person sees: their own wish, else the advice of the agency for the country where they are (U05). Every place that
 * shows, prints or sends text of the course or about it asks this.
 * @returns undefined as long as nothing is kept of the person
 */
export async function findDisplay(tx: Tx, personId: string): Promise<Display | undefined> {
  return (await selectPersonsWithWishes(tx, [personId]))[0]?.display;
}

/** The variant for a person; the normal one as long as nothing is kept of them. */
export async function variantFor(tx: Tx, personId: string): Promise<Variant> {
  return (await findDisplay(tx, personId))?.variant ?? 'normal';
}

/** What who is signed in sees; null before they registered. */
export const getDisplay = useCase(
  { name: 'participant.get-display', roles: ['participant'], kind: 'read', input: z.object({}) },
  async (tx): Promise<Result<Display | null>> =>
    ok((tx.actor.personId ? await findDisplay(tx, tx.actor.personId) : undefined) ?? null),
);

/**
 * Changes what one sees. Against the advice of the agency only by who says to be sure.
 * @returns `participant.display-not-advised` as the warning that comes first
 */
export const changeDisplay = useCase(
  { name: 'participant.change-display', roles: ['participant'], input: displayInput },
  async (tx, { display, sure }) => {
    const { personId } = tx.actor;
    const now = personId ? await findDisplay(tx, personId) : undefined;
    if (!personId || !now) return problem('participant.person-unknown');
    if (display === 'open' && now.advised && !sure) return problem('participant.display-not-advised');
    await saveDisplay(tx, personId, keptWish(display, now.advised));
    tx.touch(personId);
    return ok();
  },
);

/** The countries for which the agency advises the discreet variant, with what was decided before. */
export const listDiscreetCountries = useCase(
  { name: 'participant.list-discreet-countries', roles: ['coordinator'], kind: 'read', input: z.object({}) },
  async (tx): Promise<Result<AdviceLine[]>> => {
    const today = brusselsDay(tx.now);
    const names = new Map<string, string | null>();
    const rows = await selectAdvices(tx);
    for (const id of new Set(rows.flatMap(({ decidedBy, endedBy }) => [decidedBy, endedBy])))
      if (id) names.set(id, (await nameOfAccount(tx, id)) ?? null);
    return ok(
      rows.map(({ counts, decidedBy, endedBy, decidedAt: _decidedAt, ...row }) => ({
        ...row,
        state: counts ? 'counts' : row.from > today ? 'to-come' : 'ended',
        by: names.get(decidedBy ?? '') ?? null,
        endedBy: names.get(endedBy ?? '') ?? null,
      })),
    );
  },
);

/** Puts a country on the list, from a day that is not past. */
export const adviseDiscreet = useCase(
  { name: 'participant.advise-discreet', roles: ['coordinator'], input: adviceInput },
  async (tx, advice) => {
    if (advice.from < brusselsDay(tx.now)) return wrong('from', 'participant.advice-in-the-past');
    return (await insertAdvice(tx, advice)) ? ok() : wrong('country', 'participant.country-listed-already');
  },
);

/** Takes a country off the list, from today. Whoever chose for themselves keeps what they chose. */
export const endDiscreetAdvice = useCase(
  { name: 'participant.end-discreet-advice', roles: ['coordinator'], input: adviceEndInput },
  async (tx, { id, reason }) =>
    (await endAdvice(tx, id, brusselsDay(tx.now), reason)) ? ok() : problem('participant.advice-unknown'),
);

function wrong(field: string, code: 'participant.advice-in-the-past' | 'participant.country-listed-already') {
  return problem(code, { fields: { [field]: code } });
}
