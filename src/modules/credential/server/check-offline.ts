import { brusselsDay } from '#kernel/dates.ts';
import type { ProofCheck } from '../contract/views.ts';
import { identifyProofFile } from '../domain/identify-file.ts';
import { nameMatches, normaliseName } from '../domain/proof-credential.ts';
import { importProofKey, publicKeyOf, secretKeyMultibase, type ProofKey } from '../domain/proof-key.ts';
import { asFields, asSignedProof } from '../domain/proof-shape.ts';
import { verifyProof } from '../domain/verify-proof.ts';

export interface OfflineKeys {
  /** The document of `/verify/keys`, as `JSON.parse` gave it. */
  readonly published?: unknown;
  /** The seed of the key that this platform signs with. */
  readonly seed?: Uint8Array;
  readonly name?: string;
}

/**
 * Judges a signed credential without a register: whether it was withdrawn stays unknown.
 * @returns undefined for a printed proof, of which only the register knows the digest
 */
export async function checkProofOffline(
  bytes: Uint8Array,
  { published, seed, name }: OfflineKeys,
): Promise<ProofCheck | undefined> {
  const file = await identifyProofFile(bytes);
  if (file.kind === 'pdf') return undefined;
  const nothing = { statusKnown: false, proof: null, revokedOn: null, nameMatches: null };
  if (file.kind === 'unknown') return { ...nothing, verdict: 'not-ours' };
  const { credential } = file;
  const keys = [...(await readPublished(published)), ...(await ownKey(seed, credential))];
  const verdict = await verifyProof(credential, { keys });
  if (verdict.verdict !== 'valid') return { ...nothing, verdict: verdict.verdict };
  const { issuedAt, regime, ...shown } = verdict.view;
  const signed = asSignedProof(credential);
  const asked = signed && name !== undefined && normaliseName(name) !== '';
  return {
    ...nothing,
    verdict: 'valid',
    proof: {
      ...shown,
      modules: [...shown.modules],
      issuedOn: brusselsDay(new Date(issuedAt)),
      recordOnly: regime === 'proeftuin-2023',
    },
    nameMatches: asked ? await nameMatches(signed, name) : null,
  };
}

/** The keys of a published list; what is no key in it is left out. */
async function readPublished(published: unknown): Promise<ProofKey[]> {
  const methods = asFields(published)?.['verificationMethod'];
  if (!Array.isArray(methods)) return [];
  const keys: ProofKey[] = [];
  for (const method of methods) {
    const { id, controller, publicKeyMultibase } = asFields(method) ?? {};
    if (typeof id !== 'string' || typeof controller !== 'string' || typeof publicKeyMultibase !== 'string') continue;
    const key = { id, controller, publicKeyMultibase };
    const usable = await importProofKey(key).catch(() => undefined);
    if (usable) keys.push(key);
  }
  return keys;
}

/** Our own key under the address that the credential names: it is the key that counts, not where the platform ran. */
async function ownKey(seed: Uint8Array | undefined, credential: unknown): Promise<ProofKey[]> {
  const method = asFields(asFields(credential)?.['proof'])?.['verificationMethod'];
  if (!seed || typeof method !== 'string') return [];
  const publicKeyMultibase = await publicKeyOf(secretKeyMultibase(seed));
  const [controller = '', fragment] = method.split('#');
  return fragment === publicKeyMultibase ? [{ id: method, controller, publicKeyMultibase }] : [];
}
