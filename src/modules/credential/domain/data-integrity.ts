import { canonicalJson } from './canonical-json.ts';

/** The options of a Data Integrity proof: everything in `proof` except `proofValue`. All of it is signed. */
export interface ProofOptions {
  readonly type: 'DataIntegrityProof';
  readonly cryptosuite: 'eddsa-jcs-2022';
  readonly created: string;
  readonly verificationMethod: string;
  readonly proofPurpose: 'assertionMethod';
  readonly '@context'?: unknown;
}

/** A proof as it stands in a signed document. */
export interface DataIntegrityProof extends ProofOptions {
  /** `z` + base58btc of the 64 bytes of the signature. */
  readonly proofValue: string;
}

/**
 * The 64 bytes that `eddsa-jcs-2022` signs: SHA-256 of the canonical proof options, then SHA-256 of the
 * canonical document (W3C Data Integrity EdDSA Cryptosuites v1.0, §3.3.4).
 *
 * @param document the document without its `proof`.
 * @param options the proof without its `proofValue`.
 * @throws TypeError when either holds something JSON cannot carry.
 */
export async function dataToSign(document: unknown, options: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const [optionsHash, documentHash] = await Promise.all([
    sha256(canonicalJson(options)),
    sha256(canonicalJson(document)),
  ]);
  const joined = new Uint8Array(64);
  joined.set(optionsHash, 0);
  joined.set(documentHash, 32);
  return joined;
}

/** SHA-256 of bytes, or of a text as UTF-8. */
export async function sha256(input: string | Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : new Uint8Array(input);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** Bytes as lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
