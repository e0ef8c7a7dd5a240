import { isHttpError, isRedirect, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { randomUUID } from 'node:crypto';
import { PUBLIC_ACTOR } from '#kernel/roles.ts';
import { problem } from '#kernel/result.ts';
import { asLanguage, LANGUAGES, type Language } from '#kernel/languages.ts';
import { publishDictionaries } from '#platform/i18n/context.ts';
import { translatorOf } from '#platform/i18n/translate.ts';
import type { Platform } from '#platform/server/platform.ts';
import { parseReading, readingAttributes } from '#modules/participant/domain/reading.ts';
import { isDiscreet } from '#modules/participant/ui/remember-discreet.ts';
import { KEEPING_HEADER, LANGUAGE_COOKIE, TAKEN_OFF } from '#modules/learning/contract/kept-mark.ts';
import { findSession, type Session } from '#modules/access/server/index.ts';
import { entryOf } from '#composition/access.ts';
import { closedDoor, isClosedToScripts, lockOf } from '#composition/closed.ts';
import { dressPage, isLinked } from '#composition/dress-page.ts';
import { sendingOf, sendWhole } from '#composition/page-body.ts';
import { forgetSession, keepSession, letOut, sessionToken } from '#composition/session.ts';
import { answerProblem } from '#composition/route.ts';
import { PLATFORM } from '#composition/web.ts';
import { attribute, sentForm, troublePage, wantsPage } from './trouble.ts';

let platform: Platform;

export const init: ServerInit = () => {
  const running = (globalThis as Record<symbol, unknown>)[PLATFORM] as Platform | undefined;
  if (!running) throw new Error('the pages are served by ./vooraf start, which opens the platform first');
  platform = running;
  publishDictionaries(running.dictionaries);
};

const YEAR = 31_536_000;

/** Whatever goes wrong, also before it is known who asks, comes to the reader as a page in their language. */
export const handle: Handle = async ({ event, resolve }) => {
  const { locals, cookies, request, url } = event;
  locals.platform = platform;
  locals.correlationId = randomUUID();
  locals.actor = PUBLIC_ACTOR;
  locals.lock = 'none';
  speak(event, languageOf(request, url, cookies.get(LANGUAGE_COOKIE)));
  const form = sentForm(event);
  const inPlace = async (status: number) => {
    const trouble = {
      language: locals.language,
      message: locals.t(`problem.platform.${status === 503 ? 'unavailable' : 'unexpected'}`),
      discreet: isDiscreet(cookies),
      outside: platform.config.outside,
      reading: parseReading(cookies.get('reading')),
      again: `${url.pathname}${url.search}`,
      typed: await form?.(),
    };
    return guard(troublePage(status, trouble));
  };
  try {
    const response = await answer({ event, resolve });
    // What was typed in a form that could not be kept must not be typed again.
    if (form && response.status >= 500 && wantsPage(event)) return await inPlace(response.status);
    const page = pages.get(response);
    return page === undefined ? response : sendWhole(response, page, sendingOf(event));
  } catch (error) {
    if (isRedirect(error) || isHttpError(error) || !wantsPage(event)) throw error;
    return inPlace(noteFailure(event, error as Error) === 'platform.unavailable' ? 503 : 500);
  }
};

const answer: Handle = async ({ event, resolve }) => {
  const { locals, cookies, url } = event;
  const session = await sessionOf(event).catch((error: Error) => {
    // Public pages, and above all the way out, are there also when nobody can be recognised.
    if (event.request.method !== 'GET' || entryOf(event.route.id) !== 'anyone') throw error;
    noteFailure(event, error);
    return undefined;
  });
  locals.actor = session?.actor ?? PUBLIC_ACTOR;
  locals.sessionId = session?.sessionId;
  speak(event, languageOf(event.request, url, cookies.get(LANGUAGE_COOKIE) ?? session?.language));
  if (asLanguage(url.searchParams.get('lang')) && !event.request.headers.has(KEEPING_HEADER)) {
    cookies.set(LANGUAGE_COOKIE, locals.language, { path: '/', maxAge: YEAR, httpOnly: false, sameSite: 'lax', secure: url.protocol === 'https:' });
  } // prettier-ignore
  const refused = refusal(event.route.id, locals.actor.role);
  if (refused && event.route.id?.startsWith('/api/')) {
    const status = refused === 'sign-in' ? 401 : 403;
    return Response.json({ type: 'urn:vooraf:problem:platform.not-allowed', status }, { status, headers: { 'content-type': 'application/problem+json' } });
  } // prettier-ignore
  if (refused === 'sign-in') redirect(303, doorOf(event.route.id, url.pathname));
  if (refused === 'absent') return new Response(locals.t('problem.platform.not-found'), { status: 404 });
  if (refused) return new Response(locals.t('problem.platform.not-allowed'), { status: 403 });
  locals.lock = await lockOf(event, session);
  if (isClosedToScripts(event)) return answerProblem(event, problem('access.pages-locked'));
  const door = closedDoor(event);
  if (door && !door.keepsForm) redirect(303, door.to);
  let page: string | undefined;
  const response = await resolve(event, {
    // Only now: while a page is made, it may become known that its reader is discreet.
    transformPageChunk: ({ html }) => {
      page = dressPage(html, {
        language: locals.language,
        reading: readingAttributes(parseReading(cookies.get('reading'))),
        icon: isDiscreet(cookies) ? '/neutral.svg' : '/icon.svg',
        outside: attribute(platform.config.outside),
        linked: isLinked(locals.actor.role, url.pathname),
      });
      return '';
    },
  });
  if (page !== undefined) pages.set(response, page);
  // What was typed before the rest is kept; what comes after it is shown to who opens the page again.
  if (door && response.status !== 303) redirect(303, door.to);
  guard(response);
  if (locals.actor.role !== 'public') response.headers.set('cache-control', 'private, no-store');
  return response;
};

/** The page that belongs to an answer: one that is not given, because its door closed meanwhile, is not sent either. */
const pages = new WeakMap<Response, string>();

function guard(response: Response): Response {
  response.headers.set('x-content-type-options', 'nosniff');
  // Not `no-referrer`: browsers then send forms with `Origin: null`, which the guard against forged forms refuses.
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  return response;
}

function speak({ locals }: RequestEvent, language: Language): void {
  locals.language = language;
  locals.t = translatorOf(platform.dictionaries[language]);
}

/** Who holds the cookie; a cookie that opens nothing any more, or of a phone that was left without a line, is taken away. */
async function sessionOf(event: RequestEvent): Promise<Session | undefined> {
  const { cookies, url } = event;
  if (cookies.get(TAKEN_OFF) === '1') {
    await letOut(event);
    cookies.delete(TAKEN_OFF, { path: '/', httpOnly: false });
    return undefined;
  }
  const token = sessionToken(cookies, url);
  if (!token) return undefined;
  const session = await findSession(platform, token);
  if (!session) forgetSession(cookies, url);
  else if (session.renewed) keepSession(cookies, url, token, session.actor.role);
  return session;
}

function refusal(route: string | null, role: string): 'sign-in' | 'forbidden' | 'absent' | undefined {
  const entry = entryOf(route);
  if (entry === 'anyone' || route === null) return undefined;
  if (entry === 'development') return platform.config.environment === 'production' ? 'absent' : undefined;
  if (entry?.some((allowed) => allowed === role)) return undefined;
  return role === 'public' ? 'sign-in' : 'forbidden';
}

/** The page where whoever wants to go here can sign in, or make an account. */
function doorOf(route: string | null, path: string): string {
  const entry = entryOf(route);
  const participants = Array.isArray(entry) && entry.includes('participant');
  const door = participants ? '/sign-in' : '/sign-in/staff';
  const query = new URLSearchParams({ next: path });
  if (path.startsWith('/register')) query.set('for', 'register');
  return `${door}?${query}`;
}

/** The reader's language: chosen on the page, chosen before, asked by the browser, else Dutch. */
function languageOf(request: Request, url: URL, remembered: string | undefined): Language {
  const asked = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return (
    asLanguage(url.searchParams.get('lang')) ??
    asLanguage(remembered) ??
    LANGUAGES.find((language) => language === asked.find((code) => asLanguage(code))) ??
    'nl'
  );
}

const UNREACHABLE = /ECONNREFUSED|ECONNRESET|timeout exceeded when trying to connect|Connection terminated|57P0[13]/;

/** Words for what went wrong; details go to the log under the correlation id, never to the page. */
export const handleError: HandleServerError = (caught) => {
  const { locals } = caught.event;
  if (caught.kind === 'app') return;
  if (caught.kind === 'framework') {
    return { message: locals.t(`problem.platform.${caught.error.status === 413 ? 'too-large' : 'not-found'}`) };
  }
  const code = noteFailure(caught.event, caught.error as Error);
  return { status: code === 'platform.unavailable' ? 503 : 500, message: locals.t(`problem.${code}`), code };
};

function noteFailure(
  { locals, route }: RequestEvent,
  error: Error & { code?: string },
): 'platform.unavailable' | 'platform.unexpected' {
  locals.platform.log.error({ error, correlationId: locals.correlationId, route: route.id }, 'request failed');
  return UNREACHABLE.test(`${error.message} ${error.code ?? ''}`) ? 'platform.unavailable' : 'platform.unexpected';
}
