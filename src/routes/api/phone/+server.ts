import type { RequestEvent } from '@sveltejs/kit';
import { answerProblem, transact } from '#composition/route.ts';
import { getShelf } from '#modules/learning/server/index.ts';

/** What a phone may keep, and what was written to its owner. */
export async function GET(event: RequestEvent): Promise<Response> {
  const result = await transact(event, (tx) =>
    getShelf(tx, { language: event.locals.language, sessionId: event.locals.sessionId }),
  );
  return result.ok ? Response.json(result.value) : answerProblem(event, result);
}
