import { createHash } from 'node:crypto';
import { asLanguage, type Language } from '#kernel/languages.ts';
import type { Tx } from '#platform/server/database/transaction.ts';

export interface SignedAgreement {
  readonly id: string;
  readonly dossierId: string;
  readonly personId: string;
  readonly version: string;
  readonly language: Language;
  readonly signedName: string;
  readonly signedAt: Date;
  readonly documentId: string | null;
}

export async function insertAgreement(tx: Tx, agreement: Omit<SignedAgreement, 'documentId'>): Promise<void> {
  await tx.db
    .insertInto('voortraject.agreement')
    .values({
      id: agreement.id,
      dossier_id: agreement.dossierId,
      person_id: agreement.personId,
      version: agreement.version,
      language: agreement.language,
      signed_name_sealed: await tx.vault.seal(tx, agreement.personId, agreement.signedName),
      signed_at: agreement.signedAt,
    })
    .execute();
}

/** The agreement of a dossier that was signed last; undefined when none was. */
export async function findAgreement(
  tx: Tx,
  key: { dossierId: string } | { id: string },
): Promise<SignedAgreement | undefined> {
  const query = tx.db.selectFrom('voortraject.agreement').selectAll().orderBy('signed_at', 'desc');
  const row = await (
    'id' in key ? query.where('id', '=', key.id) : query.where('dossier_id', '=', key.dossierId)
  ).executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    dossierId: row.dossier_id,
    personId: row.person_id,
    version: row.version,
    language: asLanguage(row.language) ?? 'nl',
    signedName: await tx.vault.open(tx, row.person_id, row.signed_name_sealed),
    signedAt: row.signed_at,
    documentId: row.document_id,
  };
}

export interface NewDocument {
  readonly personId: string;
  readonly dossierId: string;
  readonly kind: string;
  readonly bytes: Uint8Array;
}

export interface StoredDocument {
  readonly id: string;
  readonly kind: string;
  readonly createdAt: Date;
}

/** Keeps a document, sealed with the person's key. Gives its id. */
export async function insertDocument(tx: Tx, document: NewDocument): Promise<string> {
  const id = tx.newId();
  await tx.db
    .insertInto('voortraject.document')
    .values({
      id,
      person_id: document.personId,
      dossier_id: document.dossierId,
      kind: document.kind,
      sha256: createHash('sha256').update(document.bytes).digest(),
      sealed: await tx.vault.seal(tx, document.personId, Buffer.from(document.bytes).toString('base64')),
      created_at: tx.now,
    })
    .execute();
  return id;
}

/** Ties the document to its agreement. */
export async function setAgreementDocument(tx: Tx, agreementId: string, documentId: string): Promise<void> {
  await tx.db
    .updateTable('voortraject.agreement')
    .set({ document_id: documentId })
    .where('id', '=', agreementId)
    .execute();
}

/** The documents of a dossier, without what is in them. */
export async function selectDocuments(tx: Tx, dossierId: string): Promise<StoredDocument[]> {
  const rows = await tx.db
    .selectFrom('voortraject.document')
    .select(['id', 'kind', 'created_at'])
    .where('dossier_id', '=', dossierId)
    .orderBy('created_at')
    .execute();
  return rows.map(({ id, kind, created_at: createdAt }) => ({ id, kind, createdAt }));
}

/** The bytes of a document; undefined when it is not there or not visible. */
export async function openDocument(tx: Tx, id: string): Promise<{ personId: string; bytes: Buffer } | undefined> {
  const row = await tx.db.selectFrom('voortraject.document').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const bytes = Buffer.from(await tx.vault.open(tx, row.person_id, row.sealed), 'base64');
  if (!createHash('sha256').update(bytes).digest().equals(row.sha256))
    throw new Error('a document is not what was kept');
  return { personId: row.person_id, bytes };
}
