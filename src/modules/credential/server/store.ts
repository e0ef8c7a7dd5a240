import { sql, type Selectable } from 'kysely';
import type { Day } from '#kernel/dates.ts';
import { asLanguage, type Language } from '#kernel/languages.ts';
import type { Besluit } from '#law/beslissingen.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import type { CredentialProof } from '#platform/server/database/schema.generated.ts';
import type { SignedProofCredential } from '../domain/proof-credential.ts';
import type { ProofKey } from '../domain/proof-key.ts';
import type { RevokeReason } from '../domain/revocation.ts';
import type { VerificationCode } from '../domain/verification-code.ts';

export type ProofKind = 'document' | 'record';

/** A proof that is due: everything but the signature. */
export interface ProofIntent {
  readonly id: string;
  readonly code: VerificationCode;
  readonly personId: string;
  readonly dossierId: string;
  readonly modules: readonly string[];
  readonly language: Language;
  readonly regime: string;
  readonly ruleVersion: string;
  readonly periodFrom: Day;
  readonly completedOn: Day;
  readonly kind: ProofKind;
  readonly receipt: Besluit<'bewijs-van-deelname'>;
  readonly occurredAt: Date;
}

export interface Proof extends ProofIntent {
  readonly issuedAt: Date | null;
  readonly credential: SignedProofCredential | null;
  readonly pdfSha256: Buffer | null;
  readonly revokedAt: Date | null;
  readonly revokeReason: RevokeReason | null;
}

const COLUMNS = [
  'id', 'code', 'person_id', 'dossier_id', 'modules', 'language', 'regime', 'rule_version', 'period_from', 'completed_on',
  'kind', 'receipt', 'occurred_at', 'issued_at', 'credential', 'pdf_sha256', 'revoked_at', 'revoke_reason',
] as const; // prettier-ignore

/** Keeps an intent; false when the dossier has a proof in force by this rule already. */
export async function insertIntent(tx: Tx, intent: ProofIntent): Promise<boolean> {
  const inserted = await tx.db
    .insertInto('credential.proof')
    .values({
      id: intent.id,
      code: intent.code,
      person_id: intent.personId,
      dossier_id: intent.dossierId,
      modules: JSON.stringify(intent.modules),
      language: intent.language,
      regime: intent.regime,
      rule_version: intent.ruleVersion,
      period_from: intent.periodFrom,
      completed_on: intent.completedOn,
      kind: intent.kind,
      receipt: JSON.stringify(intent.receipt),
      occurred_at: intent.occurredAt,
      intended_at: tx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(inserted.numInsertedOrUpdatedRows) === 1;
}

/** The newest proof of a dossier, withdrawn ones too. */
export async function findProofOf(
  tx: Tx,
  where: { dossierId: string } | { id: string } | { code: string },
): Promise<Proof | undefined> {
  // prettier-ignore
  let query = tx.db.selectFrom('credential.proof').select(COLUMNS).orderBy('intended_at', 'desc').orderBy('id', 'desc');
  if ('dossierId' in where) query = query.where('dossier_id', '=', where.dossierId);
  else if ('id' in where) query = query.where('id', '=', where.id);
  else query = query.where('code', '=', where.code);
  const row = await query.executeTakeFirst();
  return row && toProof(row);
}

export interface Signed {
  readonly issuedAt: Date;
  readonly credential: SignedProofCredential;
  readonly pdf?: { readonly sha256: Uint8Array; readonly sealed: Uint8Array };
}

/** Keeps what was signed, once; false when another run was first or the proof was withdrawn meanwhile. */
export async function saveSigned(tx: Tx, id: string, signed: Signed): Promise<boolean> {
  const result = await tx.db
    .updateTable('credential.proof')
    .set({
      issued_at: signed.issuedAt,
      credential: JSON.stringify(signed.credential),
      pdf_sha256: signed.pdf ? Buffer.from(signed.pdf.sha256) : null,
      pdf_sealed: signed.pdf ? Buffer.from(signed.pdf.sealed) : null,
    })
    .where('id', '=', id)
    .where('issued_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** The printed proof; undefined when there is none. */
export async function openPdf(tx: Tx, proof: Pick<Proof, 'id' | 'personId'>): Promise<Buffer | undefined> {
  const row = await tx.db
    .selectFrom('credential.proof')
    .select('pdf_sealed')
    .where('id', '=', proof.id)
    .executeTakeFirst();
  if (!row?.pdf_sealed) return undefined;
  return Buffer.from(await tx.vault.open(tx, proof.personId, row.pdf_sealed), 'base64');
}

/** Withdraws a proof; false when it was withdrawn before. */
export async function setRevoked(tx: Tx, id: string, reason: RevokeReason): Promise<boolean> {
  const result = await tx.db
    .updateTable('credential.proof')
    .set({ revoked_at: tx.now, revoked_by: tx.actor.accountId ?? null, revoke_reason: reason })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Every key that proofs were ever signed with. */
export async function selectKeys(
  tx: Tx,
): Promise<(ProofKey & { readonly since: Date; readonly until: Date | null })[]> {
  const rows = await tx.db
    .selectFrom('credential.verification_key')
    .selectAll()
    .orderBy('since')
    .orderBy('kid')
    .execute();
  return rows.map((row) => ({
    id: row.kid,
    controller: row.controller,
    publicKeyMultibase: row.public_multibase,
    since: row.since,
    until: row.until,
  }));
}

/** Publishes the key that signs from now on; the others are retired and stay. */
export async function publishKey(tx: Tx, key: ProofKey): Promise<void> {
  await tx.db
    .insertInto('credential.verification_key')
    .values({ kid: key.id, controller: key.controller, public_multibase: key.publicKeyMultibase, since: tx.now })
    .onConflict((conflict) =>
      conflict
        .column('kid')
        .doUpdateSet({ until: null })
        .where(sql<boolean>`verification_key.until is not null`),
    )
    .execute();
  await tx.db
    .updateTable('credential.verification_key')
    .set({ until: tx.now })
    .where('kid', '<>', key.id)
    .where('until', 'is', null)
    .execute();
}

type Row = Pick<Selectable<CredentialProof>, (typeof COLUMNS)[number]>;

function toProof(row: Row): Proof {
  return {
    id: row.id,
    code: row.code,
    personId: row.person_id,
    dossierId: row.dossier_id,
    modules: row.modules as string[],
    language: asLanguage(row.language) ?? 'nl',
    regime: row.regime,
    ruleVersion: row.rule_version,
    periodFrom: row.period_from,
    completedOn: row.completed_on,
    kind: row.kind as ProofKind,
    receipt: row.receipt as unknown as Besluit<'bewijs-van-deelname'>,
    occurredAt: row.occurred_at,
    issuedAt: row.issued_at,
    credential: row.credential as unknown as SignedProofCredential | null,
    pdfSha256: row.pdf_sha256,
    revokedAt: row.revoked_at,
    revokeReason: row.revoke_reason as RevokeReason | null,
  };
}
