import type { Plugin } from 'vite';

const DEV_ROUTE = /\/src\/routes\/dev\/.*\+(page|layout|server)(\.server)?\.(ts|svelte)$/;

/**
 * Production builds hold nothing of /dev: each of its files is replaced by an empty one before it is read, and its
 * servers answer 404. A test looks for their words in the build.
 */
export function withoutDevRoutes(): Plugin {
  return {
    name: 'vooraf:without-dev-routes',
    enforce: 'pre',
    load(id) {
      const file = id.split('?')[0] ?? id;
      const match = DEV_ROUTE.exec(file);
      if (!match) return null;
      const [, kind, server, extension] = match;
      if (extension === 'svelte') return '';
      if (kind === 'server') return 'export const fallback = () => new Response(null, { status: 404 });';
      if (server) return "import { error } from '@sveltejs/kit'; export const load = () => error(404);";
      return 'export {};';
    },
  };
}
