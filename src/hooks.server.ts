import { redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { randomUUID } from 'node:crypto';
import { PUBLIC_ACTOR } from '#kernel/roles.ts';
import { asLanguage, directionOf, LANGUAGES, type Language } from '#kernel/languages.ts';
import { translatorOf } from '#platform/i18n/translate.ts';
import type { Platform } from '#platform/server/platform.ts';
import { entryOf } from '#composition/access.ts';
import { PLATFORM } from '#composition/web.ts';

let platform: Platform;

export const init: ServerInit = () => {
  const running = (globalThis as Record<symbol, unknown>)[PLATFORM] as Platform | undefined;
  if (!running) throw new Error('the pages are served by ./vooraf start, which opens the platform first');
  platform = running;
};

const YEAR = 31_536_000;

export const handle: Handle = async ({ event, resolve }) => {
  const { locals, cookies, url } = event;
  locals.platform = platform;
  locals.correlationId = randomUUID();
  locals.actor = PUBLIC_ACTOR;
  locals.language = languageOf(event.request, url, cookies.get('language'));
  locals.t = translatorOf(platform.dictionaries[locals.language]);
  if (asLanguage(url.searchParams.get('lang'))) {
    cookies.set('language', locals.language, { path: '/', maxAge: YEAR, httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' });
  } // prettier-ignore
  const refused = refusal(event.route.id, locals.actor.role);
  if (refused === 'sign-in') redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
  if (refused) return new Response(locals.t('problem.platform.not-allowed'), { status: 403 });
  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%vooraf.lang%', locals.language).replace('%vooraf.dir%', directionOf(locals.language)),
  });
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'no-referrer');
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  if (locals.actor.role !== 'public') response.headers.set('cache-control', 'private, no-store');
  return response;
};

function refusal(route: string | null, role: string): 'sign-in' | 'forbidden' | undefined {
  const entry = entryOf(route);
  if (entry === 'anyone' || route === null) return undefined;
  if (entry?.some((allowed) => allowed === role)) return undefined;
  return role === 'public' ? 'sign-in' : 'forbidden';
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
  const { locals, route } = caught.event;
  if (caught.kind === 'app') return;
  if (caught.kind === 'framework') return { message: locals.t('problem.platform.not-found') };
  const error = caught.error as Error & { code?: string };
  locals.platform.log.error({ error, correlationId: locals.correlationId, route: route.id }, 'request failed');
  const code = UNREACHABLE.test(`${error.message} ${error.code ?? ''}`) ? 'platform.unavailable' : 'platform.unexpected';
  return { status: code === 'platform.unavailable' ? 503 : 500, message: locals.t(`problem.${code}`), code };
};
