import { z } from 'zod';
import { LANGUAGES } from '#kernel/languages.ts';
import { overviewInput } from './forms.ts';

/** A package that a phone may fetch. */
const offeredPackage = z.object({
  /** Names the words that are in it: another name is another edition. */
  file: z.string(),
  language: z.enum(LANGUAGES),
  bytes: z.int(),
  /** What travels over the line. */
  gzipBytes: z.int(),
});

export type OfferedPackage = z.output<typeof offeredPackage>;

const offeredModule = z.object({
  id: z.string(),
  title: z.string(),
  lessons: z.int(),
  minutes: z.int(),
  /** In the reader's language first; in Dutch too, for that is the text that holds. */
  packages: z.array(offeredPackage),
  /** In the languages that the reader did not choose. Absent in what a phone heard before there were any. */
  others: z.array(offeredPackage).optional(),
});
export type OfferedModule = z.output<typeof offeredModule>;

/** What somebody wrote, and what their teacher said to it. */
const letter = z.object({
  id: z.string(),
  lesson: z.string(),
  screen: z.string().nullable(),
  exercise: z.string().nullable(),
  text: z.string(),
  toTeacher: z.boolean(),
  seenAt: z.string().nullable(),
  reply: z.string().nullable(),
});
export type Letter = z.output<typeof letter>;

/** What somebody reported about a page, and what was answered. */
const report = z.object({
  id: z.string(),
  lesson: z.string(),
  screen: z.string(),
  about: z.string(),
  state: z.enum(['open', 'done']),
  answer: z.string().nullable(),
});
export type KeptReport = z.output<typeof report>;

/** All that a phone of theirs should know besides answers. */
export const shelfView = z.object({
  /** Whose shelf it is: a phone that somebody else signed in on keeps the two apart. */
  person: z.string(),
  gate: z.enum(['open', 'not-agreed', 'stopped']),
  modules: z.array(offeredModule),
  letters: z.array(letter),
  /** Absent in what a phone heard before there were any. */
  reports: z.array(report).optional(),
  /** Which code is on this device, null without one: another name is another code. Absent: a server of before there were codes. */
  pin: z.string().nullable().optional(),
});
export type ShelfView = z.output<typeof shelfView>;

export const shelfInput = overviewInput.extend({ sessionId: z.uuid().optional() });
export const packageInput = z.object({ file: z.string().max(120) });

/** What a phone asks to open what it keeps: the name of its lock, and the code where the pages are not open. */
export const phoneKeyAsked = z.object({ device: z.string(), pin: z.string().optional() });
export const phoneKeyInput = z.object({ device: z.string().regex(/^[0-9a-f]{32}$/), sessionId: z.uuid() });
export const phoneKeyView = z.object({
  /** 32 bytes in base64. */
  key: z.string(),
  pin: z.string().nullable(),
});
export type PhoneKeyView = z.output<typeof phoneKeyView>;
