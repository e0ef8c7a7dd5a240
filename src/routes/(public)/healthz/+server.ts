import { json } from '@sveltejs/kit';
import { healthOf } from '#composition/health.ts';
import type { RequestHandler } from './$types';

/** For load balancers and scripts: 200 while the platform can serve, 503 while its database does not answer. */
export const GET: RequestHandler = async ({ locals }) => {
  const health = await healthOf(locals.platform);
  return json(health, { status: health.status === 'ok' ? 200 : 503 });
};
