import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import type { Channel } from '../domain/channels.ts';
import { insertSource, selectSources, type Source } from './store.ts';

export interface Referral {
  readonly personId: string;
  readonly channel: Channel;
  readonly organisationId?: string | null;
  readonly occurredAt?: Date;
}

/** Keeps by which way a person came to us (D09). The first way is the one that stays. */
export async function recordReferral(tx: Tx, referral: Referral): Promise<void> {
  const occurredAt = referral.occurredAt ?? tx.now;
  const source: Source = {
    personId: referral.personId,
    channel: referral.channel,
    organisationId: referral.organisationId ?? null,
    occurredAt,
  };
  tx.touch(referral.personId);
  if (!(await insertSource(tx, source))) return;
  await appendFact(tx, {
    type: 'referral.source-recorded.v1',
    personId: referral.personId,
    occurredAt,
    payload: { channel: source.channel, organisationId: source.organisationId },
  });
}

/** By which way each of these persons came to us. */
export async function sourcesOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, Source>> {
  return selectSources(tx, personIds);
}

/** By which way a person came to us; undefined when nobody has recorded it. */
export async function sourceOf(tx: Tx, personId: string): Promise<Source | undefined> {
  return (await selectSources(tx, [personId])).get(personId);
}
