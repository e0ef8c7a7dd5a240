import type { RequestEvent } from '@sveltejs/kit';
import { getDisplay } from '#modules/participant/server/index.ts';
import type { Display } from '#modules/participant/domain/display.ts';
import { rememberDiscreet } from '#modules/participant/ui/remember-discreet.ts';
import { apart } from '#platform/server/database/transaction.ts';
import { readWithPage } from './read-with-page.ts';

/**
 * What the participant of a request sees, for the frame around a page: asked with each page, so that a country that comes
 * on the list changes the very next one. The browser remembers it for the pages before signing in.
 * @returns null for anybody else, before the registration, and when it cannot be asked: then what the browser remembers holds
 */
export async function displayOf(event: RequestEvent): Promise<Display | null> {
  const { locals, cookies, url } = event;
  if (locals.actor.role !== 'participant') return null;
  const asked = await readWithPage(event, (tx) => getDisplay(apart(tx), {})).catch((error: unknown) => {
    // The page itself says what is wrong; its frame must stand all the same.
    locals.platform.log.error({ error, correlationId: locals.correlationId }, 'the variant could not be asked');
    return undefined;
  });
  const display = asked?.ok ? asked.value : null;
  if (display) rememberDiscreet(cookies, display.variant === 'discreet', url.protocol === 'https:');
  return display;
}
