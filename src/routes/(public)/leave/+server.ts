import { redirect } from '@sveltejs/kit';
import { closeQuickly } from '#composition/closed.ts';
import type { RequestHandler } from './$types';

/** The way out (U06): a page that nobody wonders about, and nothing of this one is kept. With script, `leave.js` also takes it out of the history. */
export const GET: RequestHandler = ({ cookies, locals, setHeaders, url }) => {
  closeQuickly(cookies, url);
  setHeaders({ 'cache-control': 'no-store', 'clear-site-data': '"cache"' });
  redirect(303, locals.platform.config.outside, { external: true });
};
