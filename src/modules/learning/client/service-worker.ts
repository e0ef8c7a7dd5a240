import type { Language } from '#kernel/languages.ts';
import { AWAY } from '#modules/access/domain/away.ts';
import { safePath } from '#modules/access/domain/safe-path.ts';
import { FILES, PICTURES, SHELL, SHELL_PATH } from './caches.ts';
import { findOwner, setOwner } from './device-owner.ts';
import { fetchShelf } from './fetch-shelf.ts';
import { locks } from './lock-store.ts';
import { openOutside, openUnasked } from './open-unasked.ts';
import { fetchPractice, WORDS_PATH } from './practice.ts';
import { languagesOn } from './shelf-store.ts';
import { findShell, hasShells, keepShells, shellLanguages } from './shells.ts';
import { formValues } from '#kernel/form-values.ts';

/*
 * Stands between the pages and the line, on phones that keep lessons. A page comes from the server as long as there is one;
 * where there is none, or it takes too long, the page of the player comes in its place and shows what is kept. Nothing of a
 * person is in a cache: lessons and answers are in the phone's database, which the player reads.
 */

/** Changes with every edition of the player's files; the build puts it here. */
declare const PLAYER_EDITION: string;
/** The files of the player; the build puts them here. */
declare const PLAYER_FILES: readonly string[];

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
const OWN_FILES = [...PLAYER_FILES, '/leave.js', '/icon.svg'];

/** How long a page of a lesson may take before the phone shows its own. */
const PATIENCE = 4000;
/** How long what waits may hold up a page that would not know of it. */
const FIRST_SEND = 2500;
const DAY = 86_400_000;

worker.addEventListener('install', (event) => {
  const fetched = caches.open(files).then((cache) => cache.addAll(OWN_FILES.map((file) => new Request(file, { cache: 'no-cache' })))); // prettier-ignore
  // New files have new words: they come together, or the older ones stay.
  event.waitUntil(
    fetched
      .then(ownerOf)
      .then(renewShells)
      .then(() => worker.skipWaiting()),
  );
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
  else if (request.mode === 'navigate' && actionOf(url, lesson)) event.respondWith(send(request, url, lesson));
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
    if (response.status >= 500 && keeps) return (await shell(url)) ?? response;
    event.waitUntil(afterwards(url, lesson, response.clone()));
    return response;
  } catch {
    return (await shell(url)) ?? Response.error();
  }
}

const ACTIONS = /^\?\/(answer|onward|ask|report)\b/;

/** What a form does that may wait on the phone; undefined: the server alone can take it. */
const actionOf = ({ pathname, search }: URL, lesson: boolean): string | undefined =>
  FORMS.get(pathname) ?? (lesson ? ACTIONS.exec(search)?.[1] : undefined);

/** Pages whose one form may wait. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ['/reading', 'read'],
  [WORDS_PATH, 'rate'],
]);

/** A form of a lesson: to the server; without a line it is held for the player, which opens at the same page. */
async function send(request: Request, url: URL, lesson: boolean): Promise<Response> {
  const copy = request.clone();
  try {
    return await within(PATIENCE * 3, fetch(request));
  } catch {
    const owner = await ownerOf();
    if (owner === undefined) return Response.error();
    const values = formValues(await copy.formData());
    const phone = await openOutside(owner);
    try {
      await phone.shelf.saveNote('form', { path: url.pathname, action: actionOf(url, lesson) ?? '', values });
    } finally {
      phone.close();
    }
    const back = lesson ? undefined : safePath(values['back']);
    return Response.redirect(back ?? `${url.pathname}${url.searchParams.get('dutch') === '1' ? '?dutch=1' : ''}`, 303);
  }
}

/** The way out leads away from here, with a line or without: then to the browser's own page that there is none. */
const leave = (request: Request): Promise<Response> => fetch(request).catch(() => Response.redirect(AWAY, 303));

/** Signing out needs the server; without a line the page opens where everything can be taken off the phone. */
const signOut = (request: Request): Promise<Response> =>
  fetch(request).catch(() => Response.redirect(`${SHELL_PATH}?clear`, 303));

/** After a page came: the phone sends and hears, and keeps its own page as it looks now. */
async function afterwards(url: URL, lesson: boolean, response: Response): Promise<void> {
  const owner = await ownerOf();
  if (owner === undefined) return;
  await bringUp(lesson ? 'all' : 'only what waits', url.pathname === WORDS_PATH);
  const cache = await caches.open(SHELL);
  if (url.pathname === SHELL_PATH && response.ok && !response.redirected) await cache.put(SHELL_PATH, response);
  const known = await cache.match(SHELL_PATH);
  const age = Date.now() - Date.parse(known?.headers.get('date') ?? '');
  const looksOther = url.searchParams.has('lang') || LOOKS.includes(url.pathname);
  const complete = known !== undefined && age < DAY && !looksOther && (await hasShells(await keptLanguages(owner)));
  if (!complete) await renewShells(owner);
}

/** Keeps the page of the player anew, in each language that is kept here. */
async function renewShells(owner: string | undefined): Promise<void> {
  if (owner !== undefined) await keepShells(await keptLanguages(owner));
}

/** A locked phone does not tell which languages it keeps: there the pages that it has are renewed, and the player adds to them. */
async function keptLanguages(owner: string): Promise<readonly Language[]> {
  if (await locks.find(owner)) return shellLanguages();
  const phone = await openOutside(owner);
  try {
    return await languagesOn(phone.shelf);
  } finally {
    phone.close();
  }
}

/** Pages where somebody chooses how pages look. */
const LOOKS = ['/reading', '/preferences'];

const shell = ({ searchParams }: URL): Promise<Response | undefined> => findShell(searchParams.get('lang'));

/**
 * Sends what waits and fetches what is new; `words`: also how far somebody is with the words to practise. On a locked phone it
 * waits until its owner opens their pages, here or there.
 */
async function bringUp(what: 'all' | 'only what waits', words = false): Promise<string> {
  const owner = await ownerOf();
  if (owner === undefined) return 'nobody';
  if (what !== 'all' && (await countWaiting(owner)) === 0) return 'done';
  const phone = await openUnasked(owner);
  if (!phone) return 'locked';
  try {
    const outcome = await phone.device.sync();
    if (outcome.kind === 'done') await phone.shelf.saveNote('heard', new Date().toISOString());
    if (outcome.kind === 'done' && words) await fetchPractice(phone);
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
