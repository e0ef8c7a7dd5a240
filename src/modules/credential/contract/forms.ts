import { z } from 'zod';
import { REVOKE_REASONS } from '../domain/revocation.ts';

/** The name as it stands on the paper, to be compared; never kept. */
const printedName = z.string().trim().max(200, { error: 'platform.field-too-long' }).optional();

export const checkInput = z.object({
  /** Who asks, for counting attempts only; kept as a keyed digest for a day. */
  from: z.string(),
  code: z.string(),
  name: printedName,
  /** Digests of what was handed in; the register compares. */
  pdfSha256: z.string().optional(),
  credentialSha256: z.string().optional(),
});

export const revokeInput = z.object({
  proofId: z.uuid({ error: 'platform.field-required' }),
  reason: z.enum(REVOKE_REASONS),
});
