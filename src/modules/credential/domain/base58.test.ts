import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase58, encodeBase58 } from './base58.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('base58btc', () => {
  // From draft-msporny-base58 §5.
  test.each([
    [utf8('Hello World!'), '2NEpo7TZRRrLZSi2U'],
    [
      utf8('The quick brown fox jumps over the lazy dog.'),
      'USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z',
    ],
    [Uint8Array.of(0x00, 0x00, 0x28, 0x7f, 0xb4, 0xcd), '11233QC4'],
    [Uint8Array.of(), ''],
  ])('spells the known value %#', (bytes, text) => {
    expect(encodeBase58(bytes)).toBe(text);
    expect(decodeBase58(text)).toEqual(Uint8Array.from(bytes));
  });

  test('reads back every sequence of bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(decodeBase58(encodeBase58(bytes))).toEqual(Uint8Array.from(bytes));
      }),
    );
  });

  test.each(['0', 'O', 'I', 'l', 'ab c', 'é'])('refuses %s, which is not of the alphabet', (text) => {
    expect(decodeBase58(text)).toBeUndefined();
  });
});
