import { directionOf, type Language } from '#kernel/languages.ts';

/** Style that SvelteKit writes into a page, and the link beside it that it puts to sleep because of that. */
const STYLE = /<style>[\s\S]*?<\/style>/;
const ASLEEP = ' disabled media="(max-width: 0)"';

/** What a page as a whole needs to know; `reading` and `outside` are ready to stand in an attribute. */
export interface Dress {
  readonly language: Language;
  readonly reading: string;
  readonly icon: string;
  /** Where the way out leads. */
  readonly outside: string;
  readonly linked: boolean;
}

/**
 * Fills in what the page as a whole needs to know of its reader. The first page that somebody sees carries its style: one
 * trip over a slow line. Who is signed in comes back page after page: for them the style is a file that the browser
 * keeps, and the page is a third as long.
 */
export function dressPage(html: string, { language, reading, icon, outside, linked }: Dress): string {
  const end = html.indexOf('</head>');
  if (end < 0) return html;
  const whole = html.slice(0, end);
  const head = (linked ? whole.replace(STYLE, '').replaceAll(ASLEEP, '') : whole)
    .replace('%vooraf.lang%', language)
    .replace('%vooraf.dir%', directionOf(language))
    .replace('%vooraf.icon%', icon)
    .replace('%vooraf.outside%', outside)
    .replace('%vooraf.reading%', reading);
  return head + html.slice(end);
}

/** The page that a phone keeps for when it has no line carries its style, whoever is signed in. */
const KEPT = '/learn/phone';

/** Whether the style of a page is a file of its own. */
export const isLinked = (role: string, path: string): boolean => role !== 'public' && path !== KEPT;
