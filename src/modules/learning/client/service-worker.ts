import { AWAY } from '#modules/access/domain/away.ts';
import { FILES, PICTURES, SHELL, SHELL_PATH } from './caches.ts';
import { findOwner, setOwner } from './device-owner.ts';
import { fetchShelf } from './fetch-shelf.ts';
import { openOutside, openUnasked } from './open-unasked.ts';
import { formValues } from '#kernel/form-values.ts';

/*
 * Stands between the pages and the line, on phones that keep lessons. A page comes from the server as long as there is one;
 * where there is none, or it takes too long, the page of the player comes in its place and shows what is kept. Nothing of a
 * person is in a cache: lessons and answers are in the phone's database, which the player reads.
 */

/** Changes with every edition of the player's files; the build puts it here. */
declare const PLAYER_EDITION: string;

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Waiting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  addEventListener(type: 'install' | 'activate' | 'sync', listener: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly location: Location;
}

const worker = globalThis as unknown as Worker;
const files = `${FILES}-${PLAYER_EDITION}`;
const OWN_FILES = ['/player/player.js', '/player/sign-out.js', '/player/notice.js', '/leave.js', '/icon.svg'];

/** How long a page of a lesson may take before the phone shows its own. */
const PATIENCE = 4000;
/** How long what waits may hold up a page that would not know of it. */
const FIRST_SEND = 2500;
const DAY = 86_400_000;

worker.addEventListener('install', (event) => {
  const fetched = caches.open(files).then((cache) => cache.addAll(OWN_FILES.map((file) => new Request(file, { cache: 'no-cache' })))); // prettier-ignore
  event.waitUntil(fetched.then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlderFiles().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== worker.location.origin) return;
  const lesson = url.pathname === '/learn' || url.pathname.startsWith('/learn/');
  if (request.mode === 'navigate' && url.pathname === '/leave') event.respondWith(leave(request));
  else if (request.mode === 'navigate' && request.method === 'GET') event.respondWith(visit(event, url, lesson));
  else if (request.mode === 'navigate' && lesson && ACTIONS.test(url.search)) event.respondWith(send(request, url));
  else if (request.mode === 'navigate' && url.pathname === '/sign-out') event.respondWith(signOut(request));
  else if (OWN_FILES.includes(url.pathname)) event.respondWith(fromCache(files, request));
  else if (url.pathname.startsWith('/pictures/')) event.respondWith(fromCache(PICTURES, request));
});

/** The browser found a line by itself, perhaps with no page open. */
worker.addEventListener('sync', (event) => {
  event.waitUntil(
    // A failure tells the browser to try again by itself.
    bringUp('all').then((outcome) => (outcome === 'later' ? Promise.reject(new Error('not yet')) : outcome)),
  );
});

async function forgetOlderFiles(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(FILES) && name !== files);
  await Promise.all(older.map((name) => caches.delete(name)));
  // A newer player has texts that an older page does not bring. Without a line that page stays.
  if (older.length > 0) await renewShell().catch(() => undefined);
}

async function fromCache(name: string, request: Request): Promise<Response> {
  const cache = await caches.open(name);
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}

/** A page: from the server, with what waited already there; else the player. */
async function visit(event: Fetching, url: URL, lesson: boolean): Promise<Response> {
  const keeps = lesson && (await ownerOf()) !== undefined;
  if (keeps) await within(FIRST_SEND, bringUp('only what waits')).catch(() => undefined);
  try {
    const response = await within(keeps ? PATIENCE : undefined, fetch(event.request));
    if (response.status >= 500 && keeps) return (await shell()) ?? response;
    event.waitUntil(afterwards(url, lesson, response.clone()));
    return response;
  } catch {
    return (await shell()) ?? Response.error();
  }
}

const ACTIONS = /^\?\/(answer|onward|ask)\b/;

/** A form of a lesson: to the server; without a line it is held for the player, which opens at the same page. */
async function send(request: Request, url: URL): Promise<Response> {
  const copy = request.clone();
  try {
    return await within(PATIENCE * 3, fetch(request));
  } catch {
    const owner = await ownerOf();
    if (owner === undefined) return Response.error();
    const phone = await openOutside(owner);
    try {
      const action = ACTIONS.exec(url.search)?.[1] ?? '';
      await phone.shelf.saveNote('form', { path: url.pathname, action, values: formValues(await copy.formData()) });
    } finally {
      phone.close();
    }
    return Response.redirect(`${url.pathname}${url.searchParams.has('dutch') ? '?dutch=1' : ''}`, 303);
  }
}

/** The way out leads away from here, with a line or without: then to the browser's own page that there is none. */
const leave = (request: Request): Promise<Response> => fetch(request).catch(() => Response.redirect(AWAY, 303));

/** Signing out needs the server; without a line the page opens where everything can be taken off the phone. */
const signOut = (request: Request): Promise<Response> =>
  fetch(request).catch(() => Response.redirect(`${SHELL_PATH}?clear`, 303));

/** After a page came: the phone sends and hears, and keeps its own page as it looks now. */
async function afterwards(url: URL, lesson: boolean, response: Response): Promise<void> {
  if ((await ownerOf()) === undefined) return;
  await bringUp(lesson ? 'all' : 'only what waits');
  const cache = await caches.open(SHELL);
  if (url.pathname === SHELL_PATH && response.ok && !response.redirected) return cache.put(SHELL_PATH, response);
  const known = await cache.match(SHELL_PATH);
  const age = Date.now() - Date.parse(known?.headers.get('date') ?? '');
  const looksOther = url.searchParams.has('lang') || LOOKS.includes(url.pathname);
  if (known && age < DAY && !looksOther) return;
  await renewShell();
}

async function renewShell(): Promise<void> {
  const fresh = await fetch(SHELL_PATH);
  if (fresh.ok && !fresh.redirected) await (await caches.open(SHELL)).put(SHELL_PATH, fresh);
}

/** Pages where somebody chooses how pages look. */
const LOOKS = ['/reading', '/preferences'];

const shell = async (): Promise<Response | undefined> => (await caches.open(SHELL)).match(SHELL_PATH);

/** Sends what waits and fetches what is new. On a locked phone it waits until its owner opens their pages, here or there. */
async function bringUp(what: 'all' | 'only what waits'): Promise<string> {
  const owner = await ownerOf();
  if (owner === undefined) return 'nobody';
  if (what !== 'all' && (await countWaiting(owner)) === 0) return 'done';
  const phone = await openUnasked(owner);
  if (!phone) return 'locked';
  try {
    const outcome = await phone.device.sync();
    if (outcome.kind === 'done') await phone.shelf.saveNote('heard', new Date().toISOString());
    // Somebody else signed in here: from now on it is their phone, and what the other keeps is out of sight.
    if (outcome.kind === 'refused' && outcome.problem === 'learning.other-person') await changeHands();
    return outcome.kind;
  } finally {
    phone.close();
  }
}

async function countWaiting(owner: string): Promise<number> {
  const phone = await openOutside(owner);
  try {
    return await phone.store.countWaiting();
  } finally {
    phone.close();
  }
}

async function changeHands(): Promise<void> {
  const answer = await fetchShelf();
  if (answer.kind === 'heard') await setOwner(answer.shelf.person);
}

/** A browser that keeps nothing any more has no owner: pages then come from the server only. */
const ownerOf = (): Promise<string | undefined> => findOwner().catch(() => undefined);

function within<T>(milliseconds: number | undefined, work: Promise<T>): Promise<T> {
  if (milliseconds === undefined) return work;
  return Promise.race([
    work,
    new Promise<T>((_resolve, reject) => setTimeout(() => reject(new Error('it takes too long')), milliseconds)),
  ]);
}
