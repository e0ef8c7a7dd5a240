import { asSystem, type Tx } from '#platform/server/database/transaction.ts';
import { sendMail, type NewMail } from '#platform/server/mail.ts';
import { contactOfPerson } from '#modules/access/server/index.ts';
import { findPersonCard } from '#modules/participant/server/index.ts';

export interface Message {
  readonly personId: string;
  /** For who can be written to freely. It gets `{name}`, the first name as the person writes it. */
  readonly template: NewMail['template'];
  readonly values?: NewMail['values'];
}

/**
 * Writes to a participant, whoever acts. Who is not safe to write to, or asked for discretion, hears only that there is
 * news: the rest stands on their own page (U04, U06). Without an address nothing happens.
 */
export async function writeToPerson(tx: Tx, { personId, template, values }: Message): Promise<void> {
  await asSystem(tx, async (system) => {
    const contact = await contactOfPerson(system, personId);
    if (!contact) return;
    const card = await findPersonCard(system, personId);
    const freely = card?.safeToWrite === true && !card.discreet;
    await sendMail(system, {
      subjectId: personId,
      to: contact.email,
      language: contact.language,
      template: freely ? template : 'voortraject.mail.news',
      values: { name: card?.givenName ?? '', ...values },
    });
  });
}
