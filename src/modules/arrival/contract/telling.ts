import { z } from 'zod';
import { GEWESTEN } from '#law/feiten/persoon.ts';
import { BRUSSELSE_KEUZES } from '#law/feiten/verblijf.ts';
import { CANCEL_REASONS, DECLINE_REASONS, NOTED_OUTCOMES } from '../domain/reasons.ts';

const day = z.iso.date({
  error: (issue) => (issue.input === undefined ? 'platform.field-required' : 'platform.field-date'),
});
const short = z.string({ error: 'platform.field-required' }).trim().min(1).max(120);

/** Absent for the participant, whose own dossier it is; named by the counsellor who records it on the person's word. */
const about = { dossierId: z.uuid().optional() };

export const announceInput = z.object({ ...about, plannedOn: day });
export const cancelInput = z.object({
  ...about,
  reason: z.enum(CANCEL_REASONS, { error: 'platform.field-required' }),
  plannedOn: day.optional(),
});
export const arrivalInput = z.object({ ...about, arrivedOn: day });
/** With the day on which the person went to the municipality, where they know it. */
export const awaitInput = z.object({ ...about, reportedOn: day.optional() });

/** The name as the Rijksregister spells it is asked, never required: not everybody has the card yet (E04). */
export const registrationInput = z.object({
  ...about,
  registeredOn: day,
  municipality: short,
  region: z.enum(GEWESTEN, { error: 'platform.field-required' }),
  given: z.string().trim().max(120).optional(),
  family: z.string().trim().max(120).optional(),
});
export const choiceInput = z.object({
  ...about,
  choice: z.enum(BRUSSELSE_KEUZES, { error: 'platform.field-required' }),
});
export const outcomeInput = z.object({
  dossierId: z.uuid(),
  outcome: z.enum(NOTED_OUTCOMES as [string, ...string[]], { error: 'platform.field-required' }),
  on: day.optional(),
});
export const offerInput = z.object({ dossierId: z.uuid(), organisation: z.enum(['agii', 'atlas', 'amal', 'bon'], { error: 'platform.field-required' }) }); // prettier-ignore

export const handoverInput = z.object({ handoverId: z.uuid() });
export const declineInput = z.object({
  handoverId: z.uuid(),
  reason: z.enum(DECLINE_REASONS, { error: 'platform.field-required' }),
  note: z.string().trim().max(1000, { error: 'platform.field-too-long' }).optional(),
});
