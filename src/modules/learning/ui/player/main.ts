import '../../client/older-phones.ts';
import { mount, tick } from 'svelte';
import { LEFT } from '#modules/access/domain/away.ts';
import { safePath } from '#modules/access/domain/safe-path.ts';
import { asLanguage, type Language } from '#kernel/languages.ts';
import { formValues } from '#kernel/form-values.ts';
import { publishDictionaries } from '#platform/i18n/context.ts';
import { rememberLanguage, wearReading } from '../../client/comfort.ts';
import { findOwner } from '../../client/device-owner.ts';
import { locks } from '../../client/lock-store.ts';
import { WORDS_PATH } from '../../client/practice.ts';
import { placeOf } from '../../client/place.ts';
import { Player } from './player.svelte.ts';
import PlayerPages from './PlayerPages.svelte';

/*
 * The player: lessons on a phone, with and without a line. The page that the server made brings the words; this takes the
 * place of what stands in it. Links and forms are those of the server's pages.
 */

const root = document.querySelector<HTMLElement>('#player');
// Not awaited: files that are read later need this one, and would wait for it while it waits for them.
if (root && 'indexedDB' in globalThis && 'serviceWorker' in navigator) void begin(root);

async function begin(place: HTMLElement): Promise<void> {
  const language = asLanguage(document.documentElement.lang) ?? 'nl';
  const texts = JSON.parse(place.dataset['texts'] ?? '{}') as Record<string, string>;
  // A page that was kept before this edition of the player lacks its newest words: better without them than not at all.
  const messages = new Proxy(texts, { get: (known, key: string) => known[key] ?? '' });
  publishDictionaries({ [language]: { language, messages } });
  const player = new Player(language);
  wearReading(player.reading);
  if (player.standsIn && !player.notHere) settleLanguage(language);
  if (player.standsIn && hasLeft() && !(await isLocked())) await untilOpened(place, messages);
  place.replaceChildren();
  mount(PlayerPages, { target: place, props: { player } });
  addEventListener('online', () => void player.refresh());
  addEventListener('popstate', () => void player.go(new URL(location.href), 'stay'));
  place.addEventListener('click', (event) => void follow(player, event));
  place.addEventListener('submit', (event) => void send(player, event));
  await player.start();
}

/** The page is in the language that its address asks for: so will the next ones be, whoever makes them. */
function settleLanguage(language: Language): void {
  const url = new URL(location.href);
  if (!url.searchParams.has('lang')) return;
  rememberLanguage(language);
  url.searchParams.delete('lang');
  history.replaceState(null, '', url);
}

/** Whether this phone asks for a code by itself. */
async function isLocked(): Promise<boolean> {
  const owner = await findOwner().catch(() => undefined);
  return owner !== undefined && (await locks.find(owner)) !== undefined;
}

function hasLeft(): boolean {
  return document.cookie.split('; ').includes(`${LEFT}=1`);
}

/** Whoever left quickly finds the pages closed without a line too; only the server, which may ask for a code, opens them for good (U06). */
function untilOpened(place: HTMLElement, messages: Readonly<Record<string, string>>): Promise<void> {
  const title = document.createElement('h1');
  title.textContent = messages['shell.left.title'] ?? '';
  const button = document.createElement('button');
  button.className = 'btn';
  button.textContent = messages['shell.left.open'] ?? '';
  place.replaceChildren(title, button);
  return new Promise((resolve) => button.addEventListener('click', () => resolve(), { once: true }));
}

/** A link to a lesson that is here is followed here. */
async function follow(player: Player, event: MouseEvent): Promise<void> {
  const link = (event.target as Element).closest('a');
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const url = new URL(link.href);
  if (url.origin !== location.origin || (url.hash && url.pathname === location.pathname)) return;
  const place = placeOf(url);
  const here = place.kind === 'lesson' || place.kind === 'screen' ? player.has(place.lesson) : player.standsIn && place.kind !== 'elsewhere'; // prettier-ignore
  if (!here) return;
  event.preventDefault();
  await turnTo(player, url);
}

/** A form of a lesson is kept here and answered at once. */
async function send(player: Player, event: SubmitEvent): Promise<void> {
  const form = event.target as HTMLFormElement;
  if (new URL(form.action).pathname === '/reading') return read(player, event, form);
  if (new URL(form.action).pathname === WORDS_PATH) return rate(player, event, form);
  const action = /^\?\/(answer|onward|ask|report)\b/.exec(new URL(form.action).search)?.[1];
  const place = placeOf(new URL(location.href));
  if (action === undefined || place.kind !== 'screen') return;
  event.preventDefault();
  const { lesson, screen, dutch } = place;
  const href = await player.submit({ action, lesson, screen, values: formValues(new FormData(form)) });
  if (href === undefined) {
    await player.show();
    return speak(form.querySelector('fieldset'));
  }
  const url = new URL(href, location.href);
  if (url.pathname !== location.pathname) {
    if (dutch === '1') url.searchParams.set('dutch', '1');
    return turnTo(player, url);
  }
  await player.show();
  await speak(document.querySelector<HTMLElement>(`${url.hash} [role=status]`));
}

/** How one reads is chosen here; then back to the page that it was chosen for. */
async function read(player: Player, event: SubmitEvent, form: HTMLFormElement): Promise<void> {
  event.preventDefault();
  const values = formValues(new FormData(form));
  await player.read(values);
  const back = new URL(safePath(values['back']) ?? '/learn', location.href);
  if (back.pathname !== location.pathname) return turnTo(player, back);
}

/** How well a word was known is kept here, and the next word comes. */
async function rate(player: Player, event: SubmitEvent, form: HTMLFormElement): Promise<void> {
  event.preventDefault();
  const values = formValues(new FormData(form));
  // The button that was pressed says it; older browsers leave it out of the form.
  const { name, value } = event.submitter as HTMLButtonElement;
  await player.rate({ ...values, [name]: value });
  await player.show();
  await speak(document.querySelector<HTMLElement>('#word'));
}

/** Brings what changed before the eyes, and lets a screen reader read it. */
async function speak(element: HTMLElement | null): Promise<void> {
  await tick();
  if (!element) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}

/** To another page: it begins at its top, and a screen reader with its heading. */
async function turnTo(player: Player, url: URL): Promise<void> {
  await player.go(url, 'push');
  await tick();
  document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
  scrollTo(0, 0);
}
