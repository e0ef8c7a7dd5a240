import { redirect } from '@sveltejs/kit';
import { AWAY } from '#modules/access/domain/away.ts';
import type { RequestHandler } from './$types';

/** The way out (U06): a page that nobody wonders about, and nothing of this one is kept. With script, `leave.js` also takes it out of the history. */
export const GET: RequestHandler = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store', 'clear-site-data': '"cache"' });
  redirect(303, AWAY, { external: true });
};
