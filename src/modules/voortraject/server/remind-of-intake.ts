import { ok } from '#kernel/result.ts';
import { formatMoment } from '#platform/i18n/format.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { runAsSystem, type Job } from '#platform/server/jobs.ts';
import { contactOfPerson } from '#modules/access/server/index.ts';
import { findPersonCard } from '#modules/participant/server/index.ts';
import { BOOKING_NOTICE, REMIND_BEFORE, isInHours } from '../domain/intake.ts';
import { selectToRemind, setReminded, type Booking } from './intake-store.ts';
import { writeToPerson } from './write-to-person.ts';

/**
 * Reminds who has an intake tomorrow, once, at an hour at which they can be reached. Who gave the appointment up or
 * chose another moment is not reminded of the old one; who took it within the last day still knows.
 * @returns how many were reminded
 */
export async function remindOfIntakes(tx: Tx): Promise<number> {
  const [from, until] = [BOOKING_NOTICE, REMIND_BEFORE].map((before) => new Date(tx.now.getTime() + before));
  let count = 0;
  for (const booking of await selectToRemind(tx, from as Date, until as Date)) {
    if (await remind(tx, booking)) count += 1;
  }
  return count;
}

async function remind(tx: Tx, { bookingId, personId, startsAt }: Booking): Promise<boolean> {
  const card = await findPersonCard(tx, personId);
  const contact = await contactOfPerson(tx, personId);
  // Out of their hours: a later turn of the job.
  if (!card || !isInHours({ startsAt: tx.now, minutes: 0 }, card)) return false;
  const moment = formatMoment(contact?.language ?? card.language, startsAt, card.timeZone);
  await writeToPerson(tx, { personId, template: 'voortraject.mail.intake-reminder', values: { moment } });
  await setReminded(tx, bookingId);
  return true;
}

export const remindOfIntakesJob: Job = {
  name: 'voortraject.remind-of-intakes',
  everyMinutes: 15,
  run: async (platform) => {
    await runAsSystem(platform, async (tx) => ok(await remindOfIntakes(tx)));
  },
};
