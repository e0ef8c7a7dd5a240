import { decodeBase58 } from './base58.ts';
import { canonicalJson } from './canonical-json.ts';
import { dataToSign } from './data-integrity.ts';
import { toPublicProofView } from './proof-credential.ts';
import type { PublicProofView } from './proof-credential.ts';
import { importProofKey } from './proof-key.ts';
import type { ProofKey } from './proof-key.ts';
import { asFields, asSignedProof } from './proof-shape.ts';
import type { VerificationCode } from './verification-code.ts';

/** What the register knows of a code. `unknown` also stands for «no network just now». */
export type ProofStatus = 'active' | 'revoked' | 'unknown';

/**
 * `valid` and `revoked`: exactly as we issued it. `altered`: it bears our name or our key and is not what
 * we signed. `not-ours`: somebody else's document, about which we say nothing.
 * `statusKnown` is false when nobody could be asked whether the proof was withdrawn; say so to the reader.
 */
export type ProofVerdict =
  | { readonly verdict: 'valid'; readonly view: PublicProofView; readonly statusKnown: boolean }
  | { readonly verdict: 'revoked'; readonly view: PublicProofView; readonly statusKnown: true }
  | { readonly verdict: 'altered' | 'not-ours' };

export interface VerifyProofOptions {
  /** Every key we ever published, retired ones too: yesterday's proof verifies with today's list. */
  readonly keys: readonly ProofKey[];
  /** Asked once, and only after the signature holds. Leave it out to verify offline. */
  readonly statusOf?: (code: VerificationCode) => ProofStatus | Promise<ProofStatus>;
}

/**
 * Judges a document that claims to be a proof of participation; the same code on the server and in a browser.
 *
 * Stricter than the suite asks in one point: the `@context` of the proof must equal that of the document,
 * since the suite would let anyone append a context without breaking the signature.
 *
 * @param credential anything that came out of `JSON.parse`.
 * @throws when WebCrypto has no Ed25519 (browsers before 2025: ask the server then), when a key in `keys` is
 *   not a Multikey, or when `statusOf` throws. A bad document never throws.
 */
export async function verifyProof(credential: unknown, { keys, statusOf }: VerifyProofOptions): Promise<ProofVerdict> {
  if (!claimsToBeOurs(credential, keys)) return { verdict: 'not-ours' };
  const signed = asSignedProof(credential);
  const key = keys.find(({ id }) => id === signed?.proof.verificationMethod);
  if (signed === undefined || key === undefined || signed.issuer.id !== key.controller) return { verdict: 'altered' };
  if (!(await isSignedBy(signed, key))) return { verdict: 'altered' };
  const view = toPublicProofView(signed);
  const status = (await statusOf?.(view.code)) ?? 'unknown';
  if (status === 'revoked') return { verdict: 'revoked', view, statusKnown: true };
  return { verdict: 'valid', view, statusKnown: status === 'active' };
}

/**
 * Checks a Data Integrity proof of suite `eddsa-jcs-2022` against one key.
 *
 * @param document a document with one `proof`.
 * @returns false for anything that is not signed like that by this key, whatever the reason.
 */
export async function isSignedBy(document: object, key: ProofKey): Promise<boolean> {
  const { proof, ...unsigned } = document as Record<string, unknown>;
  const { proofValue, ...options } = asFields(proof) ?? {};
  const ofSuite =
    options.type === 'DataIntegrityProof' &&
    options.cryptosuite === 'eddsa-jcs-2022' &&
    options.proofPurpose === 'assertionMethod' &&
    options.verificationMethod === key.id;
  const signature =
    typeof proofValue === 'string' && proofValue.startsWith('z') ? decodeBase58(proofValue.slice(1)) : undefined;
  if (!ofSuite || signature?.length !== 64) return false;
  const data = await signedData(unsigned, options);
  return data !== undefined && crypto.subtle.verify('Ed25519', await importProofKey(key), signature, data);
}

async function signedData(unsigned: Record<string, unknown>, options: Record<string, unknown>) {
  try {
    const sameContext =
      options['@context'] === undefined || canonicalJson(options['@context']) === canonicalJson(unsigned['@context']);
    return sameContext ? await dataToSign(unsigned, options) : undefined;
  } catch (error) {
    // The document holds what canonical JSON cannot carry, such as half a surrogate pair: we never signed that.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function claimsToBeOurs(value: unknown, keys: readonly ProofKey[]): boolean {
  const document = asFields(value);
  const issuer = asFields(document?.issuer)?.id ?? document?.issuer;
  const method = asFields(document?.proof)?.verificationMethod;
  return keys.some((key) => key.controller === issuer || key.id === method);
}
