import { z } from 'zod';
import type { Day } from '#kernel/dates.ts';
import { COUNTRIES } from '../domain/countries.ts';
import { DISPLAY_WISHES } from '../domain/display.ts';

const CHOICE = { error: 'platform.field-not-a-choice' };
const REQUIRED = { error: 'platform.field-required' };

/** What somebody wants to see; `sure` once they read the warning. */
export const displayInput = z.object({
  display: z.enum(DISPLAY_WISHES, CHOICE),
  sure: z.literal('yes').optional(),
});

const reason = z.string(REQUIRED).trim().min(10, { error: 'participant.reason-too-short' }).max(1000, { error: 'platform.field-too-long' }); // prettier-ignore
const day = z.iso.date({ error: 'platform.field-date' });

/** A country for which the agency will advise the discreet variant. */
export const adviceInput = z.object({
  country: z.enum(COUNTRIES, { error: 'participant.country-unknown' }),
  from: day,
  reason,
});

/** The end of an advice. */
export const adviceEndInput = z.object({ id: z.uuid(), reason });

/** A line of the list as the coordinator sees it. */
export interface AdviceLine {
  readonly id: string;
  readonly country: string;
  readonly state: 'counts' | 'to-come' | 'ended';
  readonly from: Day;
  readonly until: Day | null;
  readonly reason: string;
  readonly endReason: string | null;
  /** Who decided; null when that account is no longer known. */
  readonly by: string | null;
  readonly endedBy: string | null;
}
