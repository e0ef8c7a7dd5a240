import { formatMoment } from '#platform/i18n/format.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { asSystem } from '#platform/server/database/transaction.ts';
import { contactOfPerson } from '#modules/access/server/index.ts';
import { getPersonCard } from '#modules/participant/server/index.ts';
import { writeToPerson, type Message } from './write-to-person.ts';

/** Writes to a participant about an appointment: `{moment}` is in their own words, on their own clock. */
export async function mailMoment(
  tx: Tx,
  { personId, startsAt }: { personId: string; startsAt: Date },
  template: Message['template'],
): Promise<void> {
  const { card, contact } = await asSystem(tx, async (system) => ({
    card: await getPersonCard(system, personId),
    contact: await contactOfPerson(system, personId),
  }));
  const moment = formatMoment(contact?.language ?? card.language, startsAt, card.timeZone);
  await writeToPerson(tx, { personId, template, values: { moment } });
}
