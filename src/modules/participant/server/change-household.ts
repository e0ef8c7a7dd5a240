import { z } from 'zod';
import { ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { preferencesInput } from '../contract/registration.ts';
import type { Relation } from '../domain/registration.ts';
import { endMember, findHousehold } from './household.ts';
import { CAREFUL, saveContactPreference, selectContactPreferences, type ContactPreference } from './store.ts';

export interface HouseholdView {
  readonly members: readonly { personId: string; name: string; relation: Relation; adult: boolean }[];
}

/** The household as the person told it. */
export const getHousehold = useCase(
  { name: 'participant.get-household', roles: ['participant'], kind: 'read', input: z.object({}) },
  async (tx): Promise<Result<HouseholdView>> => {
    const members = await findHousehold(tx, personOf(tx));
    return ok({ members: members.map(({ personId, name, relation, adult }) => ({ personId, name, relation, adult })) });
  },
);

/** Says that somebody does not come along. */
export const removeHouseholdMember = useCase(
  { name: 'participant.remove-household-member', roles: ['participant'], input: z.object({ memberId: z.uuid() }) },
  async (tx, { memberId }) => {
    await endMember(tx, personOf(tx), memberId);
    return ok();
  },
);

/** How and when the person may be written to. */
export const getPreferences = useCase(
  { name: 'participant.get-preferences', roles: ['participant'], kind: 'read', input: z.object({}) },
  async (tx): Promise<Result<ContactPreference>> => {
    const personId = personOf(tx);
    return ok((await selectContactPreferences(tx, [personId])).get(personId) ?? CAREFUL);
  },
);

/** Changes how and when the person may be written to. */
export const changePreferences = useCase(
  { name: 'participant.change-preferences', roles: ['participant'], input: preferencesInput },
  async (tx, { safe, from, to }) => {
    const personId = personOf(tx);
    await saveContactPreference(tx, personId, { safeToWrite: safe, hours: { from, to } });
    tx.touch(personId);
    return ok();
  },
);

function personOf(tx: Tx): string {
  if (!tx.actor.personId) throw new Error('a participant has a person');
  return tx.actor.personId;
}
