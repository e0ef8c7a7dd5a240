import { z } from 'zod';
import { VRAGEN, type VraagNaam } from '#law/beslissingen.ts';
import { REGIMES } from '#law/kern/regimes.ts';
import type { Motivering } from '#law/kern/vraag.ts';

/** Another regime or day to look at a dossier with; left out: the dossier's own, today. */
export const explainInput = z.object({
  dossierId: z.uuid(),
  on: z.preprocess((day) => (day === '' ? undefined : day), z.iso.date({ error: 'platform.field-date' }).optional()),
  regime: z.preprocess(
    (name) => (name === '' ? undefined : name),
    z.enum(REGIMES, { error: 'platform.field-not-a-choice' }).optional(),
  ),
});

/** A decision with its receipt. The receipt holds no sensitive fact: the law leaves those out. */
const decision = z.object({
  question: z.enum(VRAGEN as [VraagNaam, ...VraagNaam[]]),
  /** The day that mattered, where the question is past: it is answered with what was known then. */
  past: z.object({ what: z.enum(['registered', 'agreed']), on: z.iso.date() }).nullable(),
  receipt: z.custom<Motivering>((value) => typeof value === 'object' && value !== null).nullable(),
});

const set = z.object({ on: z.iso.date(), regime: z.enum(REGIMES), decisions: z.array(decision) });

export const explanationView = z.object({
  own: set,
  /** The same dossier under another regime or on another day, when that was asked. */
  other: set.nullable(),
});
export type DecisionSet = z.infer<typeof set>;
