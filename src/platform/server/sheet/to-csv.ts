import { inPercent, type Cell, type Sheet } from './sheet.ts';

/** Spreadsheets take what begins like this for a formula, whoever wrote it. */
const FORMULA = /^[=+\-@\t\r]/;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV in the form that a Belgian spreadsheet opens with a double click: UTF-8 with its mark, semicolons, lines that
 * end as in RFC 4180. A text that would be taken for a formula gets an apostrophe before it.
 */
export function toCsv({ head, rows }: Omit<Sheet, 'name'>): string {
  const lines = [head, ...rows].map((cells) => cells.map(field).join(';'));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'object') return 'day' in cell ? cell.day : inPercent(cell.share);
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
