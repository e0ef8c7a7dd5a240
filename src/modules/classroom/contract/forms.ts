import { z } from 'zod';
import { LANGUAGES } from '#kernel/languages.ts';
import { PARTICIPATION } from '../domain/attendance.ts';

const id = z.uuid({ error: 'platform.field-required' });
const day = z.iso.date({ error: 'platform.field-date' });

export const groupForm = z
  .object({
    id: z.uuid().optional(),
    name: z.string({ error: 'platform.field-required' }).min(1).max(120),
    language: z.enum(LANGUAGES, { error: 'platform.field-not-a-choice' }),
    startsOn: day,
    endsOn: day,
    teacherId: id,
  })
  .refine((group) => group.endsOn >= group.startsOn, { path: ['endsOn'], error: 'classroom.ends-before-it-starts' });

export const memberForm = z.object({ groupId: id, dossierId: id });

export const lessonForm = z.object({
  groupId: id,
  title: z.string({ error: 'platform.field-required' }).min(1).max(120),
  day,
  time: z.string({ error: 'platform.field-required' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'classroom.not-a-time'),
  minutes: z.coerce.number({ error: 'classroom.not-a-length' }).int().min(15, 'classroom.not-a-length').max(480, 'classroom.not-a-length'), // prettier-ignore
});

export const attendanceForm = z.object({ lessonId: id, present: z.array(z.uuid()).default([]) });

export const attendanceShare = z.object({
  groupId: id,
  personId: id,
  percent: z.number().min(0).max(100),
  occurredAt: z.date().optional(),
});

export const judgementForm = z.object({
  groupId: id,
  personId: id,
  value: z.enum(PARTICIPATION, { error: 'platform.field-not-a-choice' }),
  occurredAt: z.date().optional(),
});

export const groupKey = z.object({ groupId: id });
