import { Temporal } from 'temporal-polyfill';
import type { Day } from '#kernel/dates.ts';

const ZEROS = ['٠', '۰', '०', '০'].map((digit) => digit.codePointAt(0) ?? 0);

/** Digits typed in Arabic, Persian, Hindi or Bengali as the digits 0 to 9. */
export function latinDigits(text: string): string {
  return [...text]
    .map((character) => {
      const point = character.codePointAt(0) ?? 0;
      const zero = ZEROS.find((start) => point >= start && point < start + 10);
      return zero === undefined ? character : String(point - zero);
    })
    .join('');
}

/** The calendar day of three typed parts; undefined when there is no such day. */
export function dayOfParts(day: string, month: string, year: string): Day | undefined {
  const [d, m, y] = [day, month, year].map((part) => latinDigits(part.trim()));
  if (!/^\d{1,2}$/.test(d ?? '') || !/^\d{1,2}$/.test(m ?? '') || !/^\d{4}$/.test(y ?? '')) return undefined;
  try {
    return Temporal.PlainDate.from(
      { year: Number(y), month: Number(m), day: Number(d) },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return undefined;
  }
}
