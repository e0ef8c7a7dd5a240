import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCode, newCode, parseCode } from './verification-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(newCode);

describe('the code on a proof', () => {
  test('N04 is read back as it is printed, for any random bytes', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{28}$/);
        expect(parseCode(code)).toBe(code);
        expect(parseCode(formatCode(code))).toBe(code);
      }),
    );
  });

  test('is printed in seven groups of four', () => {
    expect(formatCode(newCode(new Uint8Array(16).fill(0xff)))).toMatch(/^7ZZZ(-ZZZZ){5}-Z?.{3,4}$/);
    expect(formatCode(newCode(new Uint8Array(16)))).toBe('0000-0000-0000-0000-0000-0000-0000');
  });

  test('different bytes give different codes', () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        expect(newCode(one) === newCode(other)).toBe(one.every((byte, at) => byte === other[at]));
      }),
    );
  });

  test('N04 forgives lower case, spaces, dashes, O for 0, I and L for 1, and Arabic digits', () => {
    const sloppy = (code: string) =>
      `\u200f ${formatCode(code).toLowerCase().replaceAll('-', ' – ')} `
        .replaceAll('0', 'o')
        .replace('1', 'l')
        .replace('1', 'I')
        .replaceAll('7', '٧')
        .replaceAll('8', '۸')
        .replaceAll('9', '９');
    fc.assert(
      fc.property(codes, (code) => {
        expect(parseCode(sloppy(code))).toBe(code);
      }),
    );
  });

  test('finds out every single wrong character', () => {
    fc.assert(
      fc.property(codes, fc.nat(27), fc.nat(31), (code, at, index) => {
        const wrong = ALPHABET.charAt(index);
        fc.pre(code[at] !== wrong);
        expect(parseCode(code.slice(0, at) + wrong + code.slice(at + 1))).toBeUndefined();
      }),
    );
  });

  test('finds out any two swapped characters', () => {
    fc.assert(
      fc.property(codes, fc.nat(27), fc.nat(27), (code, one, other) => {
        fc.pre(code[one] !== code[other]);
        const characters = [...code];
        [characters[one], characters[other]] = [characters[other] ?? '', characters[one] ?? ''];
        expect(parseCode(characters.join(''))).toBeUndefined();
      }),
    );
  });

  test.each(['', 'hallo', '0000', '0'.repeat(27), '0'.repeat(29), 'U'.repeat(28), '8'.repeat(28)])(
    'refuses «%s»',
    (text) => {
      expect(parseCode(text)).toBeUndefined();
    },
  );

  test('is made of 16 bytes, no fewer', () => {
    expect(() => newCode(new Uint8Array(15))).toThrow(RangeError);
  });
});
