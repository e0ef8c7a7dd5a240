import { decodeBase58, encodeBase58 } from './base58.ts';

/** A public key that proofs are checked with, as a Multikey verification method publishes it. */
export interface ProofKey {
  /** The verification method: the URL that a proof names, e.g. `https://…/uitreiker#2026-1`. */
  readonly id: string;
  /** The issuer whose key it is; equals `issuer.id` of what it signed. */
  readonly controller: string;
  /** `z` + base58btc of 0xed 0x01 and the 32 bytes of the Ed25519 public key. */
  readonly publicKeyMultibase: string;
}

/** The private half, able to sign but not to be read back. */
export interface SigningKey {
  readonly id: string;
  readonly controller: string;
  readonly privateKey: CryptoKey;
}

// Multicodec prefixes (varint): ed25519-pub 0xed and ed25519-priv 0x1300.
const PUBLIC_PREFIX = [0xed, 0x01];
const SECRET_PREFIX = [0x80, 0x26];
// RFC 8410: a PKCS#8 wrapper of an Ed25519 seed is this constant and the 32 bytes of the seed.
const PKCS8_HEAD = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

/**
 * Spells the 32 bytes of an Ed25519 public key as a Multikey.
 *
 * @throws RangeError when there are not 32 bytes.
 */
export function publicKeyMultibase(publicKey: Uint8Array): string {
  if (publicKey.length !== 32) throw new RangeError('an Ed25519 public key has 32 bytes');
  return `z${encodeBase58(Uint8Array.from([...PUBLIC_PREFIX, ...publicKey]))}`;
}

/** Spells the 32 bytes of an Ed25519 seed as a Multikey, for a secret store. @throws RangeError when not 32 bytes. */
export function secretKeyMultibase(seed: Uint8Array): string {
  if (seed.length !== 32) throw new RangeError('an Ed25519 seed has 32 bytes');
  return `z${encodeBase58(Uint8Array.from([...SECRET_PREFIX, ...seed]))}`;
}

/**
 * Makes a published key usable for checking signatures.
 *
 * @throws RangeError when the text is not an Ed25519 Multikey: our own list of keys is then wrong.
 */
export async function importProofKey(key: ProofKey): Promise<CryptoKey> {
  const raw = keyBytes(key.publicKeyMultibase, PUBLIC_PREFIX);
  return crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
}

/**
 * Makes a secret Multikey usable for signing; the result cannot be exported again.
 *
 * @throws RangeError when the text is not an Ed25519 secret Multikey. The message never holds the text.
 */
export async function importSigningKey(key: {
  id: string;
  controller: string;
  secretKeyMultibase: string;
}): Promise<SigningKey> {
  const wrapped = Uint8Array.from([...PKCS8_HEAD, ...keyBytes(key.secretKeyMultibase, SECRET_PREFIX)]);
  const privateKey = await crypto.subtle.importKey('pkcs8', wrapped, 'Ed25519', false, ['sign']);
  return { id: key.id, controller: key.controller, privateKey };
}

/** The published half of a secret Multikey. @throws RangeError when the text is not one; the message never holds it. */
export async function publicKeyOf(secret: string): Promise<string> {
  const wrapped = Uint8Array.from([...PKCS8_HEAD, ...keyBytes(secret, SECRET_PREFIX)]);
  const { x = '' } = await crypto.subtle.exportKey('jwk', await crypto.subtle.importKey('pkcs8', wrapped, 'Ed25519', true, ['sign'])); // prettier-ignore
  return publicKeyMultibase(
    Uint8Array.from(atob(x.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0)),
  );
}

/** A new pair as Multikeys: the public one to publish, the secret one for the key store. */
export async function newProofKeyPair(): Promise<{ publicKeyMultibase: string; secretKeyMultibase: string }> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const wrapped = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return {
    publicKeyMultibase: publicKeyMultibase(raw),
    secretKeyMultibase: secretKeyMultibase(wrapped.slice(PKCS8_HEAD.length)),
  };
}

function keyBytes(multibase: string, prefix: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = multibase.startsWith('z') ? decodeBase58(multibase.slice(1)) : undefined;
  if (bytes?.length !== prefix.length + 32 || prefix.some((byte, at) => bytes[at] !== byte)) {
    throw new RangeError('not an Ed25519 Multikey');
  }
  return bytes.slice(prefix.length);
}
