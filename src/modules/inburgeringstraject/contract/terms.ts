import { z } from 'zod';
import { KLOKKEN, KLOKSTANDEN } from '#law/vragen/termijnen.ts';

/** The running terms of a dossier, as the law computes them from what is recorded. */
export const termsView = z.object({
  /** Key of the sentence that stands with them: for planning only. */
  planningOnly: z.string(),
  terms: z.array(
    z.object({
      id: z.enum(KLOKKEN),
      begin: z.string(),
      /** Null: not to be said, because something is not known or a suspension is not over. */
      end: z.string().nullable(),
      firstWorkday: z.string().nullable(),
      otherReading: z.string().nullable(),
      suspendedDays: z.number(),
      source: z.string(),
      doneOn: z.string().nullable(),
      state: z.enum(KLOKSTANDEN),
      /** Names of the facts that would have to be known. */
      missing: z.array(z.string()),
    }),
  ),
});
export type TermsView = z.infer<typeof termsView>;
