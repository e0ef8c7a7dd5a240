import '../../client/older-phones.ts';
import { mount, tick } from 'svelte';
import { LEFT } from '#modules/access/domain/away.ts';
import { asLanguage } from '#kernel/languages.ts';
import { formValues } from '#kernel/form-values.ts';
import { publishDictionaries } from '#platform/i18n/context.ts';
import { findOwner } from '../../client/device-owner.ts';
import { locks } from '../../client/lock-store.ts';
import { placeOf } from '../../client/place.ts';
import { Player } from './player.svelte.ts';
import PlayerPages from './PlayerPages.svelte';

/*
 * The player: lessons on a phone, with and without a line. The page that the server made brings the words; this takes the
 * place of what stands in it. Links and forms are those of the server's pages.
 */

const root = document.querySelector<HTMLElement>('#player');
if (root && 'indexedDB' in globalThis && 'serviceWorker' in navigator) await begin(root);

async function begin(place: HTMLElement): Promise<void> {
  const language = asLanguage(document.documentElement.lang) ?? 'nl';
  const messages = JSON.parse(place.dataset['texts'] ?? '{}') as Record<string, string>;
  publishDictionaries({ [language]: { language, messages } });
  const player = new Player(language);
  if (player.standsIn && hasLeft() && !(await isLocked())) await untilOpened(place, messages);
  place.replaceChildren();
  mount(PlayerPages, { target: place, props: { player } });
  addEventListener('online', () => void player.refresh());
  addEventListener('popstate', () => void player.go(new URL(location.href), 'stay'));
  place.addEventListener('click', (event) => void follow(player, event));
  place.addEventListener('submit', (event) => void send(player, event));
  await player.start();
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
  const action = /^\?\/(answer|onward|ask)\b/.exec(new URL(form.action).search)?.[1];
  const place = placeOf(new URL(location.href));
  if (action === undefined || place.kind !== 'screen') return;
  event.preventDefault();
  const { lesson, screen, withDutch } = place;
  const href = await player.submit({ action, lesson, screen, values: formValues(new FormData(form)) });
  if (href === undefined) {
    await player.show();
    return speak(form.querySelector('fieldset'));
  }
  const url = new URL(href, location.href);
  if (url.pathname !== location.pathname) {
    if (withDutch) url.searchParams.set('dutch', '1');
    return turnTo(player, url);
  }
  await player.show();
  await speak(document.querySelector<HTMLElement>(`${url.hash} [role=status]`));
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
