import { json } from '@sveltejs/kit';
import { answerProblem, transact } from '#composition/route.ts';
import { deviceOf, siteOrigin } from '#composition/session.ts';
import { addPasskey, offerPasskey } from '#modules/access/server/index.ts';
import type { RequestHandler } from './$types';

/** What the device needs to make a passkey. */
export const POST: RequestHandler = async (event) => {
  const offer = await transact(event, (tx) => offerPasskey(tx, { origin: siteOrigin(event) }));
  return offer.ok ? json(offer.value) : answerProblem(event, offer);
};

/** The passkey that it made. */
export const PUT: RequestHandler = async (event) => {
  const body = (await event.request.json()) as { secret: string; response: never };
  const input = { origin: siteOrigin(event), device: deviceOf(event), secret: body.secret, response: body.response };
  const result = await transact(event, (tx) => addPasskey(tx, input));
  return result.ok ? json({ location: '/account?done=passkey' }) : answerProblem(event, result);
};
