import { z } from 'zod';
import { LANGUAGES } from '#kernel/languages.ts';

const name = z.string().min(1).max(80);
const language = z.enum(LANGUAGES);

export const overviewInput = z.object({ language });
export const lessonInput = z.object({ language, lesson: name });
export const screenInput = z.object({ language, lesson: name, screen: name });

/** A plain form with one exercise: the id was made with the page, so that sending it twice is harmless. */
export const answerInput = z.looseObject({
  observationId: z.uuid(),
  lesson: name,
  screen: name,
  exercise: name,
  contentVersion: z.string().min(1).max(64),
});

/** Seen by the teacher, with a reply or without. */
export const replyInput = z.object({
  personId: z.uuid(),
  writingId: z.uuid(),
  reply: z.string().trim().min(1).max(2000).optional(),
});

/** Going on to the next screen says that this one was seen. */
export const leaveInput = z.object({
  observationId: z.uuid(),
  lesson: name,
  screen: name,
  contentVersion: z.string().min(1).max(64),
});
