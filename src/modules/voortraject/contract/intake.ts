import { z } from 'zod';
import {
  DEVICES,
  DIGITAL_SKILLS,
  INTERNET,
  MOMENTS,
  OUTCOMES,
  READING,
  SCHOOLING,
  SELF_DIRECTION,
  needsReason,
} from '../domain/intake.ts';
import { COURSE_MODULES, FORMS } from '../domain/learning-path.ts';

const REQUIRED = { error: 'platform.field-required' };
const CHOICE = { error: 'platform.field-not-a-choice' };
const LONG = { error: 'platform.field-too-long' };
const WRONG = { error: 'platform.field-wrong-form' };

const story = z.string(REQUIRED).trim().max(4000, LONG);
const list = <T extends string>(choices: readonly [T, ...T[]]) =>
  z.union([z.array(z.enum(choices, CHOICE)), z.enum(choices, CHOICE).transform((one) => [one])], CHOICE).default([]);
const yesNo = z.enum(['yes', 'no'], CHOICE).transform((answer) => answer === 'yes');

/** The form of the intake (F02, F03, F11–F13). */
export const intakeInput = z
  .object({
    dossierId: z.uuid(),
    alone: yesNo,
    device: z.enum(DEVICES, CHOICE),
    internet: z.enum(INTERNET, CHOICE),
    digitalSkills: z.enum(DIGITAL_SKILLS, CHOICE),
    reading: z.enum(READING, CHOICE),
    languages: z.string().trim().max(300, LONG).default(''),
    selfDirection: z.enum(SELF_DIRECTION, CHOICE),
    moments: list(MOMENTS),
    hoursPerWeek: z.coerce.number(WRONG).int(WRONG).min(0, WRONG).max(80, WRONG),
    schooling: z.enum(SCHOOLING, CHOICE),
    diploma: yesNo,
    plans: story.default(''),
    outcome: z.enum(OUTCOMES, CHOICE),
    reason: story.optional(),
  })
  .refine(({ outcome, reason }) => !needsReason(outcome) || (reason ?? '') !== '', {
    error: 'voortraject.reason-needed',
    path: ['reason'],
  });

/** Another path than the proposed one needs a reason; the use case says so, because only it knows the proposal. */
export const pathInput = z.object({
  dossierId: z.uuid(),
  modules: list(COURSE_MODULES),
  form: z.enum(FORMS, CHOICE),
  reason: story.optional(),
});

/** The address of a room for a talk; only over an encrypted connection (U08). */
const room = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'voortraject.room-not-https' })
  .max(500, LONG)
  .optional();

export const roomInput = z.object({ dossierId: z.uuid(), url: room });

/** Moments in Brussels wall time: a day, a first and a last start, every so many minutes. */
export const slotsInput = z.object({
  day: z.iso.date({ error: 'platform.field-date' }),
  from: z.string(REQUIRED).regex(/^([01]\d|2[0-3]):[0-5]\d$/, WRONG),
  count: z.coerce.number(WRONG).int(WRONG).min(1, WRONG).max(12, WRONG),
  minutes: z.coerce.number(WRONG).int(WRONG).min(15, WRONG).max(120, WRONG),
  url: room,
});
