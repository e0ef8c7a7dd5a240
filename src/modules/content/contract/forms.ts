import { z } from 'zod';

const required = { error: 'platform.field-required' };

/** A decision about a version, with why: others read it later. */
export const decisionForm = z.object({
  digest: z.string(required).regex(/^[0-9a-f]{16}$/, { error: 'platform.field-wrong-form' }),
  note: z.string(required).trim().min(1, required).max(500, { error: 'platform.field-too-long' }),
});
