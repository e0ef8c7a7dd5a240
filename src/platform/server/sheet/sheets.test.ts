import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unzip } from '#platform/testing/unzip.ts';
import { toCsv } from './to-csv.ts';
import { toOds } from './to-ods.ts';
import { toZip } from './to-zip.ts';

test('an archive is read back as it was written, and the same entries give the same bytes', () => {
  const entry = fc.record({ name: fc.stringMatching(/^[a-zé]{1,9}\.xml$/), content: fc.string({ unit: 'grapheme' }) });
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ name }) => name, maxLength: 5 }), (entries) => {
      const archive = toZip(entries);
      expect([...unzip(archive)].map(([name, { content }]) => ({ name, content }))).toEqual(entries);
      expect(toZip(entries)).toEqual(archive);
    }),
  );
});

test('a spreadsheet says what it is in its first bytes, and its cells keep their types', () => {
  const file = toOds([{ name: 'Wie/waar', head: ['Naam & <les>'], rows: [['=1+1'], [7], [{ share: 0.5 }], [{ day: '2026-11-22' }], [null], ['een\ntwee\u0000']] }]); // prettier-ignore
  expect(file.toString('latin1', 30, 84)).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
  const entries = unzip(file);
  expect([...entries.keys()]).toEqual(['mimetype', 'content.xml', 'META-INF/manifest.xml']);
  expect(entries.get('mimetype')?.method).toBe(0);
  const content = entries.get('content.xml')?.content ?? '';
  expect(content).toContain('table:name="Wie waar"');
  expect(content).toContain('Naam &amp; &lt;les&gt;');
  expect(content).toContain(
    '<table:table-cell table:style-name="text" office:value-type="string"><text:p>=1+1</text:p></table:table-cell>',
  );
  expect(content).toContain('office:value-type="float" office:value="7"');
  expect(content).toContain('office:value-type="percentage" office:value="0.5"');
  expect(content).toContain('office:date-value="2026-11-22"');
  expect(content).toContain('<text:p>een</text:p><text:p>twee</text:p>');
  expect(content).not.toContain('table:formula');
});

test('a column is as wide as what it holds, and a head breaks between its words', () => {
  const head = ['Hoeveel dagen zonder werk', 'Oefening', 'Woord'];
  const file = toOds([{ name: 'Wie', head, rows: [[3, 'Een vraag die zo lang is dat ze over regels breekt. '.repeat(3), 'middellang woord']] }]); // prettier-ignore
  const content = unzip(file).get('content.xml')?.content ?? '';
  const widths = [...content.matchAll(/<table:table-column table:style-name="wide-([\d.]+)"/g)].map(
    ([, width]) => width,
  );
  expect(widths).toEqual(['2.5', '10', '4']);
});

test('CSV is opened by a Belgian spreadsheet with a double click', () => {
  const file = toCsv({ head: ['Naam', 'Deel'], rows: [['Salma; "S."', { share: 0.405 }], ['twee\nregels', 2.5], [null, { day: '2026-11-22' }]] }); // prettier-ignore
  expect(file).toBe('\uFEFFNaam;Deel\r\n"Salma; ""S.""";41%\r\n"twee\nregels";2,5\r\n;2026-11-22\r\n');
});

test('no text in CSV is taken for a formula, whoever wrote it', () => {
  const dangerous = fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string())
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(dangerous, (name) => {
      const [, line = ''] = toCsv({ head: ['Naam'], rows: [[name]] }).split(/(?<=^\uFEFFNaam\r\n)/);
      expect(line).toMatch(/^"?'/);
    }),
  );
});
