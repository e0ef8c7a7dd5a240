import type { RequestEvent } from '@sveltejs/kit';
import { problem, type Problem } from '#kernel/result.ts';
import { transact } from '#composition/route.ts';
import { sendingOf, sendWhole } from '#composition/page-body.ts';
import { statusOf } from '#composition/modules.ts';
import { PERSON_HEADER } from '#modules/learning/contract/sync-protocol.ts';
import { passSync, readChanges, syncAllowance, takeBatch } from '#modules/learning/server/index.ts';

/** 200 observations of the longest kind stay well below this. */
const MAX_BYTES = 400_000;

const emptyAnswer = () => new Response(null, { headers: { 'content-type': 'application/json' } });

/** A phone brings what it observed; each id is acknowledged. Sending again is harmless. */
export async function POST(event: RequestEvent): Promise<Response> {
  const { actor } = event.locals;
  const allowed = syncAllowance.take(actor.accountId ?? '', Date.now());
  if (!allowed.ok) return tooOften(event, allowed);
  if (isOfSomebodyElse(event)) return answer(event, problem('learning.other-person'));
  if (Number(event.request.headers.get('content-length') ?? 0) > MAX_BYTES)
    return answer(event, problem('learning.batch-too-large'));
  const result = await passSync(() => record(event));
  if (result.ok) return sendWhole(emptyAnswer(), JSON.stringify(result.value), sendingOf(event));
  if (result.code !== 'platform.invalid-input') return answer(event, result, waitingTime(result));
  const { observations, version } = result.fields ?? {};
  const own = [observations, version].find((code) => code?.startsWith('learning.'));
  return answer(event, problem(own ?? 'learning.batch-unreadable', { fields: { ...result.fields } }));
}

async function record(event: RequestEvent) {
  const batch = await readJson(event.request);
  if (batch === undefined) return problem('learning.batch-unreadable');
  return transact(event, (tx) => takeBatch(tx, batch as { observations: { id: string }[] }));
}

/** A phone asks what was recorded since it last asked. */
export async function GET(event: RequestEvent): Promise<Response> {
  const allowed = syncAllowance.take(event.locals.actor.accountId ?? '', Date.now());
  if (!allowed.ok) return tooOften(event, allowed);
  if (isOfSomebodyElse(event)) return answer(event, problem('learning.other-person'));
  const asked = Object.fromEntries(event.url.searchParams);
  const result = await passSync(() => transact(event, (tx) => readChanges(tx, asked)));
  if (!result.ok) return answer(event, result, waitingTime(result));
  return sendWhole(emptyAnswer(), JSON.stringify(result.value), sendingOf(event));
}

/** A phone that is shared says whose answers it brings: they are never taken for those of who signed in since. */
function isOfSomebodyElse({ request, locals }: RequestEvent): boolean {
  const person = request.headers.get(PERSON_HEADER);
  return person !== null && person !== locals.actor.personId;
}

const tooOften = (event: RequestEvent, refused: Problem) => answer(event, refused, { 'retry-after': '60' });

/** Who came when too many were waiting may come again soon. */
const waitingTime = ({ code }: Problem): Record<string, string> =>
  code === 'platform.unavailable' ? { 'retry-after': '10' } : {};

async function readJson(request: Request): Promise<unknown> {
  try {
    const text = await request.text();
    return text.length > MAX_BYTES ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** Problem details (RFC 9457). */
function answer(
  event: RequestEvent,
  { code, values, fields }: Problem,
  headers: Record<string, string> = {},
): Response {
  const status = statusOf(code);
  const body = {
    type: `urn:vooraf:problem:${code}`,
    title: event.locals.t(`problem.${code}`, values),
    status,
    code,
    fields,
  };
  return Response.json(body, { status, headers: { ...headers, 'content-type': 'application/problem+json' } });
}
