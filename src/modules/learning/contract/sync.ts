import { z } from 'zod';
import { MAX_BATCH, SYNC_VERSION } from './sync-protocol.ts';

/** PostgreSQL keeps no NUL, and no half of a character: without this, one such row would hold up a phone for ever. */
const isStorable = (text: string) => text.isWellFormed() && !text.includes('\0');
const name = z.string().min(1).max(80).refine(isStorable);

const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** What somebody answered, without what cannot be kept: a field that cuts a text off may leave half an emoji. */
function toStorable(response: unknown): unknown {
  const json = JSON.stringify(response);
  if (json === undefined || !UNSTORABLE.test(json)) return response;
  const mend = (_key: string, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value;
  return JSON.parse(JSON.stringify(response, mend)) as unknown;
}

/** More than a century: clocks of phones that lost their battery begin in 1970. */
const MOST_SKEW = 4e12;

/** One observation of a phone: what somebody did, never a verdict (design §2.4). */
export const observationSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['answered', 'screen-seen', 'lesson-finished']),
  lesson: name,
  screen: name.nullish(),
  exercise: name.nullish(),
  contentVersion: z.string().min(1).max(64).refine(isStorable),
  response: z.unknown().optional().transform(toStorable),
  at: z.iso.datetime({ offset: true }),
  skew: z.int().min(-MOST_SKEW).max(MOST_SKEW).default(0),
});
export type PhoneObservation = z.output<typeof observationSchema>;

const version = z.literal(SYNC_VERSION, { error: 'learning.sync-version-unknown' });

/** A message: each observation is looked at on its own, so that one wrong one does not hold up the others. */
export const batchSchema = z.object({
  version: version.default(SYNC_VERSION),
  observations: z.array(z.looseObject({ id: z.uuid() })).max(MAX_BATCH, { error: 'learning.batch-too-large' }),
});

/** Where a phone got to; the server alone knows what it means. Absent: from the beginning. */
export const changesSchema = z.object({
  version: z.coerce.number().pipe(version).default(SYNC_VERSION),
  after: z
    .string()
    .regex(/^\d{1,15}$/, { error: 'platform.field-wrong-form' })
    .optional(),
});
