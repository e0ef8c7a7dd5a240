/*
 * How what a phone keeps is sealed with a code (ADR 0025): WebCrypto only, the same in a page, in a worker and in Node.
 */

export type Bytes = Uint8Array<ArrayBuffer>;

/** What opens everything of one person on a phone; in the memory of a page, and never anywhere else. */
export interface Keys {
  /** Seals and opens words. */
  readonly data: CryptoKey;
  /** Gives what is kept another name, so that its place does not tell which lesson it is. */
  readonly name: CryptoKey;
}

/** Rounds that stretch a code: about a second on a phone of five years ago (OWASP asks for at least 600,000 of SHA-256). */
export const ROUNDS = 600_000;

/** Digits that a code needs before it may seal: whoever holds the phone can try codes outside our pages, at its own speed. */
export const SEAL_DIGITS = 6;

const { subtle } = globalThis.crypto;
const NONCE = 12;
const KEY = 32;
const text = new TextEncoder();
const words = new TextDecoder();

export const randomBytes = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));

/** The secret behind the keys of a phone: it is random, and kept only wrapped. */
export const newSecret = (): Bytes => randomBytes(2 * KEY);

/** The keys of a secret. They cannot be read out of the browser again. */
export async function keysOf(secret: Bytes): Promise<Keys> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const [data, name] = await Promise.all([
    sealKey(secret.slice(0, KEY)),
    subtle.importKey('raw', secret.slice(KEY), hmac, false, ['sign']),
  ]);
  return { data, name };
}

/** A key of AES-256-GCM from its 32 bytes. */
export const sealKey = (bytes: Bytes): Promise<CryptoKey> =>
  subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** A key that this browser uses and never gives out: what it has signed can be made nowhere else. */
export const newDeviceHalf = (): Promise<CryptoKey> =>
  subtle.generateKey({ name: 'HMAC', hash: 'SHA-256', length: KEY * 8 }, false, ['sign']) as Promise<CryptoKey>;

/** What a code makes of itself on one device: stretched, and signed by the half that does not leave the browser. */
export async function keyOfCode(
  code: string,
  { salt, rounds, half }: { readonly salt: Bytes; readonly rounds: number; readonly half: CryptoKey },
): Promise<CryptoKey> {
  const typed = await subtle.importKey('raw', text.encode(code), 'PBKDF2', false, ['deriveBits']);
  const stretched = await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, typed, KEY * 8); // prettier-ignore
  return sealKey(new Uint8Array(await subtle.sign('HMAC', half, stretched)));
}

/**
 * Seals bytes for a place.
 * @param place where it will lie: what was taken from elsewhere does not open there
 */
export async function sealBytes(key: CryptoKey, place: string, bytes: Bytes): Promise<Bytes> {
  const iv = randomBytes(NONCE);
  const closed = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: text.encode(place) }, key, bytes);
  return joined(iv, new Uint8Array(closed));
}

/** @throws where the key or the place is another, or something was changed */
export async function openBytes(key: CryptoKey, place: string, sealed: Bytes): Promise<Bytes> {
  const algorithm = { name: 'AES-GCM', iv: sealed.slice(0, NONCE), additionalData: text.encode(place) };
  return new Uint8Array(await subtle.decrypt(algorithm, key, sealed.slice(NONCE)));
}

export const seal = (key: CryptoKey, place: string, value: unknown): Promise<Bytes> =>
  sealBytes(key, place, text.encode(JSON.stringify(value)));

/** @throws as {@link openBytes} */
export const open = async (key: CryptoKey, place: string, sealed: Bytes): Promise<unknown> =>
  JSON.parse(words.decode(await openBytes(key, place, sealed)));

/** The name under which something is kept: always the same on this phone, and it says nothing. */
export async function nameOf({ name }: Keys, of: string): Promise<string> {
  return hexOf(new Uint8Array(await subtle.sign('HMAC', name, text.encode(of))).slice(0, 16));
}

export const hexOf = (bytes: Bytes): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const POINT = 65;

/** A letter box: who has only the public half puts something in, and only who opened the phone takes it out. */
export async function newLetterBox(): Promise<{ readonly slot: Bytes; readonly key: Bytes }> {
  const pair = (await subtle.generateKey(CURVE, true, ['deriveBits'])) as CryptoKeyPair;
  const [slot, key] = await Promise.all([
    subtle.exportKey('raw', pair.publicKey),
    subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return { slot: new Uint8Array(slot), key: new Uint8Array(key) };
}

/** Puts something in a letter box. */
export async function post(slot: Bytes, place: string, value: unknown): Promise<Bytes> {
  const once = (await subtle.generateKey(CURVE, true, ['deriveBits'])) as CryptoKeyPair;
  const from = new Uint8Array(await subtle.exportKey('raw', once.publicKey));
  const to = await subtle.importKey('raw', slot, CURVE, false, []);
  return joined(from, await seal(await shared(once.privateKey, to, from), place, value));
}

/** Takes something out of a letter box. @throws as {@link openBytes} */
export async function collect(key: Bytes, place: string, posted: Bytes): Promise<unknown> {
  const from = posted.slice(0, POINT);
  const [own, other] = await Promise.all([
    subtle.importKey('pkcs8', key, CURVE, false, ['deriveBits']),
    subtle.importKey('raw', from, CURVE, false, []),
  ]);
  return open(await shared(own, other, from), place, posted.slice(POINT));
}

async function shared(own: CryptoKey, other: CryptoKey, salt: Bytes): Promise<CryptoKey> {
  const bits = await subtle.deriveBits({ name: 'ECDH', public: other }, own, KEY * 8);
  const raw = await subtle.importKey('raw', bits, 'HKDF', false, ['deriveBits']);
  const info = text.encode('vooraf letter box');
  return sealKey(new Uint8Array(await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, raw, KEY * 8)));
}

function joined(first: Bytes, second: Bytes): Bytes {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
