import { inPercent, type Cell, type Sheet } from './sheet.ts';
import { toZip } from './to-zip.ts';

const MIMETYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const NAMESPACES = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .concat('xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"')
  .join(' ');
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * Tables as an OpenDocument spreadsheet (ODF 1.3), one sheet each, the head in bold, columns as wide as what they hold. Every
 * cell has its type, so that a text is never taken for a formula and a share can be counted with.
 */
export function toOds(sheets: readonly Sheet[], direction: 'ltr' | 'rtl' = 'ltr'): Buffer {
  return toZip([
    // First and not compressed: by these bytes a system knows what the file is.
    { name: 'mimetype', content: MIMETYPE, stored: true },
    { name: 'content.xml', content: contentOf(sheets, direction) },
    { name: 'META-INF/manifest.xml', content: MANIFEST },
  ]);
}

const MANIFEST =
  `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` +
  `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MIMETYPE}"/>` +
  `<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>\n`;

function contentOf(sheets: readonly Sheet[], direction: 'ltr' | 'rtl'): string {
  return (
    `${XML}<office:document-content ${NAMESPACES} office:version="1.3"><office:automatic-styles>` +
    `<number:percentage-style style:name="N1"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>` +
    `<number:date-style style:name="N2"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>` +
    `<style:style style:name="sheet" style:family="table"><style:table-properties table:display="true" style:writing-mode="${direction === 'rtl' ? 'rl-tb' : 'lr-tb'}"/></style:style>` +
    `${WIDTHS.map((width) => `<style:style style:name="wide-${width}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`).join('')}` +
    `<style:style style:name="head" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap"/><style:text-properties fo:font-weight="bold"/></style:style>` +
    `<style:style style:name="text" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap"/></style:style>` +
    `<style:style style:name="share" style:family="table-cell" style:data-style-name="N1"/>` +
    `<style:style style:name="day" style:family="table-cell" style:data-style-name="N2"/>` +
    `</office:automatic-styles><office:body><office:spreadsheet>${sheets.map(table).join('')}</office:spreadsheet></office:body></office:document-content>\n`
  );
}

/** The widths that columns come in, in centimetres: programs do not measure by themselves what a column holds. */
const WIDEST = 10;
const WIDTHS = [2.5, 4, 6, WIDEST] as const;
const CENTIMETRES_A_SIGN = 0.2;

const DAY_LENGTH = 10;

/** The narrowest width that holds what stands in a column; what is longer than the widest breaks over lines. */
function widthOf(cells: readonly Cell[]): number {
  const longest = Math.max(...cells.map((cell) => (typeof cell === 'string' ? cell.length : DAY_LENGTH)));
  return WIDTHS.find((width) => width >= longest * CENTIMETRES_A_SIGN) ?? WIDEST;
}

function table({ name, head, rows }: Sheet): string {
  // A head breaks between its words, so only those count.
  const columns = head.map((label, index) => [...label.split(/\s/), ...rows.map((cells) => cells[index] ?? null)]);
  const row = (cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
  return (
    `<table:table table:name="${escape(sheetName(name))}" table:style-name="sheet">` +
    columns.map((cells) => `<table:table-column table:style-name="wide-${widthOf(cells)}"/>`).join('') +
    `<table:table-header-rows>${row(head.map((label) => text(label, 'head')))}</table:table-header-rows>` +
    `${rows.map((cells) => row(cells.map(toCell))).join('')}</table:table>`
  );
}

function toCell(cell: Cell): string {
  if (cell === null) return '<table:table-cell/>';
  if (typeof cell === 'string') return text(cell, 'text');
  if (typeof cell === 'number') return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`; // prettier-ignore
  if ('day' in cell) return `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${cell.day}"><text:p>${cell.day}</text:p></table:table-cell>`; // prettier-ignore
  return `<table:table-cell table:style-name="share" office:value-type="percentage" office:value="${cell.share}"><text:p>${inPercent(cell.share)}</text:p></table:table-cell>`;
}

function text(value: string, style: 'head' | 'text'): string {
  const paragraphs = value.split(/\r?\n/).map((line) => `<text:p>${escape(line)}</text:p>`);
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs.join('')}</table:table-cell>`;
}

/** Spreadsheets refuse these signs in the name of a sheet, and names that are long. */
const sheetName = (name: string) => name.replaceAll(/[[\]*?:/\\']/g, ' ').slice(0, 31);

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML knows no other control signs than tab and line feed, not even escaped, and no half of a pair. */
const FORBIDDEN = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
const escape = (value: string) => value.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');
