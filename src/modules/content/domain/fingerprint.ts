const LETTERS = 'abcdefghijklmnop';

/**
 * A short name for what a paragraph says: FNV-1a of 64 bits, of which 48 in letters, so that YAML never takes it for a
 * number. White space does not count. It finds what changed; it protects nothing.
 */
export function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text.trim().replaceAll(/\s+/g, ' ')))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash
    .toString(16)
    .padStart(16, '0')
    .slice(4)
    .replaceAll(/./g, (digit) => LETTERS[Number.parseInt(digit, 16)] as string);
}
