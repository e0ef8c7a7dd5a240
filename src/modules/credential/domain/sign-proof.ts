import { encodeBase58 } from './base58.ts';
import { dataToSign } from './data-integrity.ts';
import type { DataIntegrityProof, ProofOptions } from './data-integrity.ts';
import { xmlDateTime } from './proof-credential.ts';
import type { ProofCredential, SignedProofCredential } from './proof-credential.ts';
import type { SigningKey } from './proof-key.ts';

/**
 * Signs a proof with `eddsa-jcs-2022` (W3C Data Integrity). Ed25519 is deterministic: the same credential,
 * key and moment give the same bytes, so a repeated job is harmless.
 *
 * @param created the moment of signing.
 * @returns a new document with `proof`; the input is left alone.
 * @throws RangeError when the key is not of the credential's issuer; TypeError when the credential is not JSON.
 */
export async function signProof(
  credential: ProofCredential,
  { key, created }: { key: SigningKey; created: Date },
): Promise<SignedProofCredential> {
  if (key.controller !== credential.issuer.id) throw new RangeError('the key is not of the issuer of this credential');
  return signDocument(credential, { key, created });
}

/** Adds an `eddsa-jcs-2022` proof to any JSON document that has none yet. @throws TypeError when it is not JSON. */
export async function signDocument<Document extends { readonly '@context': readonly unknown[] }>(
  document: Document,
  { key, created }: { key: SigningKey; created: Date },
): Promise<Document & { readonly proof: DataIntegrityProof }> {
  const options: ProofOptions = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created: xmlDateTime(created),
    verificationMethod: key.id,
    proofPurpose: 'assertionMethod',
    '@context': document['@context'],
  };
  const signature = await crypto.subtle.sign('Ed25519', key.privateKey, await dataToSign(document, options));
  return { ...document, proof: { ...options, proofValue: `z${encodeBase58(new Uint8Array(signature))}` } };
}
