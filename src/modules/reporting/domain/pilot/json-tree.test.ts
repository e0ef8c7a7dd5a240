import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJsonTree, toPlainValue } from './json-tree.ts';

/** As JSON.parse, for comparison: an object with a key `__proto__` must not differ. */
const comparable = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);

describe('a JSON text with positions', () => {
  test('reads the same values as JSON.parse, in any layout', () => {
    fc.assert(
      fc.property(comparable, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const tree = parseJsonTree(text);
        expect(tree.ok && toPlainValue(tree.value)).toEqual(value);
      }),
    );
  });

  test('refuses exactly what JSON.parse refuses', () => {
    const alphabet = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '0',
      '1',
      '-',
      '.',
      'e',
      'null',
      'true',
      ' ',
      '\n',
      '"a"',
    );
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        let accepted = true;
        try {
          JSON.parse(text);
        } catch {
          accepted = false;
        }
        const tree = parseJsonTree(text);
        const isDoubleKey = !tree.ok && tree.error.message.includes('twee keer');
        expect(tree.ok || isDoubleKey).toBe(accepted);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['{\n "a": 1,\n}', 3, 1, ''],
    ['{\n "a": [1,\n  2,]\n}', 3, 5, 'a[2]'],
    ['{\n "a": tru\n}', 2, 7, 'a'],
    ['{"a": 1} x', 1, 10, ''],
    ['{\n "a": "b\n}', 2, 7, 'a'],
    ['{\n "a": "b\\q"\n}', 2, 7, 'a'],
    ["{'a': 1}", 1, 2, ''],
    ['{\r\n "a": 01\r\n}', 2, 8, ''],
    ['{\n "a": 1,\n "b": {"a": 1, "a": 2}\n}', 3, 16, 'b.a'],
    ['// note\n{}', 1, 1, ''],
    ['', 1, 1, ''],
    ['[1, 2', 1, 6, ''],
    ['{"a"', 1, 5, 'a'],
  ])('refuses %j at line %i, column %i', (text, line, column, field) => {
    const tree = parseJsonTree(text);
    expect(tree).toMatchObject({ ok: false, error: { line, column, field } });
  });

  test('knows the line of each value, also after a byte order mark', () => {
    const tree = parseJsonTree('\uFEFF{\n\n "a": [\n  1,\n  {"b":\n   2}]}');
    const root = tree.ok && tree.value.kind === 'object' ? tree.value : undefined;
    const list = root?.members.get('a');
    const items = list?.kind === 'array' ? list.items : [];
    const inner = items[1]?.kind === 'object' ? items[1].members.get('b') : undefined;
    expect([root, list, ...items, inner].map((node) => node?.line)).toEqual([1, 3, 4, 5, 6]);
  });

  test('refuses a text that is nested too deeply instead of failing', () => {
    const tree = parseJsonTree('['.repeat(100_000));
    expect(tree).toMatchObject({ ok: false, error: { line: 1, message: 'De gegevens zijn te diep genest.' } });
  });
});
