import { expect, test } from 'vitest';
import { sessionEnd } from './session-terms.ts';

const start = new Date('2026-11-22T08:00:00Z');

test('a session of staff or a partner ends after 30 minutes without use and after 12 hours in any case', () => {
  expect(sessionEnd('counsellor', start, new Date('2026-11-22T09:00:00Z'))).toEqual(new Date('2026-11-22T09:30:00Z'));
  expect(sessionEnd('partner', start, new Date('2026-11-22T19:50:00Z'))).toEqual(new Date('2026-11-22T20:00:00Z'));
});

test('a participant stays signed in for 30 days after the last use', () => {
  expect(sessionEnd('participant', start, new Date('2026-12-01T08:00:00Z'))).toEqual(new Date('2026-12-31T08:00:00Z'));
});
