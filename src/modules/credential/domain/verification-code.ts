/**
 * The code on a proof: what a person types or a QR code carries to look the proof up.
 *
 * 128 random bits as 26 characters of Crockford's base32 (no I, L, O, U) and two check characters: the
 * number modulo 1021, a prime, so that one wrong character or two swapped ones never pass. The code is a
 * secret of the holder (it also salts the digest of the name), hence as long as a key.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BODY = 26;
const LENGTH = 28;
const CHECK_PRIME = 1021n;
const LIMIT = 1n << 128n;

/** A code in its stored form: 28 characters, upper case, without separators. */
export type VerificationCode = string;

/** The shape of a stored code, to find one in other text; `parseCode` still has to check it. */
export const CODE_SHAPE = `[0-7][0-9A-HJKMNP-TV-Z]{${LENGTH - 1}}`;

/**
 * Makes a code of random bytes.
 *
 * @param randomBytes exactly 16 bytes of a cryptographic source.
 * @throws RangeError when there are not 16.
 */
export function newCode(randomBytes: Uint8Array): VerificationCode {
  if (randomBytes.length !== 16) throw new RangeError('a code is made of 16 random bytes');
  let value = 0n;
  for (const byte of randomBytes) value = value * 256n + BigInt(byte);
  return spell(value, BODY) + spell(value % CHECK_PRIME, LENGTH - BODY);
}

/**
 * Reads what somebody typed: lower case, any spaces or dashes, O for 0, I or L for 1, Arabic or Persian digits.
 *
 * @returns the stored form, or undefined when it is not a code or a character is wrong. Says nothing about
 *   whether such a proof exists.
 */
export function parseCode(text: string): VerificationCode | undefined {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    // Separators, and the invisible marks that copying from a right-to-left page leaves behind.
    .replace(/[\s\p{Pd}\p{Cf}._]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (!new RegExp(`^${CODE_SHAPE}$`).test(plain)) return undefined;
  const value = read(plain.slice(0, BODY));
  return value < LIMIT && read(plain.slice(BODY)) === value % CHECK_PRIME ? plain : undefined;
}

/** A code as it is printed and shown: seven groups of four. Set it left to right in every language. */
export function formatCode(code: VerificationCode): string {
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}

function spell(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest >>= 5n) text = ALPHABET.charAt(Number(rest & 31n)) + text;
  return text;
}

function read(text: string): bigint {
  let value = 0n;
  for (const character of text) value = (value << 5n) | BigInt(ALPHABET.indexOf(character));
  return value;
}
