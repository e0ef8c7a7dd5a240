import { ok } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { runAsSystem, type Job } from '#platform/server/jobs.ts';
import { findPersonCard } from '#modules/participant/server/index.ts';
import { BOOKING_NOTICE, REMIND_BEFORE, isInHours } from '../domain/intake.ts';
import { selectToRemind, setReminded, type Booking } from './intake-store.ts';
import { mailMoment } from './mail-moment.ts';

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

async function remind(tx: Tx, booking: Booking): Promise<boolean> {
  const card = await findPersonCard(tx, booking.personId);
  // Out of their hours: a later turn of the job.
  if (!card || !isInHours({ startsAt: tx.now, minutes: 0 }, card)) return false;
  await mailMoment(tx, booking, 'voortraject.mail.intake-reminder');
  await setReminded(tx, booking.bookingId);
  return true;
}

export const remindOfIntakesJob: Job = {
  name: 'voortraject.remind-of-intakes',
  everyMinutes: 15,
  run: async (platform) => {
    await runAsSystem(platform, async (tx) => ok(await remindOfIntakes(tx)));
  },
};
