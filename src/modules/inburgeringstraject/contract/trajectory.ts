import { z } from 'zod';
import type { Motivering } from '#law/kern/vraag.ts';
import { opschortingView } from './opschorting.ts';
import { agencyPersonView } from '#modules/arrival/contract/views.ts';

const day = z.iso.date({
  error: (issue) => (issue.input === undefined ? 'platform.field-required' : 'platform.field-date'),
});
const WRONG = 'inburgeringstraject.not-a-percentage';
/** As typed in Dutch or English: 85 or 85,5. */
const percent = z
  .union([z.number(), z.string().transform((text) => Number(text.replace(',', '.').replace('%', '').trim()))], {
    error: 'platform.field-required',
  })
  .pipe(z.number({ error: WRONG }).min(0, { error: WRONG }).max(100, { error: WRONG }));

export const openInput = z.object({ handoverId: z.uuid() });
export const aanmeldingInput = z.object({ dossierId: z.uuid(), on: day });
export const exemptionTestInput = z.object({ dossierId: z.uuid(), on: day, general: percent, sokkel: percent });

/** The four pillars of the regular trajectory (Q01): MO, NT2, VDAB (Actiris in Brussels, V05), participation and network. */
export const PILLARS = ['maatschappelijke-orientatie', 'nt2', 'vdab', 'pnt'] as const;

const reason = z.object({
  regel: z.string(),
  artikel: z.string(),
  voldaan: z.boolean().nullable(),
  waarden: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export const aftercareView = z.object({
  aanmelding: z.object({ on: z.string(), withinTerm: z.boolean() }).nullable(),
  tests: z.array(
    z.object({
      on: z.string(),
      general: z.number(),
      sokkel: z.number(),
      passed: z.boolean(),
      reasons: z.array(reason),
    }),
  ),
});
export type AftercareView = z.infer<typeof aftercareView>;

export const trajectoryLine = z.object({
  trajectoryId: z.string(),
  name: z.string(),
  ownName: z.string().nullable(),
  number: z.string(),
  openedOn: z.string(),
});
export const trajectoriesView = z.object({ rows: z.array(trajectoryLine) });

/** An opened trajectory, with the person and the next steps. */
export const trajectoryView = z.object({
  trajectoryId: z.string(),
  openedOn: z.string(),
  reasons: z.array(reason),
  pillars: z.array(z.object({ pillar: z.enum(PILLARS), state: z.string() })),
  /** The receipts of the last time that the law was asked; empty before that. */
  decisions: z.array(z.custom<Motivering>((value) => typeof value === 'object' && value !== null)),
  /** What the agency told, as the form shows it. */
  circumstances: z.record(z.string(), z.string()),
  opschortingen: z.array(opschortingView),
  aftercare: aftercareView,
  person: agencyPersonView,
});
