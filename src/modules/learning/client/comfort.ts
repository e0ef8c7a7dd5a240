import {
  parseReading,
  READING,
  READING_COOKIE,
  writeReading,
  type Reading,
} from '#modules/participant/domain/reading.ts';
import type { Language } from '#kernel/languages.ts';
import { LANGUAGE_COOKIE } from '../contract/kept-mark.ts';
import { DUTCH, DUTCH_QUERY, isBeside } from '../contract/beside.ts';

/*
 * How somebody reads, on a phone. The cookies of the server's pages hold it here too: what was chosen on either side holds on
 * the other, with a line and without, and it says nothing about who reads.
 */

const YEAR = 31_536_000;
const NAMES = Object.keys(READING) as (keyof Reading)[];

function cookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`));
  return found && decodeURIComponent(found.slice(name.length + 1));
}

function setCookie(name: string, value: string): void {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `${name}=${value}; max-age=${YEAR}; path=/; samesite=lax${secure}`;
}

/** How this page is read: as was chosen last on this phone, else as the server made the page. */
export function readingHere(): Reading {
  const { dataset } = document.documentElement;
  return parseReading(cookie(READING_COOKIE) ?? NAMES.map((name) => dataset[name] ?? '').join('.'));
}

/** Makes the page look as was chosen, and keeps that on this phone. */
export function wearReading(reading: Reading): void {
  const { dataset } = document.documentElement;
  for (const name of NAMES)
    if (reading[name] === 'normal') delete dataset[name];
    else dataset[name] = reading[name];
  // Written anew each time: some browsers forget after a week what script wrote.
  setCookie(READING_COOKIE, writeReading(reading));
}

/** Whether the Dutch text stands beside on a page; what its address asks is kept for the next. */
export function besideHere(asked: string | null): boolean {
  const beside = isBeside(asked, cookie(DUTCH));
  if (asked !== null) setCookie(DUTCH, beside ? DUTCH_QUERY.beside : DUTCH_QUERY.alone);
  return beside;
}

/** A language that was chosen without a line holds with one too. */
export const rememberLanguage = (language: Language): void => setCookie(LANGUAGE_COOKIE, language);
