import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { LEFT } from '#modules/access/domain/away.ts';
import { readLock, type PinHolder, type Session } from '#modules/access/server/index.ts';
import { entryOf } from './access.ts';

/** Closes the pages of who leaves quickly, until the browser closes or they open them again. */
export function closeQuickly(cookies: Cookies, url: URL): void {
  cookies.set(LEFT, '1', { path: '/', httpOnly: false, sameSite: 'lax', secure: isSecure(url) });
}

/** Opens the pages again. */
export function openAgain(cookies: Cookies): void {
  cookies.delete(LEFT, { path: '/', httpOnly: false });
}

const isSecure = (url: URL) => url.protocol === 'https:';

/** With encryption the browser itself sees to it that no other site or path sets this cookie. */
const nameOf = (url: URL) => (isSecure(url) ? '__Host-unlocked' : 'unlocked');
const optionsOf = (url: URL) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(url) }) as const;

/** Gives the browser what keeps it unlocked, until it is closed. */
export function keepUnlocked({ cookies, url }: RequestEvent, secret: string): void {
  cookies.set(nameOf(url), secret, optionsOf(url));
  openAgain(cookies);
}

/** Whose code it is, for the pages that ask for it. */
export function holderOf({ locals }: RequestEvent): PinHolder {
  return { actor: locals.actor, sessionId: locals.sessionId ?? '', set: locals.lock !== 'none' };
}

/** How the session of a request stands: `none` without a code of one's own on this device. */
export async function lockOf(
  { cookies, locals, url }: RequestEvent,
  session: Session | undefined,
): Promise<App.Locals['lock']> {
  if (!session?.lock) return 'none';
  if (cookies.get(LEFT)) return 'locked';
  return readLock(locals.platform, session, cookies.get(nameOf(url)));
}

/** Whether the pages of this browser wait for a code. */
export const isClosed = ({ locals }: RequestEvent): boolean => locals.lock === 'locked' || locals.lock === 'rested';

/** What is theirs and a script would fetch in the place of a page: it waits for the code like the page. What a phone brings is taken. */
export const isClosedToScripts = (event: RequestEvent): boolean =>
  isClosed(event) && event.request.method === 'GET' && (event.route.id?.startsWith('/api/') ?? false);

export interface Door {
  /** Where the browser is led instead. */
  readonly to: string;
  /** What was typed on a page that was still open is kept all the same; only nothing is shown. */
  readonly keepsForm: boolean;
}

/** Where somebody answers and writes: what is typed there must not be lost to a rest. */
const WRITING = /^\/\(participant\)\/(?:learn|quiz|register)\b/;

/**
 * Where a participant is led instead of to a page of theirs; undefined where the page may be shown. Going back in the browser
 * after a quick leave asks for the page again, for it was kept nowhere, and comes here. What a phone brings is taken all the same.
 */
export function closedDoor(event: RequestEvent): Door | undefined {
  const { cookies, locals, request, route, url } = event;
  const entry = entryOf(route.id);
  if (locals.actor.role !== 'participant' || !Array.isArray(entry)) return undefined;
  if (route.id === '/(participant)/locked' || route.id?.startsWith('/api/')) return undefined;
  if (isClosed(event)) {
    const next = new URLSearchParams({ next: url.pathname });
    const keepsForm = request.method === 'POST' && locals.lock === 'rested' && WRITING.test(route.id ?? '');
    return { to: `/locked?${next}`, keepsForm };
  }
  return cookies.get(LEFT) ? { to: '/leave/back', keepsForm: false } : undefined;
}
