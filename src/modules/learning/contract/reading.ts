import { z } from 'zod';
import { READING } from '#modules/participant/domain/reading.ts';

/** How somebody chose to read on a phone without a line. */
export const phoneReading = z.object({
  id: z.uuid(),
  kind: z.literal('reading-chosen'),
  response: z.object({ size: z.enum(READING.size), contrast: z.enum(READING.contrast), spacing: z.enum(READING.spacing) }),
  at: z.iso.datetime({ offset: true }),
  skew: z.int().default(0),
}); // prettier-ignore
