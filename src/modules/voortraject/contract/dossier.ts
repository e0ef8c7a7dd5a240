import { z } from 'zod';
import { STOP_REASONS } from '../domain/states.ts';

const REQUIRED = { error: 'platform.field-required' };
const CHOICE = { error: 'platform.field-not-a-choice' };
const note = z.string().trim().max(2000, { error: 'platform.field-too-long' }).optional();

/** The person stops; a reason is welcome, never asked for. */
export const withdrawalInput = z.object({ sure: z.literal('yes', CHOICE), note });

/** Reasons a counsellor may give; `own-wish` is for who says so on the telephone. */
export const stopInput = z.object({ dossierId: z.uuid(), reason: z.enum(STOP_REASONS, CHOICE), note });

/** A ground not to pay the fee; which ones exist, says the law of the day (O02). */
export const feeClaimInput = z.object({ ground: z.string(CHOICE).min(1, CHOICE).max(60) });

/** What staff says of the proof of one claim. */
export const feeProofInput = z.object({
  dossierId: z.uuid(),
  claimId: z.uuid(),
  proof: z.enum(['accepted', 'refused'], CHOICE),
});

/** Signing: the whole name typed, and a tick that it was read (G01). */
export const signatureInput = z.object({
  version: z.string().max(20),
  name: z.string(REQUIRED).trim().min(2, REQUIRED).max(160, { error: 'platform.field-too-long' }),
  read: z.literal('yes', { error: 'voortraject.agreement-not-read' }),
});

/** Search in the list of dossiers. */
export const dossierSearch = z.object({
  number: z.string().trim().max(20).optional(),
  status: z.string().max(40).optional(),
  counsellor: z.enum(['mine', 'nobody']).optional(),
});
