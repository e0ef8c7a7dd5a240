import { describe, expect, test } from 'vitest';
import { identifyProofFile } from './identify-file.ts';
import { SAMPLE_CODE, sampleKey } from './testing/sample-proof.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const pdf = (...parts: string[]) => utf8(['%PDF-1.7', ...parts, '%%EOF'].join('\n'));
const OTHER = SAMPLE_CODE.slice(0, -1) + (SAMPLE_CODE.endsWith('0') ? '1' : '0');

describe('a file that somebody hands in to be checked', () => {
  test('a PDF of ours shows its code, also after it was changed', async () => {
    const issued = pdf(`/Keywords (vooraf-proof:${SAMPLE_CODE})`);
    const altered = pdf(`/Keywords (vooraf-proof:${SAMPLE_CODE})`, 'more');
    const [one, two] = await Promise.all([identifyProofFile(issued), identifyProofFile(altered)]);
    expect(one).toMatchObject({ kind: 'pdf', code: SAMPLE_CODE });
    expect(two).toMatchObject({ kind: 'pdf', code: SAMPLE_CODE });
    expect(one).not.toEqual(two);
  });

  test('the code is found when another program wrote the keywords as UTF-16', async () => {
    const wide = [...`vooraf-proof:${SAMPLE_CODE}`].map((character) => `\0${character}`).join('');
    expect(await identifyProofFile(pdf(`/Keywords (${wide})`))).toMatchObject({ code: SAMPLE_CODE });
  });

  test('a damaged code is passed over for a whole one', async () => {
    const file = pdf(`<pdf:Keywords>vooraf-proof:${OTHER}</pdf:Keywords>`, `(vooraf-proof:${SAMPLE_CODE})`);
    expect(await identifyProofFile(file)).toMatchObject({ code: SAMPLE_CODE });
  });

  test('a PDF of somebody else has no code', async () => {
    const found = await identifyProofFile(pdf(`vooraf-proof:${OTHER}`));
    expect(found).toEqual({ kind: 'pdf', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('a signed credential is read, with or without a byte order mark', async () => {
    const signed = await (await sampleKey('2026-1')).sign();
    const expected = { kind: 'credential', credential: signed };
    expect(await identifyProofFile(utf8(JSON.stringify(signed)))).toEqual(expected);
    expect(await identifyProofFile(utf8(`\ufeff${JSON.stringify(signed, null, 2)}\n`))).toEqual(expected);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
    ['other JSON', utf8('{"type":["Other"]}')],
    ['a bare value', utf8('null')],
    ['too much', new Uint8Array(5_000_001)],
  ])('%s is unknown', async (_, bytes) => {
    expect(await identifyProofFile(bytes)).toEqual({ kind: 'unknown' });
  });
});
