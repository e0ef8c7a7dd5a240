import { sql } from 'kysely';
import { prepared } from '#platform/server/database/prepared.ts';
import { carryAlong, type Tx } from '#platform/server/database/transaction.ts';

export interface ChangeRow {
  id: string;
  kind: string;
  lesson: string;
  screen: string | null;
  exercise: string | null;
  content_version: string;
  response: unknown;
  score: number | null;
  at: Date;
  change_id: number;
}

const CLASS = 7303;

/**
 * Who records for a person says so first, and has the turn until the commit: batches of one person come one after the
 * other, and whoever reads the changes of that person waits for them. Numbers of changes are given before the commit:
 * without this, a reader could pass over one that is still on its way. It travels with what follows.
 */
export function takeTurn(tx: Tx, personId: string): void {
  carryAlong(tx, turnOf.of(personId));
}

const turnOf = prepared((_, personId: string) => sql`select pg_advisory_xact_lock(${CLASS}::integer, hashtext(${personId}::text))`); // prettier-ignore

/** The observations of a person after a change, in order; none that is still on its way has an earlier number. */
export async function selectChanges(
  tx: Tx,
  personId: string,
  after: number,
  limit: number,
): Promise<readonly ChangeRow[]> {
  takeTurn(tx, personId);
  const { rows } = await sql<ChangeRow>`
    select id, kind, lesson, screen, exercise, content_version, response, score, change_id,
           least(greatest(phone_at + skew_ms * interval '1 millisecond', '1970-01-01Z'), '2200-01-01Z') as at
    from learning.observation
    where person_id = ${personId}::uuid and change_id > ${after}::bigint
    order by change_id
    limit ${limit}::integer`.execute(tx.db);
  return rows;
}
