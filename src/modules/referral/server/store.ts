import type { Selectable } from 'kysely';
import { asLanguage, type Language } from '#kernel/languages.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import type { ReferralInvitation } from '#platform/server/database/schema.generated.ts';
import type { Channel, Purpose, StatusMark, WithdrawalReason } from '../domain/channels.ts';

export interface Invitation {
  readonly id: string;
  readonly organisationId: string | null;
  /** Who accepted it, or the person to be. */
  readonly personId: string;
  /** Empty once the link is over and nobody came. */
  readonly name: { readonly given: string; readonly family: string };
  readonly email: string;
  readonly channel: Channel;
  readonly purpose: Purpose;
  readonly language: Language;
  readonly sentAt: Date;
  readonly acceptedAt: Date | null;
}

export interface Source {
  readonly personId: string;
  readonly channel: Channel;
  readonly organisationId: string | null;
  readonly occurredAt: Date;
}

export interface PersonMark extends StatusMark {
  readonly personId: string;
  readonly organisationId: string | null;
}

export async function insertInvitation(tx: Tx, invitation: Invitation, tokenDigest: Buffer): Promise<void> {
  await tx.db
    .insertInto('referral.invitation')
    .values({
      id: invitation.id,
      organisation_id: invitation.organisationId,
      invited_by: tx.actor.accountId ?? null,
      person_id: invitation.personId,
      name_sealed: await tx.vault.seal(tx, invitation.personId, JSON.stringify(invitation.name)),
      email_sealed: await tx.vault.seal(tx, invitation.personId, invitation.email),
      email_index: tx.vault.blindIndex('email', invitation.email),
      channel: invitation.channel,
      purpose: invitation.purpose,
      language: invitation.language,
      sent_at: invitation.sentAt,
      accepted_at: invitation.acceptedAt,
      token_digest: tokenDigest,
    })
    .execute();
}

/** Gives an invitation a new link; the old one does not open any more. */
export async function renewInvitation(tx: Tx, id: string, tokenDigest: Buffer): Promise<void> {
  await tx.db
    .updateTable('referral.invitation')
    .set({ token_digest: tokenDigest, sent_at: tx.now })
    .where('id', '=', id)
    .execute();
}

/** Records who accepted an invitation. */
export async function markAccepted(tx: Tx, id: string, personId: string): Promise<void> {
  await tx.db
    .updateTable('referral.invitation')
    .set({ accepted_at: tx.now, accepted_by: personId })
    .where('id', '=', id)
    .execute();
}

/** Erases name and address of invitations that were sent before and never accepted; gives how many. */
export async function forgetInvitationsBefore(tx: Tx, before: Date): Promise<number> {
  const result = await tx.db
    .updateTable('referral.invitation')
    .set({ name_sealed: null, email_sealed: null, email_index: null })
    .where('accepted_at', 'is', null)
    .where('sent_at', '<', before)
    .where('name_sealed', 'is not', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Invitations the actor may see, the newest first. */
export async function selectInvitations(tx: Tx): Promise<Invitation[]> {
  const rows = await tx.db
    .selectFrom('referral.invitation')
    .selectAll()
    .orderBy('sent_at', 'desc')
    .limit(500)
    .execute();
  return Promise.all(rows.map((row) => toInvitation(tx, row)));
}

export async function findInvitation(tx: Tx, id: string): Promise<Invitation | undefined> {
  const row = await tx.db.selectFrom('referral.invitation').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toInvitation(tx, row);
}

export async function findInvitationByDigest(tx: Tx, digest: Buffer): Promise<Invitation | undefined> {
  const row = await tx.db
    .selectFrom('referral.invitation')
    .selectAll()
    .where('token_digest', '=', digest)
    .executeTakeFirst();
  return row && toInvitation(tx, row);
}

/** The newest invitation of a person. */
export async function findInvitationOfPerson(tx: Tx, personId: string): Promise<Invitation | undefined> {
  const row = await tx.db
    .selectFrom('referral.invitation')
    .selectAll()
    .where((eb) => eb(eb.fn.coalesce('accepted_by', 'person_id'), '=', personId))
    .orderBy('sent_at', 'desc')
    .executeTakeFirst();
  return row && toInvitation(tx, row);
}

/** True when the actor's own organisation has invited this address and nobody has answered yet. */
export async function isInvited(tx: Tx, email: string, organisationId: string | null): Promise<boolean> {
  const row = await tx.db
    .selectFrom('referral.invitation')
    .select('id')
    .where('email_index', '=', tx.vault.blindIndex('email', email))
    .where('organisation_id', organisationId === null ? 'is' : '=', organisationId)
    .executeTakeFirst();
  return row !== undefined;
}

async function toInvitation(tx: Tx, row: Selectable<ReferralInvitation>): Promise<Invitation> {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    personId: row.accepted_by ?? row.person_id,
    name: row.name_sealed
      ? (JSON.parse(await tx.vault.open(tx, row.person_id, row.name_sealed)) as Invitation['name'])
      : { given: '', family: '' },
    email: row.email_sealed ? await tx.vault.open(tx, row.person_id, row.email_sealed) : '',
    channel: row.channel as Channel,
    purpose: row.purpose as Purpose,
    language: asLanguage(row.language) ?? 'nl',
    sentAt: row.sent_at,
    acceptedAt: row.accepted_at,
  };
}

export async function insertMark(tx: Tx, mark: PersonMark): Promise<void> {
  await tx.db
    .insertInto('referral.status_mark')
    .values({
      id: tx.newId(),
      person_id: mark.personId,
      organisation_id: mark.organisationId,
      kind: mark.kind,
      reason: mark.reason,
      at: mark.at,
      recorded_by: tx.actor.accountId ?? null,
    })
    .execute();
}

/** What was said about the candidate status of these persons, oldest first, as far as the actor may see it. */
export async function selectMarks(tx: Tx, personIds: readonly string[]): Promise<Map<string, PersonMark[]>> {
  const marks = new Map<string, PersonMark[]>();
  if (personIds.length === 0) return marks;
  const rows = await tx.db
    .selectFrom('referral.status_mark')
    .selectAll()
    .where('person_id', 'in', [...personIds])
    .orderBy('at')
    .orderBy('id')
    .execute();
  for (const row of rows) {
    const mark: PersonMark = {
      personId: row.person_id,
      organisationId: row.organisation_id,
      kind: row.kind as PersonMark['kind'],
      reason: row.reason as WithdrawalReason | null,
      at: row.at,
    };
    marks.set(row.person_id, [...(marks.get(row.person_id) ?? []), mark]);
  }
  return marks;
}

/** Keeps where a person came from; what is kept already stays. True when it was new. */
export async function insertSource(tx: Tx, source: Source): Promise<boolean> {
  const result = await tx.db
    .insertInto('referral.source')
    .values({
      person_id: source.personId,
      channel: source.channel,
      organisation_id: source.organisationId,
      occurred_at: source.occurredAt,
      recorded_at: tx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

export async function selectSources(tx: Tx, personIds: readonly string[]): Promise<Map<string, Source>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('referral.source')
    .selectAll()
    .where('person_id', 'in', [...personIds])
    .execute();
  return new Map(
    rows.map((row) => [
      row.person_id,
      {
        personId: row.person_id,
        channel: row.channel as Channel,
        organisationId: row.organisation_id,
        occurredAt: row.occurred_at,
      },
    ]),
  );
}
