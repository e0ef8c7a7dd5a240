import { z } from 'zod';
import { brusselsDay } from '#kernel/dates.ts';
import type { Language } from '#kernel/languages.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import type { Besluit } from '#law/beslissingen.ts';
import { getal } from '#law/parameters.ts';
import { alsRegime } from '#law/kern/regimes.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { addJob } from '#platform/server/queue.ts';
import { useCase } from '#platform/server/use-case.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { getPersonCard } from '#modules/participant/server/index.ts';
import { LANGUAGES } from '#kernel/languages.ts';
import { agreementText, CURRENT_VERSION, type AgreementText } from '../agreements/index.ts';
import { signatureInput } from '../contract/dossier.ts';
import { mayMove } from '../domain/states.ts';
import { findAgreement, insertAgreement, openDocument } from './agreement-store.ts';
import { decideFee, findFeeClaim, isFreeWithProof, type FeeClaim } from './fee-claim.ts';
import { moveDossier } from './move-dossier.ts';
import { ownDossier } from './own-dossier.ts';
import { findDossier, type Dossier } from './store.ts';

export const RENDER_JOB = 'voortraject.render-agreement';

export interface AgreementView {
  readonly version: string;
  readonly language: Language;
  readonly own: AgreementText;
  readonly dutch: AgreementText;
  readonly maySign: boolean;
  readonly name: string;
  /** What the pre-arrival trajectory costs this person, and why (O01). */
  readonly fee: Besluit<'vergoeding'>;
  /** The ground the person asked an exemption on, and whether an accepted proof would make that nothing is paid (O02). */
  readonly claim: (FeeClaim & { readonly freeWithProof: boolean }) | null;
  readonly signed: { readonly name: string; readonly at: Date; readonly printed: boolean } | null;
}

/** The words of a version, as they hold for a dossier on the day it is read or was signed. */
export function wordsFor(
  dossier: Pick<Dossier, 'regime'>,
  version: string,
  language: Language,
  at: Date,
): AgreementText {
  const months = getal('bewaartermijn', brusselsDay(at), alsRegime(dossier.regime));
  return agreementText(version, language, formatNumber(language, months));
}

/** The agreement in the reader's language beside the Dutch: to be read, signed, or read again. */
export const getAgreement = useCase(
  {
    name: 'voortraject.get-agreement',
    roles: ['participant'],
    kind: 'read',
    input: z.object({ language: z.enum(LANGUAGES) }),
  },
  async (tx, { language }): Promise<Result<AgreementView>> => {
    const dossier = await ownDossier(tx);
    if (!dossier.ok) return dossier;
    const signed = await findAgreement(tx, { dossierId: dossier.value.id });
    const [version, at] = signed ? [signed.version, signed.signedAt] : [CURRENT_VERSION, tx.now];
    const card = await getPersonCard(tx, dossier.value.personId);
    const claim = await findFeeClaim(tx, dossier.value.id);
    return ok({
      version,
      language,
      own: wordsFor(dossier.value, version, language, at),
      dutch: wordsFor(dossier.value, version, 'nl', at),
      maySign: mayMove(dossier.value.status, 'voortraject.agreement-signed.v1'),
      name: card.latinName,
      fee: decideFee(dossier.value, card, claim, at),
      claim: claim ? { ...claim, freeWithProof: isFreeWithProof(dossier.value, card, claim, at) } : null,
      signed: signed ? { name: signed.signedName, at: signed.signedAt, printed: signed.documentId !== null } : null,
    });
  },
);

/** The participant signs the version that was on the page, with the whole name and a tick. */
export const signAgreement = useCase(
  {
    name: 'voortraject.sign-agreement',
    roles: ['participant'],
    input: signatureInput.extend({ language: z.enum(LANGUAGES) }),
  },
  async (tx, { version, name, language }) => {
    const dossier = await ownDossier(tx);
    if (!dossier.ok) return dossier;
    if (version !== CURRENT_VERSION) return problem('voortraject.agreement-changed');
    if (await findAgreement(tx, { dossierId: dossier.value.id }))
      return problem('voortraject.agreement-signed-already');
    const signed = await signFor(tx, { dossierId: dossier.value.id, language, name });
    return signed.ok ? ok() : signed;
  },
);

export interface Signature {
  readonly dossierId: string;
  readonly language: Language;
  readonly name: string;
  readonly version?: string;
  readonly occurredAt?: Date;
}

/** The same without a form: for the demonstration and the replay of the pilots. The document is printed by a job. */
export async function signFor(tx: Tx, signature: Signature): Promise<Result<Dossier>> {
  const { dossierId, language, name, version = CURRENT_VERSION, occurredAt } = signature;
  const moved = await moveDossier(tx, {
    dossierId,
    type: 'voortraject.agreement-signed.v1',
    occurredAt,
    payload: { version, language },
  });
  if (!moved.ok) return moved;
  const id = tx.newId();
  const { personId } = moved.value;
  await insertAgreement(tx, {
    id,
    dossierId,
    personId,
    version,
    language,
    signedName: name,
    signedAt: occurredAt ?? tx.now,
  });
  await addJob(tx, RENDER_JOB, { agreementId: id }, { key: `${RENDER_JOB}:${id}` });
  return moved;
}

/** The printed agreement: for the person themselves and for staff, each reading recorded. */
export const downloadAgreement = useCase(
  {
    name: 'voortraject.download-agreement',
    roles: ['participant', 'counsellor', 'coordinator'],
    kind: 'read',
    input: z.object({ dossierId: z.uuid().optional() }),
  },
  async (tx, { dossierId }): Promise<Result<{ bytes: Buffer; version: string }>> => {
    const dossier = dossierId ? await findDossier(tx, dossierId) : await ownDossierOrNone(tx);
    const agreement = dossier && (await findAgreement(tx, { dossierId: dossier.id }));
    const document = agreement?.documentId ? await openDocument(tx, agreement.documentId) : undefined;
    if (!agreement || !document) return problem('voortraject.document-unknown');
    tx.touch(document.personId);
    return ok({ bytes: document.bytes, version: agreement.version });
  },
);

async function ownDossierOrNone(tx: Tx): Promise<Dossier | undefined> {
  if (!tx.actor.personId) return undefined;
  const own = await ownDossier(tx);
  return own.ok ? own.value : undefined;
}
