import { brusselsDay } from '#kernel/dates.ts';
import { ROLES } from '#kernel/roles.ts';
import { ok, type Result } from '#kernel/result.ts';
import { z } from 'zod';
import { asSystem, type Tx } from '#platform/server/database/transaction.ts';
import { countAttempt } from '#platform/server/rate-limit.ts';
import { useCase } from '#platform/server/use-case.ts';
import { checkInput } from '../contract/forms.ts';
import { proofCheck, type ProofCheck, type PublicProof } from '../contract/views.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { sha256, toHex } from '../domain/data-integrity.ts';
import { identifyProofFile } from '../domain/identify-file.ts';
import { nameMatches, normaliseName, toPublicProofView, type PublicProofView } from '../domain/proof-credential.ts';
import { verifyProof } from '../domain/verify-proof.ts';
import { findProofOf, selectKeys, type Proof } from './store.ts';

/** Anyone at all, signed in or not. */
const ANYONE = ROLES.filter((role) => role !== 'system');

/** Enough for a desk that checks a pile of papers, too little to try codes. */
const LIMIT = { bucket: 'credential.check', max: 40, windowMinutes: 10 };

const nothing = (verdict: 'altered' | 'not-ours' | 'unknown'): ProofCheck => ({ verdict, statusKnown: true, proof: null, revokedOn: null, nameMatches: null }); // prettier-ignore

/**
 * What the register says of a code, and of a file or a name that came with it. Gives what a verifier may see and no
 * more; who asks is not kept, that somebody asked stands in the person's own log.
 */
export const checkProof = useCase(
  { name: 'credential.check-proof', roles: ANYONE, input: checkInput, kind: 'read' },
  async (tx, { from, code, name, pdfSha256, credentialSha256 }): Promise<Result<ProofCheck>> => {
    if (tx.actor.role !== 'system') {
      const counted = await countAttempt(tx, LIMIT, from);
      if (!counted.ok) return counted;
    }
    const proof = await asSystem(tx, (system) => findProofOf(system, { code }));
    if (!proof?.credential || !proof.issuedAt) return ok(nothing('unknown'));
    tx.touch(proof.personId);
    if (pdfSha256 !== undefined && pdfSha256 !== proof.pdfSha256?.toString('hex')) return ok(nothing('altered'));
    if (credentialSha256 !== undefined && credentialSha256 !== (await digestOf(proof.credential)))
      return ok(nothing('altered'));
    const asked = name !== undefined && normaliseName(name) !== '';
    return ok(
      proofCheck.parse({
        verdict: proof.revokedAt ? 'revoked' : 'valid',
        statusKnown: true,
        proof: toPublic(toPublicProofView(proof.credential), proof),
        revokedOn: proof.revokedAt && brusselsDay(proof.revokedAt),
        nameMatches: asked ? await nameMatches(proof.credential, name) : null,
      }),
    );
  },
);

const digestOf = async (credential: unknown): Promise<string> => toHex(await sha256(canonicalJson(credential)));

function toPublic(view: PublicProofView, { kind }: Pick<Proof, 'kind'>): PublicProof {
  const { issuedAt, ...shown } = view;
  return {
    ...shown,
    modules: [...view.modules],
    issuedOn: brusselsDay(new Date(issuedAt)),
    recordOnly: kind === 'record',
  };
}

/** Every public key that proofs were ever signed with, as the issuer publishes them. */
export const listProofKeys = useCase(
  { name: 'credential.list-keys', roles: ANYONE, input: z.object({}), kind: 'read' },
  async (tx) => ok(await selectKeys(tx)),
);

/** Runs work in a transaction of its own: `transact` of a route, or a command's. */
type Run = <T>(work: (tx: Tx) => Promise<Result<T>>) => Promise<Result<T>>;

export interface HandedIn {
  readonly bytes: Uint8Array;
  readonly from: string;
  readonly name?: string;
}

/**
 * Judges a file: a printed proof by its digest, a credential by its signature, both against the register. The file is
 * never kept. Hashing and checking the signature happen outside the transactions.
 */
export async function checkProofFile(run: Run, { bytes, from, name }: HandedIn): Promise<Result<ProofCheck>> {
  const file = await identifyProofFile(bytes);
  if (file.kind === 'pdf' && file.code !== undefined) {
    const { code, sha256: pdfSha256 } = file;
    return asOurs(await run((tx) => checkProof(tx, { from, code, name, pdfSha256 })));
  }
  if (file.kind !== 'credential') return ok(nothing('not-ours'));
  const keys = await run((tx) => listProofKeys(tx, {}));
  if (!keys.ok) return keys;
  const { credential } = file;
  const signed = await verifyProof(credential, { keys: keys.value });
  if (signed.verdict !== 'valid') return ok(nothing(signed.verdict === 'altered' ? 'altered' : 'not-ours'));
  const credentialSha256 = await digestOf(credential);
  return asOurs(await run((tx) => checkProof(tx, { from, code: signed.view.code, name, credentialSha256 })));
}

/** A file with a code that the register does not know is none that we issued. */
function asOurs(result: Result<ProofCheck>): Result<ProofCheck> {
  return result.ok && result.value.verdict === 'unknown' ? ok(nothing('not-ours')) : result;
}
