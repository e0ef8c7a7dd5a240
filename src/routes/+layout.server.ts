import { LANGUAGES, LANGUAGE_NAMES, directionOf } from '#kernel/languages.ts';
import { HOME, NAVIGATION } from '#composition/navigation.ts';
import type { LayoutServerLoad } from './$types';

const WORKSPACE = /^\/(staff|partner|agency|dev)(\/|$)/;

/** What every page has: the language and its texts, who is here, and which frame. Without client script nothing of it leaves the server. */
export const load: LayoutServerLoad = ({ locals, url, cookies }) => {
  const { actor, t, platform } = locals;
  const workspace = WORKSPACE.test(url.pathname) || (actor.role !== 'public' && actor.role !== 'participant');
  return {
    dictionary: t.dictionary,
    language: locals.language,
    role: actor.role,
    frame: workspace ? ('workspace' as const) : actor.role === 'participant' ? ('participant' as const) : ('public' as const),
    home: HOME[actor.role],
    discreet: cookies.get('discreet') === '1',
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

/** This address in another language; what a form action added to the address is left out. */
function withLanguage(url: URL, code: string): string {
  const query = new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/') && name !== 'lang'));
  query.set('lang', code);
  return `${url.pathname}?${query}`;
}
