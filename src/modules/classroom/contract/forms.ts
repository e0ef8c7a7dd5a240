import { z } from 'zod';
import { LANGUAGES } from '#kernel/languages.ts';
import { BRUSSELS, isTimeZone } from '#kernel/dates.ts';

const required = { error: 'platform.field-required' };
const id = z.uuid(required);
const day = z.iso.date({ error: 'platform.field-date' });
export const JUDGEMENTS = ['goed', 'voldoende', 'onvoldoende'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

export const groupId = z.object({ groupId: id });
export const memberId = z.object({ groupId: id, personId: id, language: z.enum(LANGUAGES) });

export const progressInput = groupId.extend({ language: z.enum(LANGUAGES) });
export const memberLesson = memberId.extend({ lesson: z.string().min(1).max(80) });

export const newGroup = z
  .object({
    name: z.string(required).trim().min(1).max(80),
    language: z.enum(LANGUAGES, required),
    startsOn: day,
    endsOn: day.optional(),
    teacherId: id,
    counsellorId: id.optional(),
  })
  .refine(({ startsOn, endsOn }) => endsOn === undefined || startsOn <= endsOn, {
    path: ['endsOn'],
    error: 'classroom.dates-reversed',
  });

export const newMembers = z.object({
  groupId: id,
  persons: z.array(id).min(1, { error: 'classroom.no-person-chosen' }).max(60),
});

export const newLiveLesson = z.object({
  groupId: id,
  title: z.string(required).trim().min(1).max(120),
  day,
  time: z.string(required).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'classroom.not-a-time' }),
  timeZone: z.string().refine(isTimeZone, { error: 'classroom.time-zone-unknown' }).default(BRUSSELS),
  minutes: z.coerce
    .number(required)
    .int()
    .min(15, { error: 'classroom.not-a-time' })
    .max(480, { error: 'classroom.not-a-time' }),
});

/** One row per person: `percent-<personId>`; an empty row was not filled in. */
export const attendanceForm = z.looseObject({ groupId: id, lessonId: id });

export const newJudgement = z.object({ groupId: id, personId: id, value: z.enum(JUDGEMENTS, required) });
