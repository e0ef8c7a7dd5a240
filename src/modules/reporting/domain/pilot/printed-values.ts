import { Temporal } from 'temporal-polyfill';
import type {
  Attendance,
  DatePeriod,
  EndQuizOutcome,
  ExemptionTestScore,
  IsoDate,
  PrintedShare,
} from './pilot-file.ts';

/** A value read from printed text, or what is wrong with the text in plain Dutch. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** Wraps a value as read. */
export function readable<T>(value: T): Read<T> {
  return { ok: true, value };
}

/** Says why a text cannot be read. */
export function unreadable(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}

const NUMBER_WORDS = (
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien ' +
  'zestien zeventien achttien negentien twintig'
).split(' ');

/** Source of a regular expression that matches a whole number in digits or as a Dutch word; needs the flag `u`. */
export const COUNT_PATTERN = `(?<![\\p{L}\\d])(?:\\d+|één|${NUMBER_WORDS.toReversed().join('|')})`;

/** The number that `COUNT_PATTERN` matched. */
export function readCount(printed: string): number {
  const word = printed.toLowerCase().replaceAll('é', 'e');
  const index = NUMBER_WORDS.indexOf(word);
  return index === -1 ? Number(word) : index;
}

/** The calendar date, or undefined when there is no such day. */
export function toIsoDate(year: number, month: number, day: number): IsoDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

/** Reads `2024-10-24`. */
export function readIsoDate(text: string): Read<IsoDate> {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return unreadable(`"${text}" is geen datum van de vorm jjjj-mm-dd.`);
  const date = toIsoDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return date ? readable(date) : unreadable(`De datum ${text} bestaat niet.`);
}

/** Reads a date as the report prints it: `8/01/2025`, `17/11/2024`. */
export function readPrintedDate(text: string): Read<IsoDate> {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (!parts) return unreadable(`"${text}" is geen datum van de vorm d/mm/jjjj.`);
  const date = toIsoDate(Number(parts[3]), Number(parts[2]), Number(parts[1]));
  return date ? readable(date) : unreadable(`De datum ${text} bestaat niet.`);
}

/** Prints a date as the report does: `8/01/2025`. */
export function printDate(date: IsoDate): string {
  const { day, month, year } = Temporal.PlainDate.from(date);
  return `${day}/${String(month).padStart(2, '0')}/${String(year).padStart(4, '0')}`;
}

/** Reads `94`, `94,5` or `94.5` as a percentage from 0 to 100. */
export function readPercentage(digits: string): Read<number> {
  const value = Number(digits.replace(',', '.'));
  if (!/^\d+([.,]\d+)?$/.test(digits)) return unreadable(`"${digits}%" is geen leesbaar percentage.`);
  return value <= 100 ? readable(value) : unreadable(`${digits}% is meer dan 100%.`);
}

/** The year that puts a printed day and month inside the course, or else closest to it. */
function inferDate(day: number, month: number, course: DatePeriod): IsoDate | undefined {
  const start = Temporal.PlainDate.from(course.start);
  const end = Temporal.PlainDate.from(course.end);
  const distance = (date: IsoDate): number => {
    const days = [start.since(date).days, Temporal.PlainDate.from(date).since(end).days];
    return Math.max(0, ...days);
  };
  const years = Array.from({ length: end.year - start.year + 3 }, (_, i) => start.year - 1 + i);
  return years
    .map((year) => toIsoDate(year, month, day))
    .filter((date) => date !== undefined)
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

const A_LEAP_YEAR = 2024;

function readSelfStudy(remainder: string, course: DatePeriod): Read<IsoDate | undefined> {
  for (const [printed, day, month] of remainder.matchAll(/(\d+)\/(\d+)/g)) {
    const exists = toIsoDate(A_LEAP_YEAR, Number(month), Number(day)) !== undefined;
    if (!exists) return unreadable(`De datum ${printed} bestaat niet.`);
  }
  const found = /vanaf\s+(\d{1,2})\/(\d{1,2})(?:\/(\d+))?\s+zelfstudie/i.exec(remainder);
  if (!found) return readable(undefined);
  const [day, month] = [Number(found[1]), Number(found[2])];
  const date = found[3] ? toIsoDate(Number(found[3]), month, day) : inferDate(day, month, course);
  return date ? readable(date) : unreadable(`De datum in "${found[0]}" bestaat niet.`);
}

/** Reads `94% aanwezig`, `0% aanwezig -> uitgeschreven`, `45% aanwezig [vanaf 25/04 zelfstudie]`; `/` is nothing. */
export function readAttendance(text: string, course: DatePeriod): Read<Attendance | undefined> {
  if (text.trim() === '/') return readable(undefined);
  const parts = /^\s*(\S+?)\s*%(?:\s*aanwezig\b)?(.*)$/is.exec(text);
  if (!parts?.[1]) return unreadable(`"${text}" is geen leesbaar aanwezigheidspercentage.`);
  const pct = readPercentage(parts[1]);
  if (!pct.ok) return pct;
  const remainder = parts[2]?.trim() ?? '';
  const selfStudy = readSelfStudy(remainder, course);
  if (!selfStudy.ok) return selfStudy;
  const removed = /uitgeschreven(?:\s+wegens\s+([^[\];]+))?/i.exec(remainder);
  const remark = remainder
    .replace(/(?:->|→)?\s*uitgeschreven(?:\s+wegens\s+[^[\];]+)?/i, '')
    .replace(/\[?\s*vanaf\s+[\d/]+\s+zelfstudie\s*\]?/i, '')
    .trim();
  return readable({
    pct: pct.value,
    deregistered: removed !== null,
    ...(removed?.[1] && { deregistrationReason: removed[1].trim() }),
    ...(selfStudy.value && { selfStudyFrom: selfStudy.value }),
    ...(remark !== '' && { remark }),
  });
}

/** Reads the teacher's judgement: any word; `/` is nothing. */
export function readActiveParticipation(text: string): Read<string | undefined> {
  const judgement = text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  if (judgement === '') return unreadable('De beoordeling van de actieve deelname is leeg.');
  if (/\d/.test(judgement)) return unreadable(`"${text}" is geen beoordeling van de actieve deelname.`);
  return readable(judgement === '/' ? undefined : judgement);
}

const QUIZ_OUTCOMES: ReadonlyMap<string, EndQuizOutcome | undefined> = new Map([
  ['geslaagd', 'geslaagd'],
  ['niet geslaagd', 'niet geslaagd'],
  ['afwezig', 'afwezig'],
  ['/', undefined],
  ['', undefined],
]);

/** Reads the outcome of the end quiz. */
export function readEndQuiz(text: string): Read<EndQuizOutcome | undefined> {
  const printed = text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  if (QUIZ_OUTCOMES.has(printed)) return readable(QUIZ_OUTCOMES.get(printed));
  return unreadable(`"${text}" is geen uitslag van de eindquiz (Geslaagd, Niet geslaagd, Afwezig of /).`);
}

/** Reads `Algemene score: 86%; Sokkelscore: 100%`; `/` and an empty cell are nothing. */
export function readExemptionTestScore(text: string): Read<ExemptionTestScore | undefined> {
  if (['', '/'].includes(text.trim())) return readable(undefined);
  const parts = /^\s*Algemene\s+score\s*:\s*(\S+?)\s*%\s*;?\s*Sokkelscore\s*:\s*(\S+?)\s*%\s*\.?\s*$/i.exec(text);
  if (!parts?.[1] || !parts[2]) {
    return unreadable(`"${text}" is geen leesbare score (Algemene score: …%; Sokkelscore: …%).`);
  }
  const general = readPercentage(parts[1]);
  const sokkel = readPercentage(parts[2]);
  if (!general.ok) return general;
  return sokkel.ok ? readable({ general: general.value, sokkel: sokkel.value }) : sokkel;
}

const SHARE = new RegExp(`(${COUNT_PATTERN})\\s+(?:van|op)\\s+(?:de\\s+)?(${COUNT_PATTERN})`, 'iu');

/** Finds `6 van de 8`, `allen` or `geen van allen (8 van 8)` in a text. */
export function findShare(text: string): PrintedShare | undefined {
  const fraction = SHARE.exec(text);
  const all = /\b(?:allen|allemaal|iedereen)\b/i.test(text);
  if (fraction?.[1] && fraction[2]) {
    return { count: readCount(fraction[1]), of: readCount(fraction[2]), all };
  }
  return all ? { all } : undefined;
}
