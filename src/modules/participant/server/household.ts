import { ok, problem, type Result } from '#kernel/result.ts';
import { prepared } from '#platform/server/database/prepared.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import type { Relation } from '../domain/registration.ts';

/** What one person told of another; the member is a person of their own, with an id of their own (A13). */
export interface HouseholdMember {
  readonly householdId: string;
  readonly personId: string;
  readonly toldBy: string;
  readonly relation: Relation;
  readonly adult: boolean;
  readonly name: string;
  readonly since: Date;
}

export interface NewMember {
  readonly toldBy: string;
  readonly name: string;
  readonly relation: Relation;
  readonly adult: boolean;
  /** Absent: a new person. Present: somebody who is known already, for instance by a dossier of their own. */
  readonly personId?: string;
  readonly since?: Date;
}

export const MAX_MEMBERS = 15;

/** Adds somebody to the household of who tells, as a person of their own. Gives the id of that person. */
export async function addMember(tx: Tx, member: NewMember): Promise<Result<string>> {
  const known = await findHousehold(tx, member.toldBy);
  if (known.length >= MAX_MEMBERS) return problem('participant.household-too-large');
  const householdId = known[0]?.householdId ?? (await ownHousehold(tx, member.toldBy, member.since ?? tx.now));
  const personId = member.personId ?? tx.newId();
  const row = {
    relation: member.relation,
    adult: member.adult,
    name_sealed: await tx.vault.seal(tx, personId, member.name),
    since: member.since ?? tx.now,
    ended_at: null,
  };
  await tx.db
    .insertInto('participant.household_member')
    .values({ household_id: householdId, person_id: personId, told_by: member.toldBy, ...row })
    .onConflict((conflict) => conflict.columns(['household_id', 'person_id', 'told_by']).doUpdateSet(row))
    .execute();
  await appendFact(tx, {
    type: 'participant.household-member-told.v1',
    personId: member.toldBy,
    occurredAt: member.since,
    payload: { memberId: personId, relation: member.relation, adult: member.adult },
  });
  tx.touch(member.toldBy);
  return ok(personId);
}

/** Says that somebody does not come along after all. */
export async function endMember(tx: Tx, toldBy: string, personId: string): Promise<void> {
  await tx.db
    .updateTable('participant.household_member')
    .set({ ended_at: tx.now })
    .where('told_by', '=', toldBy)
    .where('person_id', '=', personId)
    .where('relation', '<>', 'self')
    .execute();
  tx.touch(toldBy);
}

const membersToldBy = prepared((db, toldBy: string) =>
  db
    .selectFrom('participant.household_member')
    .selectAll()
    .where('told_by', '=', toldBy)
    .where('relation', '<>', 'self')
    .where('ended_at', 'is', null)
    .orderBy('since')
    .orderBy('person_id'),
);

/** What a person told of their household, without themselves. */
export async function findHousehold(tx: Tx, toldBy: string): Promise<HouseholdMember[]> {
  const rows = await membersToldBy(tx, toldBy);
  return Promise.all(
    rows.map(async (row) => ({
      householdId: row.household_id,
      personId: row.person_id,
      toldBy: row.told_by,
      relation: row.relation as Relation,
      adult: row.adult,
      name: row.name_sealed ? await tx.vault.open(tx, row.person_id, row.name_sealed) : '',
      since: row.since,
    })),
  );
}

/** Ids of the persons who named this person as a member of their household; for staff. */
export async function findTellersOf(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('participant.household_member')
    .select('told_by')
    .where('person_id', '=', personId)
    .where('relation', '<>', 'self')
    .where('ended_at', 'is', null)
    .execute();
  return rows.map((row) => row.told_by);
}

async function ownHousehold(tx: Tx, personId: string, since: Date): Promise<string> {
  const present = await tx.db
    .selectFrom('participant.household_member')
    .select('household_id')
    .where('person_id', '=', personId)
    .where('told_by', '=', personId)
    .executeTakeFirst();
  if (present) return present.household_id;
  const householdId = tx.newId();
  await tx.db
    .insertInto('participant.household_member')
    .values({ household_id: householdId, person_id: personId, told_by: personId, relation: 'self', adult: true, since })
    .execute();
  return householdId;
}
