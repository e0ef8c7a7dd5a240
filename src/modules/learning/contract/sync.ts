import { z } from 'zod';

/** Most observations in one message of a phone. */
export const MAX_BATCH = 200;

const name = z.string().min(1).max(80);

/** One observation of a phone: what somebody did, never a verdict (design §2.4). */
export const observationSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['answered', 'screen-seen', 'lesson-finished']),
  lesson: name,
  screen: name.nullish(),
  exercise: name.nullish(),
  contentVersion: z.string().min(1).max(64),
  response: z.unknown().optional(),
  at: z.iso.datetime({ offset: true }),
});
export type PhoneObservation = z.output<typeof observationSchema>;

/** A message: each observation is looked at on its own, so that one wrong one does not hold up the others. */
export const batchSchema = z.object({
  observations: z.array(z.looseObject({ id: z.uuid() })).max(MAX_BATCH, { error: 'learning.batch-too-large' }),
});

export interface Acknowledgement {
  readonly id: string;
  /** `repeated`: it was already here. `rejected`: it will never be accepted; do not send it again. */
  readonly outcome: 'accepted' | 'repeated' | 'rejected';
  readonly problem?: string;
}

export interface SyncReply {
  readonly acknowledgements: readonly Acknowledgement[];
}
