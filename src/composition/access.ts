import type { RouteId } from '$app/types';
import type { Role } from '#kernel/roles.ts';

/** Who may enter a route. Anyone: the page is public. Else the roles named, signed in. */
export type Entry = 'anyone' | readonly Role[];

/**
 * The first wall: every route and who may enter it. A route that is not here does not compile, and is refused.
 * The second wall is the row-level security of the database.
 */
export const ENTRIES: Readonly<Record<RouteId, Entry>> = {
  '/': 'anyone',
  '/about': 'anyone',
  '/privacy': 'anyone',
  '/accessibility': 'anyone',
  '/leave': 'anyone',
  '/healthz': 'anyone',
};

/** Pages for signing in, by the role that a route asks for. */
export function entryOf(route: string | null): Entry | undefined {
  return route === null ? undefined : (ENTRIES as Record<string, Entry>)[route];
}
