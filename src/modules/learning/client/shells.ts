import { LANGUAGES, type Language } from '#kernel/languages.ts';
import { KEEPING_HEADER } from '../contract/kept-mark.ts';
import { SHELL, SHELL_PATH } from './caches.ts';

/*
 * The page that the player lives in, with its words: as it looks now under its own address, and once for each language that
 * can be read on this phone, so that somebody can change languages without a line.
 */

const addressIn = (language: string) => `${SHELL_PATH}?lang=${language}`;

/** Keeps the page as it looks now, and in each of these languages. @throws where there is no line */
export async function keepShells(languages: readonly Language[]): Promise<void> {
  await Promise.all([SHELL_PATH, ...languages.map(addressIn)].map(keepShell));
}

/** The languages that the page is there in. */
export async function shellLanguages(): Promise<readonly Language[]> {
  const cache = await caches.open(SHELL);
  const found = await Promise.all(LANGUAGES.map((language) => cache.match(addressIn(language))));
  return LANGUAGES.filter((_language, index) => found[index]);
}

/** Whether the page is there in each of these languages. */
export async function hasShells(languages: readonly Language[]): Promise<boolean> {
  const here = await shellLanguages();
  return languages.every((language) => here.includes(language));
}

/** Keeps the page in those of these languages in which it is not here yet. @throws where there is no line */
export async function completeShells(languages: readonly Language[]): Promise<void> {
  if (languages.length === 0) return;
  const here = await shellLanguages();
  for (const language of languages) if (!here.includes(language)) await keepShell(addressIn(language));
}

async function keepShell(address: string): Promise<void> {
  const page = await fetch(address, { headers: { [KEEPING_HEADER]: '1' } });
  // Somebody who must sign in first keeps the page that they have.
  if (page.ok && !page.redirected) await (await caches.open(SHELL)).put(address, page);
}

/** The page as it should look now. A language that is asked for and kept becomes the one of the pages that follow. */
export async function findShell(language: string | null): Promise<Response | undefined> {
  const cache = await caches.open(SHELL);
  const asked = language === null ? undefined : await cache.match(addressIn(language));
  if (asked) await cache.put(SHELL_PATH, asked.clone());
  return asked ?? cache.match(SHELL_PATH);
}
