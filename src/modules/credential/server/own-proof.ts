import { z } from 'zod';
import { brusselsDay } from '#kernel/dates.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { findCompletion } from '#modules/assessment/server/index.ts';
import { countLessons } from '#modules/learning/server/index.ts';
import { findDossierOfPerson } from '#modules/voortraject/server/index.ts';
import { ownProofView, staffProofView, type OwnProof, type StaffProof } from '../contract/views.ts';
import { findProofOf, openPdf, type Proof } from './store.ts';

/** What everybody still has to do who has done nothing yet. */
const BEFORE_THE_FIRST_DECISION = ['lessen', 'eindquiz'];

/** The participant's own proof, or what is still missing before there is one. */
export const getOwnProof = useCase(
  { name: 'credential.get-own-proof', roles: ['participant'], input: z.object({}), kind: 'read' },
  async (tx): Promise<Result<OwnProof>> => {
    const dossier = tx.actor.personId ? await findDossierOfPerson(tx, tx.actor.personId) : undefined;
    if (!dossier) return problem('voortraject.dossier-unknown');
    const proof = await findProofOf(tx, { dossierId: dossier.id });
    if (proof) return ok(ownProofView.parse(toOwnProof(proof)));
    const completion = await findCompletion(tx, dossier.id);
    const missing = completion?.missing ?? BEFORE_THE_FIRST_DECISION;
    return ok(
      ownProofView.parse({
        state: 'not-yet',
        missing: [...missing],
        lessons: await countLessons(tx, dossier.personId),
      }),
    );
  },
);

function toOwnProof(proof: Proof): OwnProof {
  const { code, completedOn, issuedAt, revokedAt, revokeReason } = proof;
  const issuedOn = issuedAt && brusselsDay(issuedAt);
  if (revokedAt && revokeReason)
    return { state: 'revoked', reason: revokeReason, revokedOn: brusselsDay(revokedAt), issuedOn };
  if (!issuedOn) return { state: 'being-made' };
  return {
    state: 'issued',
    code,
    issuedOn,
    completedOn,
    modules: [...proof.modules],
    printed: proof.pdfSha256 !== null,
  };
}

/** The participant takes a copy along, printed or signed. Each time is recorded, also for the person themselves. */
export const downloadProof = useCase(
  { name: 'credential.download-proof', roles: ['participant'], input: z.object({ format: z.enum(['pdf', 'json']) }) },
  async (tx, { format }): Promise<Result<Buffer>> => {
    const dossier = tx.actor.personId ? await findDossierOfPerson(tx, tx.actor.personId) : undefined;
    const proof = dossier && (await findProofOf(tx, { dossierId: dossier.id }));
    if (!proof?.credential || proof.revokedAt) return problem('credential.nothing-to-download');
    tx.touch(proof.personId);
    if (format === 'json') return ok(Buffer.from(`${JSON.stringify(proof.credential, null, 2)}\n`));
    const pdf = await openPdf(tx, proof);
    return pdf ? ok(pdf) : problem('credential.nothing-to-download');
  },
);

/** The proof of a dossier as staff and a receiving agency see it; undefined when there is none or it is not visible (N06). */
export async function findProofOfDossier(tx: Tx, dossierId: string): Promise<StaffProof | undefined> {
  const proof = await findProofOf(tx, { dossierId });
  if (!proof) return undefined;
  tx.touch(proof.personId);
  return staffProofView.parse({
    proofId: proof.id,
    code: proof.code,
    issuedOn: proof.issuedAt && brusselsDay(proof.issuedAt),
    completedOn: proof.completedOn,
    modules: [...proof.modules],
    regime: proof.regime,
    revokedOn: proof.revokedAt && brusselsDay(proof.revokedAt),
    revokeReason: proof.revokeReason,
  });
}

/** The same as a page asks it; null when there is none. */
export const viewProof = useCase(
  { name: 'credential.view-proof', roles: ['counsellor', 'coordinator', 'agency'], input: z.object({ dossierId: z.uuid() }), kind: 'read' },
  async (tx, { dossierId }) => ok((await findProofOfDossier(tx, dossierId)) ?? null),
); // prettier-ignore
