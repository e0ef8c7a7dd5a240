import { safePath } from '#modules/access/domain/safe-path.ts';

import { WORDS } from './practice.ts';

/** Which page of the player an address asks for. */
export type Place =
  | { readonly kind: 'phone' }
  | { readonly kind: 'overview' }
  | { readonly kind: 'lesson'; readonly lesson: string }
  | { readonly kind: 'screen'; readonly lesson: string; readonly screen: string; readonly dutch: string | null }
  | { readonly kind: 'reading'; readonly back: string | undefined }
  | { readonly kind: 'words' }
  /** A page that only the server has. */
  | { readonly kind: 'elsewhere' };

/** The page that an address asks for; a lesson to print is shown as the lesson. */
export function placeOf({ pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>): Place {
  const [root, lesson, screen, more] = pathname.split('/').filter(Boolean);
  if (root === 'reading' && lesson === undefined) return { kind: 'reading', back: safePath(searchParams.get('back')) };
  if (root !== 'learn' || more !== undefined) return { kind: 'elsewhere' };
  if (lesson === undefined) return { kind: 'overview' };
  if (lesson === 'phone' && screen === undefined) return { kind: 'phone' };
  if (lesson === WORDS && screen === undefined) return { kind: 'words' };
  if (screen === undefined || screen === 'print') return { kind: 'lesson', lesson };
  return { kind: 'screen', lesson, screen, dutch: searchParams.get('dutch') };
}
