import { PLAIN, postedTo, sealedBy } from './envelope.ts';
import { fetchPhoneKey } from './fetch-phone-key.ts';
import { locks } from './lock-store.ts';
import { openPhone, type Phone } from './open-phone.ts';
import { openByServer } from './phone-lock.ts';

/** Opens a phone as far as that needs no code: what waits can be counted, and a form put in; of a locked one nothing comes out. */
export async function openOutside(person: string): Promise<Phone> {
  const lock = await locks.find(person);
  return openPhone(person, lock ? postedTo(lock) : PLAIN);
}

/** Opens a phone without asking anybody: one without a lock, or one whose owner has their pages at the server open now. */
export async function openUnasked(person: string): Promise<Phone | undefined> {
  const lock = await locks.find(person);
  if (!lock) return openPhone(person, PLAIN);
  const answer = await fetchPhoneKey(lock.device);
  const opened = answer.kind === 'key' ? await openByServer(lock, answer.key) : undefined;
  return opened && openPhone(person, sealedBy(opened));
}
