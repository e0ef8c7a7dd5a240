import { redirect, type Cookies, type RequestEvent } from '@sveltejs/kit';
import { ok } from '#kernel/result.ts';
import { safePath } from '#modules/access/domain/safe-path.ts';
import { describeDevice } from '#modules/access/domain/device.ts';
import { endSession, findSession, type SignedIn } from '#modules/access/server/index.ts';
import { getReading } from '#modules/participant/server/index.ts';
import { rememberReading } from '#modules/participant/ui/remember-reading.ts';
import { withTx } from '#platform/server/database/transaction.ts';
import { openAgain } from './closed.ts';
import { HOME } from './navigation.ts';
import { transact } from './route.ts';

const MONTH = 30 * 86_400;

/** With encryption the browser itself sees to it that no other site or path sets this cookie. */
const nameOf = (url: URL) => (url.protocol === 'https:' ? '__Host-session' : 'session');

const optionsOf = (url: URL) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: url.protocol === 'https:',
});

/** The token that the browser holds. */
export const sessionToken = (cookies: Cookies, url: URL): string | undefined => cookies.get(nameOf(url));

/** Gives the browser its token: a participant's outlives the browser, that of who works here does not. */
export function keepSession(cookies: Cookies, url: URL, token: string, role: string): void {
  cookies.set(nameOf(url), token, { ...optionsOf(url), ...(role === 'participant' ? { maxAge: MONTH } : {}) });
}

export function forgetSession(cookies: Cookies, url: URL): void {
  cookies.delete(nameOf(url), optionsOf(url));
}

/** Family of browser and system, for the list of one's own sessions. */
export const deviceOf = (event: RequestEvent): string => describeDevice(event.request.headers.get('user-agent'));

/** Lets somebody in who has just shown who they are: a session that was open here ends, the new one begins. */
export async function letIn(event: RequestEvent, signedIn: Pick<SignedIn, 'token' | 'actor'>): Promise<void> {
  const before = sessionToken(event.cookies, event.url);
  if (before) await transact(event, async (tx) => ok(await endSession(tx, before)));
  keepSession(event.cookies, event.url, signedIn.token, signedIn.actor.role);
  openAgain(event.cookies);
  if (signedIn.actor.role === 'participant') await bringAlong(event, signedIn.token);
}

/** What somebody chose on another device holds on this one too: how they read. */
async function bringAlong({ cookies, locals, url }: RequestEvent, token: string): Promise<void> {
  const actor = (await findSession(locals.platform, token))?.actor;
  if (!actor?.personId) return;
  const reading = await withTx(locals.platform, actor, (tx) => getReading(tx, {}));
  if (reading.ok && reading.value) rememberReading(cookies, reading.value, url.protocol === 'https:');
}

/** Goes on after signing in: where one was going, else where the role begins. */
export function goOn(signedIn: Pick<SignedIn, 'actor'>, next: unknown): never {
  redirect(303, safePath(next) ?? HOME[signedIn.actor.role]);
}

/** Ends the session of this browser. */
export async function letOut(event: RequestEvent): Promise<void> {
  const token = sessionToken(event.cookies, event.url);
  if (token) await transact(event, async (tx) => ok(await endSession(tx, token)));
  forgetSession(event.cookies, event.url);
}

/** The site as the browser must name it when it uses a passkey: fixed in production, as visited in development. */
export function siteOrigin(event: RequestEvent): string {
  const { config } = event.locals.platform;
  return config.environment === 'production' ? config.origin : event.url.origin;
}
