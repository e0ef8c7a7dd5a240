import { z } from 'zod';
import { PARTICIPATION } from '../domain/attendance.ts';

/** A group in a list, for staff. */
export const groupLine = z.object({
  id: z.string(),
  name: z.string(),
  language: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  members: z.number(),
});

export const liveLesson = z.object({
  id: z.string(),
  title: z.string(),
  startsAt: z.date(),
  minutes: z.number(),
  heldAt: z.date().nullable(),
  present: z.array(z.string()),
});

/** One person in a group, for the teacher: a name and what the course is about, nothing of the dossier besides. */
export const memberLine = z.object({
  personId: z.string(),
  dossierId: z.string(),
  name: z.string(),
  ownScriptName: z.string().nullable(),
  language: z.string(),
  timeZone: z.string(),
  lessons: z.array(z.object({ lesson: z.string(), done: z.number(), total: z.number(), finished: z.boolean() })),
  lastActive: z.date().nullable(),
  attendancePercent: z.number().nullable(),
  participation: z.enum(PARTICIPATION).nullable(),
});

export const groupView = z.object({
  id: z.string(),
  name: z.string(),
  language: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  teacher: z.string(),
  courseLessons: z.array(z.object({ id: z.string(), title: z.string() })),
  members: z.array(memberLine),
  lessons: z.array(liveLesson),
});

/** What one person answered, for the teacher. */
export const memberView = z.object({
  personId: z.string(),
  groupId: z.string(),
  group: z.string(),
  name: z.string(),
  answers: z.array(
    z.object({
      lesson: z.string(),
      lessonTitle: z.string(),
      exercise: z.object({
        id: z.string(),
        kind: z.string(),
        prompt: z.string(),
        parts: z.array(z.object({ id: z.string(), text: z.string() })),
      }),
      response: z.unknown(),
      firstCorrect: z.boolean(),
      lastCorrect: z.boolean(),
      lastAt: z.date(),
    }),
  ),
});

export type GroupLine = z.output<typeof groupLine>;
export type GroupView = z.output<typeof groupView>;
export type MemberLine = z.output<typeof memberLine>;
