import { isDeepStrictEqual } from 'node:util';
import type { Platform } from '../../src/platform/server/platform.ts';
import { library } from '../../src/modules/content/server/index.ts';
import { NO_PROGRESS, reduceProgress, type Observation, type ProgressState } from '../../src/modules/learning/domain/reduce-progress.ts'; // prettier-ignore
import type { Phone } from './phone.ts';

export interface Verdict {
  readonly made: number;
  readonly acknowledged: number;
  readonly stored: number;
  /** Each a sentence; none when nothing was lost. */
  readonly faults: readonly string[];
  /** How far, in milliseconds, the moments that a phone knew how to set right are from the true ones: half of them, and 95 of 100, are nearer. */
  readonly clockError: { readonly half: number; readonly most: number };
}

/** What the database and the phones hold, side by side. */
export async function verify({ ownerPool }: Platform, phones: readonly Phone[]): Promise<Verdict> {
  const { rows } = await ownerPool.query<Observation & { person_id: string; skew_ms: number; moment: Date }>(
    `select id, person_id, kind, lesson, screen, exercise, response, score, skew_ms,
            phone_at + skew_ms * interval '1 millisecond' as moment from learning.observation`,
  );
  const faults: string[] = [];
  const note = (count: number, sentence: string) => count > 0 && faults.push(`${count} ${sentence}`);
  const byId = Map.groupBy(rows, ({ id }) => id);
  const owner = new Map(phones.flatMap(({ personId, made }) => [...made.keys()].map((id) => [id, personId] as const)));
  const acknowledged = phones.flatMap((phone) => [...phone.acknowledged]);
  note(acknowledged.filter((id) => !byId.has(id)).length, 'acknowledged observations are not there');
  note([...owner.keys()].filter((id) => !byId.has(id)).length, 'observations were never recorded');
  note([...byId.values()].filter((list) => list.length > 1).length, 'observations are there more than once');
  note(rows.filter(({ id, person_id }) => owner.get(id) !== person_id).length, 'observations are with somebody else');
  note(
    phones.reduce((sum, { rejected }) => sum + rejected.size, 0),
    'observations were rejected',
  );
  note([...owner.keys()].length - new Set(acknowledged).size, 'observations were never acknowledged');
  const all = rows.map((row) => ({ ...row, at: row.moment.toISOString() }));
  note(await disagreements(ownerPool, phones, Map.groupBy(all, ({ person_id, lesson }) => `${person_id} ${lesson}`)), 'lessons of phones or of the server show another progress'); // prettier-ignore
  const { rows: facts } = await ownerPool.query<{ finished: number; told: number; distinct: number }>(
    `select (select count(*)::int from learning.progress where finished_at is not null) as finished,
            count(*)::int as told, count(distinct (person_id, payload ->> 'lesson'))::int as distinct
     from ledger.fact where type = 'learning.lesson-finished.v1'`,
  );
  const [{ finished, told, distinct } = { finished: 0, told: 0, distinct: 0 }] = facts;
  note(Math.abs(finished - told) + Math.abs(told - distinct), 'facts of finished lessons too many or too few');
  const truth = new Map(phones.flatMap(({ made }) => [...made]));
  const errors = rows.filter(({ skew_ms }) => Number(skew_ms) !== 0).map(({ id, moment }) => Math.abs(moment.getTime() - (truth.get(id) ?? 0))).toSorted((a, b) => a - b); // prettier-ignore
  const at = (part: number) => errors[Math.floor((errors.length - 1) * part)] ?? 0;
  return { made: owner.size, acknowledged: new Set(acknowledged).size, stored: rows.length, faults, clockError: { half: at(0.5), most: at(0.95) } }; // prettier-ignore
}

async function disagreements(
  pool: Platform['ownerPool'],
  phones: readonly Phone[],
  observations: ReadonlyMap<string, readonly Observation[]>,
): Promise<number> {
  const { rows } = await pool.query<{ person_id: string; lesson: string; state: ProgressState }>('select person_id, lesson, state from learning.progress'); // prettier-ignore
  const projected = new Map(rows.map(({ person_id, lesson, state }) => [`${person_id} ${lesson}`, state]));
  let wrong = 0;
  for (const { personId, device } of phones) {
    for (const { id } of library().lessons('nl')) {
      const key = `${personId} ${id}`;
      const should = reduceProgress(NO_PROGRESS, observations.get(key) ?? []);
      if (!isDeepStrictEqual(projected.get(key) ?? NO_PROGRESS, should)) wrong += 1;
      if (!isDeepStrictEqual(await device.progressOf(id), should)) wrong += 1;
    }
  }
  return wrong;
}
