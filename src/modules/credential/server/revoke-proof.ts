import { ok, problem, type Result } from '#kernel/result.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { idFromName } from '#kernel/ids.ts';
import { revokeInput } from '../contract/forms.ts';
import { replacesProof } from '../domain/revocation.ts';
import { issueProof } from './issue-proof.ts';
import { writeTo } from './sign-proof-job.ts';
import { findProofOf, setRevoked } from './store.ts';

/** The coordinator withdraws a proof with a reason. Where only the name was wrong, a new proof takes its place. */
export const revokeProof = useCase(
  { name: 'credential.revoke-proof', roles: ['coordinator'], input: revokeInput },
  async (tx, { proofId, reason }): Promise<Result<{ replacedBy?: string }>> => {
    const proof = await findProofOf(tx, { id: proofId });
    if (!proof) return problem('credential.proof-unknown');
    tx.touch(proof.personId);
    if (!(await setRevoked(tx, proofId, reason))) return problem('credential.revoked-already');
    const { personId, dossierId, occurredAt, kind } = proof;
    await appendFact(tx, {
      id: idFromName(`credential.proof-revoked:${proofId}`),
      type: 'credential.proof-revoked.v1',
      personId,
      dossierId,
      payload: { proofId, reason },
    });
    if (!replacesProof(reason)) {
      if (kind === 'document') await writeTo(tx, personId);
      return ok({});
    }
    const issued = await issueProof(tx, { dossierId, occurredAt, withPdf: kind === 'document', replace: true });
    return issued.ok ? ok({ replacedBy: issued.value?.proofId }) : issued;
  },
);
