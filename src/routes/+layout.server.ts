import { LANGUAGES, LANGUAGE_NAMES, directionOf } from '#kernel/languages.ts';
import type { Role } from '#kernel/roles.ts';
import { HOME, NAVIGATION } from '#composition/navigation.ts';
import { displayOf } from '#composition/display.ts';
import { parseReading } from '#modules/participant/domain/reading.ts';
import { isDiscreet } from '#modules/participant/ui/remember-discreet.ts';
import type { LayoutServerLoad } from './$types';

/** The kit shows the frames themselves; what stands in place of a closed page says nothing of where one is (U06). */
const BARE: readonly string[] = ['/dev/kit', '/(public)/leave/back', '/(participant)/locked'];
const WORKSPACE = /^\/(\(staff\)|dev)(\/|$)/;

/** What every page has: its language, who is here, and which frame. */
export const load: LayoutServerLoad = async (event) => {
  const { locals, url, cookies, route } = event;
  const { actor, t, platform } = locals;
  const display = await displayOf(event);
  return {
    language: locals.language,
    role: actor.role,
    frame: frameOf(route.id ?? '', actor.role),
    home: HOME[actor.role],
    reading: parseReading(cookies.get('reading')),
    here: hereOf(url),
    display,
    discreet: display ? display.variant === 'discreet' : isDiscreet(cookies),
    demonstration: platform.config.environment !== 'production',
    navigation: (NAVIGATION[actor.role] ?? []).map(({ href, label }) => ({
      href,
      label: t(label),
      current: href === url.pathname || (href !== HOME[actor.role] && url.pathname.startsWith(`${href}/`)),
    })),
    languages: LANGUAGES.map((code) => ({
      code,
      name: LANGUAGE_NAMES[code],
      dir: directionOf(code),
      href: withLanguage(url, code),
      current: code === locals.language,
    })),
  };
};

/** Which frame stands around a page. */
function frameOf(route: string, role: Role): 'bare' | 'workspace' | 'participant' | 'public' {
  if (BARE.includes(route)) return 'bare';
  if (WORKSPACE.test(route)) return 'workspace';
  if (role === 'participant' || role === 'public') return role;
  return 'workspace';
}

/** What an address asks, without what a form action added to it. */
const queryOf = (url: URL) =>
  new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/') && name !== 'lang'));

/** This address, to come back to. */
function hereOf(url: URL): string {
  const query = queryOf(url).toString();
  return query ? `${url.pathname}?${query}` : url.pathname;
}

/** This address in another language. */
function withLanguage(url: URL, code: string): string {
  const query = queryOf(url);
  query.set('lang', code);
  return `${url.pathname}?${query}`;
}
