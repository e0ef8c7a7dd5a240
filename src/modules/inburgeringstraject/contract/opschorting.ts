import { z } from 'zod';

const day = z.iso.date({
  error: (issue) => (issue.input === undefined ? 'platform.field-required' : 'platform.field-date'),
});

/** The reasons for which the law lets a trajectory stand still. */
export const OPSCHORTING_REASONS = ['persoonlijk', 'medisch'] as const;

export const opschortingInput = z.object({
  trajectoryId: z.uuid(),
  reason: z.enum(OPSCHORTING_REASONS, { error: 'platform.field-required' }),
  from: day,
  /** Empty: it still runs. */
  until: day.optional(),
});

/** The last day of the opschorting that still runs. */
export const resumeInput = z.object({ trajectoryId: z.uuid(), until: day });

export const opschortingView = z.object({ from: z.string(), until: z.string().nullable() });
