import type { LayoutServerLoad } from './$types';

/** What every page has: the language and its texts, and who is here. Without client script nothing of it leaves the server. */
export const load: LayoutServerLoad = ({ locals, url }) => ({
  dictionary: locals.t.dictionary,
  language: locals.language,
  role: locals.actor.role,
  environment: locals.platform.config.environment,
  path: url.pathname,
});
