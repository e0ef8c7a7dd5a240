/** All that other modules may see of credential. */
import { eraseWithPerson } from '#platform/server/erase.ts';
import { problems } from '../contract/problems.ts';
import { recordIntent } from './issue-proof.ts';
import { signProofJob } from './sign-proof-job.ts';

export { checkProofOffline } from './check-offline.ts';
export { checkProof, checkProofFile, listProofKeys } from './check-proof.ts';
export { issueProof } from './issue-proof.ts';
export { checkUrlOf, issuerOf, openIssuerKey } from './issuer.ts';
export { downloadProof, findProofOfDossier, getOwnProof, viewProof } from './own-proof.ts';
export { revokeProof } from './revoke-proof.ts';
export type { ProofCheck } from '../contract/views.ts';

export const parts = {
  name: 'credential',
  subscribers: [recordIntent, eraseWithPerson('credential')],
  jobs: [signProofJob],
  problems,
};
