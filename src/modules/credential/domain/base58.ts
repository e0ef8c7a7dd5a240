/** The Bitcoin alphabet, which multibase calls base58btc (prefix `z`): no 0, O, I or l. */
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Spells bytes in base58btc; each leading zero byte becomes a leading `1`. */
export function encodeBase58(bytes: Uint8Array): string {
  let value = 0n;
  for (const byte of bytes) value = value * 256n + BigInt(byte);
  let text = '';
  for (; value > 0n; value /= 58n) text = ALPHABET.charAt(Number(value % 58n)) + text;
  return '1'.repeat(leading(bytes, (byte) => byte === 0)) + text;
}

/**
 * Reads base58btc.
 *
 * @returns the bytes, or undefined when a character is not of the alphabet. Every sequence of bytes has
 *   exactly one spelling, so a changed character always gives other bytes.
 */
export function decodeBase58(text: string): Uint8Array<ArrayBuffer> | undefined {
  let value = 0n;
  for (const character of text) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return undefined;
    value = value * 58n + BigInt(digit);
  }
  const tail: number[] = [];
  for (; value > 0n; value /= 256n) tail.unshift(Number(value % 256n));
  const zeros = leading([...text], (character) => character === '1');
  return Uint8Array.from([...Array.from({ length: zeros }, () => 0), ...tail]);
}

function leading<T>(items: Iterable<T>, matches: (item: T) => boolean): number {
  let count = 0;
  for (const item of items) {
    if (!matches(item)) break;
    count += 1;
  }
  return count;
}
