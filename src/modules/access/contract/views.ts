import { z } from 'zod';
import { LANGUAGES } from '#kernel/languages.ts';
import { ROLES } from '#kernel/roles.ts';

export const sessionView = z.object({
  id: z.string(),
  device: z.string(),
  startedAt: z.date(),
  lastSeenAt: z.date(),
  current: z.boolean(),
});

export const passkeyView = z.object({
  id: z.string(),
  device: z.string(),
  createdAt: z.date(),
  lastUsedAt: z.date().nullable(),
});

/** What an account sees of itself. */
export const accountView = z.object({
  role: z.enum(ROLES),
  name: z.string().nullable(),
  email: z.string().nullable(),
  organisation: z.string().nullable(),
  language: z.enum(LANGUAGES),
  sessions: z.array(sessionView),
  passkeys: z.array(passkeyView),
});

/** Who looked at the data of a participant; never which person, always which role and organisation. */
export const accessLogView = z.array(
  z.object({
    at: z.date(),
    role: z.enum(ROLES),
    organisation: z.string().optional(),
    action: z.string(),
    /** Looked at, or changed. */
    kind: z.enum(['read', 'write']),
    times: z.number(),
  }),
);
