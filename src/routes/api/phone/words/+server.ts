import type { RequestEvent } from '@sveltejs/kit';
import { problem } from '#kernel/result.ts';
import { answerProblem, transact } from '#composition/route.ts';
import { PERSON_HEADER } from '#modules/learning/contract/sync-protocol.ts';
import { getPracticeToKeep } from '#modules/learning/server/index.ts';

/** The words to practise on a phone, and how far its owner is; nothing where it knows all that already. */
export async function GET(event: RequestEvent): Promise<Response> {
  const person = event.request.headers.get(PERSON_HEADER);
  if (person !== null && person !== event.locals.actor.personId)
    return answerProblem(event, problem('learning.other-person'));
  const known = Object.fromEntries(event.url.searchParams);
  const result = await transact(event, (tx) => getPracticeToKeep(tx, known));
  if (!result.ok) return answerProblem(event, result);
  return result.value ? Response.json(result.value) : new Response(null, { status: 204 });
}
