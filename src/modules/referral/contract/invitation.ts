import { z } from 'zod';
import { LANGUAGES } from '#kernel/languages.ts';
import { CHANNELS, PURPOSES, WITHDRAWAL_REASONS } from '../domain/channels.ts';

const REQUIRED = { error: 'platform.field-required' };
const CHOICE = { error: 'platform.field-not-a-choice' };
const name = z.string(REQUIRED).trim().max(80, { error: 'platform.field-too-long' });

/** The form of an invitation. */
export const invitationInput = z.object({
  given: name.min(1, REQUIRED),
  family: name.default(''),
  email: z
    .string(REQUIRED)
    .trim()
    .max(200, { error: 'platform.field-too-long' })
    .pipe(z.email({ error: 'platform.field-email' })),
  /** Absent: the channel of the organisation. */
  channel: z.enum(CHANNELS, CHOICE).optional(),
  purpose: z.enum(PURPOSES, CHOICE),
  language: z.enum(LANGUAGES, CHOICE),
  statusConfirmed: z.enum(['yes', 'no'], CHOICE).transform((answer) => answer === 'yes'),
  /** Present when the person is known already, for instance as a member of a household. */
  personId: z.uuid().optional(),
});

export const withdrawalInput = z.object({
  invitationId: z.uuid(),
  reason: z.enum(WITHDRAWAL_REASONS, CHOICE),
});

export const tokenInput = z.object({
  token: z.string().regex(/^[\w-]{20,64}$/, { error: 'referral.invitation-unknown' }),
});
