import type { RequestEvent } from '@sveltejs/kit';
import { problem, type Problem } from '#kernel/result.ts';
import { holderOf, isClosed, keepUnlocked } from '#composition/closed.ts';
import { answerProblem, transact } from '#composition/route.ts';
import { forgetSession } from '#composition/session.ts';
import { invalidInput } from '#platform/server/use-case.ts';
import { unlockWithPin } from '#modules/access/server/index.ts';
import { phoneKeyAsked } from '#modules/learning/contract/phone.ts';
import { getPhoneKey } from '#modules/learning/server/index.ts';

/** The key of what a phone keeps, for who has opened their pages; a code that comes along opens them first. */
export async function POST(event: RequestEvent): Promise<Response> {
  const asked = phoneKeyAsked.safeParse(await event.request.json().catch(() => undefined));
  if (!asked.success) return answerProblem(event, invalidInput(asked.error));
  const { device, pin } = asked.data;
  const refused = await openPages(event, pin);
  if (refused) return answerProblem(event, refused);
  const sessionId = event.locals.sessionId ?? '';
  const result = await transact(event, (tx) => getPhoneKey(tx, { device, sessionId }));
  return result.ok ? Response.json(result.value) : answerProblem(event, result);
}

async function openPages(event: RequestEvent, pin: string | undefined): Promise<Problem | undefined> {
  if (event.locals.lock === 'none') return undefined;
  if (pin === undefined) return isClosed(event) ? problem('access.pages-locked') : undefined;
  const opened = await unlockWithPin(event.locals.platform, holderOf(event), { pin });
  if (opened.ok) keepUnlocked(event, opened.value);
  else if (opened.code === 'access.pin-over') forgetSession(event.cookies, event.url);
  return opened.ok ? undefined : opened;
}
