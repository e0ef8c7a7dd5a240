import type { Language } from '#kernel/languages.ts';
import { localeOf } from './translate.ts';

/** Days are those of the calendar on letters. */
const WRITTEN = { calendar: 'gregory' } as const;

/** Formatters cost far more to make than to use: each is made once. */
const made = new Map<string, unknown>();

function once<T>(key: string, make: () => T): T {
  let found = made.get(key) as T | undefined;
  if (found === undefined) {
    // One per zone, and there are six hundred zones: what is in use comes back at once.
    if (made.size >= 300) made.clear();
    made.set(key, (found = make()));
  }
  return found;
}

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(`date ${language}${JSON.stringify(options)}`, () =>
    new Intl.DateTimeFormat(localeOf(language), { ...WRITTEN, ...options })); // prettier-ignore
}

/** A calendar day in words, e.g. `3 november 2026`. `day` is `YYYY-MM-DD`. */
export function formatDay(language: Language, day: string): string {
  return formatter(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
}

/** The day of a moment in a zone in words, e.g. `3 november 2026`. */
export function formatDate(language: Language, at: Date, timeZone: string): string {
  return formatter(language, { dateStyle: 'long', timeZone }).format(at);
}

/** Day and time of a moment in a zone, e.g. `dinsdag 3 november 2026 om 10:00`. */
export function formatMoment(language: Language, at: Date, timeZone: string): string {
  return formatter(language, {
    weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone,
  }).format(at); // prettier-ignore
}

/** The time of day `HH:MM` of a moment in a zone. */
export function formatTime(at: Date, timeZone: string): string {
  return formatter('nl', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at);
}

/** A whole number as the reader's language groups it. */
export function formatNumber(language: Language, value: number): string {
  return once(`number ${language}`, () => new Intl.NumberFormat(localeOf(language))).format(value);
}

/** A share 0–1 as a percentage without decimals. */
export function formatShare(language: Language, share: number): string {
  return once(`share ${language}`, () =>
    new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 0 })).format(share); // prettier-ignore
}

/** Several things in a row, e.g. `basis, gezin`. */
export function formatList(language: Language, items: readonly string[]): string {
  return once(`list ${language}`, () => new Intl.ListFormat(language, { type: 'unit' })).format(items);
}

/** The day of the week of a moment in a zone, e.g. `dinsdag`. */
export function formatWeekday(language: Language, at: Date, timeZone: string): string {
  return once(`weekday ${language} ${timeZone}`, () =>
    new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone })).format(at); // prettier-ignore
}

/** The name of a country by its code. */
export function formatCountry(language: Language, code: string): string {
  return once(`country ${language}`, () => new Intl.DisplayNames(localeOf(language), { type: 'region' })).of(code) ?? code; // prettier-ignore
}

/** Things after one another, with the comma of the reader's script. */
export function formatParts(language: Language, parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(language === 'ar' ? '، ' : ', ');
}

/** The city of an IANA zone, as a fallback name: `Asia/Beirut` → `Beirut`. */
export function cityOfZone(timeZone: string): string {
  return (timeZone.split('/').pop() ?? timeZone).replaceAll('_', ' ');
}

/** A text that is written from left to right, such as an address or a code, also inside a sentence that is not. */
export function isolated(text: string): string {
  return `\u2066${text}\u2069`;
}
