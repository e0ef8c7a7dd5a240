import { json } from '@sveltejs/kit';
import { answerProblem, transact } from '#composition/route.ts';
import { deviceOf, letIn, siteOrigin } from '#composition/session.ts';
import { HOME } from '#composition/navigation.ts';
import { safePath } from '#modules/access/domain/safe-path.ts';
import { offerPasskeySignIn, signInWithPasskey } from '#modules/access/server/index.ts';
import type { RequestHandler } from './$types';

/** What the device needs to sign in with a passkey. */
export const POST: RequestHandler = async (event) => {
  const input = { origin: siteOrigin(event), ip: event.getClientAddress() };
  const offer = await transact(event, (tx) => offerPasskeySignIn(tx, input));
  return offer.ok ? json(offer.value) : answerProblem(event, offer);
};

/** What the device made of it. */
export const PUT: RequestHandler = async (event) => {
  const body = (await event.request.json()) as { secret: string; response: never; next?: string };
  const input = { origin: siteOrigin(event), device: deviceOf(event), secret: body.secret, response: body.response };
  const result = await transact(event, (tx) => signInWithPasskey(tx, input));
  if (!result.ok) return answerProblem(event, result);
  await letIn(event, result.value);
  return json({ location: safePath(body.next) ?? HOME[result.value.actor.role] });
};
