import { expect, it } from 'vitest';
import { isStep, SYNC_VERSION } from './sync-protocol.ts';
import { phoneReading } from './reading.ts';
import { phoneQuestion } from './questions.ts';
import { phoneReport } from './reports.ts';
import { phoneReview } from './words.ts';
import { batchSchema, observationSchema } from './sync.ts';

const id = '0197a6a0-0000-7000-8000-000000000001';
const at = '2026-11-22T08:00:00.000Z';

/** Messages as phones out there hold them in their outbox. Lines are added; none is ever changed or taken away. */
const PUBLISHED: readonly Readonly<Record<string, unknown>>[] = [
  { id, kind: 'answered', lesson: 'l', exercise: 'e', contentVersion: 'v', response: { option: 'a' }, at, skew: -3 },
  { id, kind: 'screen-seen', lesson: 'l', screen: 's', contentVersion: 'v', at },
  { id, kind: 'lesson-finished', lesson: 'l', contentVersion: 'v', at },
  { id, kind: 'asked', lesson: 'l', screen: 's', contentVersion: 'v', response: { text: 'Mag dat?' }, at },
  { id, kind: 'reported', lesson: 'l', screen: 's', contentVersion: 'v', response: { about: 'wrong', words: 'x', language: 'ar', textVersion: 't' }, at },
  { id, kind: 'reading-chosen', lesson: 'reading', contentVersion: '-', response: { size: 'large', contrast: 'normal', spacing: 'wide' }, at },
  { id, kind: 'word-rated', lesson: 'words', exercise: 'house', contentVersion: 'v', response: { rating: 'good' }, at },
]; // prettier-ignore
const READERS = {
  asked: phoneQuestion,
  reported: phoneReport,
  'reading-chosen': phoneReading,
  'word-rated': phoneReview,
};

it.each(PUBLISHED)('I08 a phone that comes back after a year is understood: $kind', (sent) => {
  expect(batchSchema.safeParse({ version: 1, observations: [sent] }).success).toBe(true);
  const kind = String(sent['kind']);
  const reader = kind in READERS ? READERS[kind as keyof typeof READERS] : observationSchema;
  expect(reader.safeParse(sent).error).toBeUndefined();
  expect(isStep(kind)).toBe(reader === observationSchema);
  expect(SYNC_VERSION).toBe(1);
});
