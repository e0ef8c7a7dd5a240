import { z } from 'zod';
import type { Besluit } from '#law/beslissingen.ts';
import { GEZINSHERENIGERS } from '#law/feiten/persoon.ts';

const day = z.iso.date({ error: 'platform.field-date' }).optional();
/** Empty: not known. */
const yesNo = z.union([z.boolean(), z.enum(['yes', 'no']).transform((answer) => answer === 'yes')]).optional();

/** What somebody tells of the visa, under the names of the law's facts. What stays empty is not known. */
export const procedureInput = z.object({
  /** Absent for the participant, whose own dossier it is. */
  dossierId: z.uuid().optional(),
  gezinshereniger: z.enum(GEZINSHERENIGERS, { error: 'platform.field-not-a-choice' }).optional(),
  gezinsvorming: yesNo,
  hooggeschoold: yesNo,
  visumAangevraagdOp: day,
  dossierVolledigOp: day,
  verlengingen: z.coerce.number({ error: 'platform.field-not-a-choice' }).int().min(0).max(2).optional(),
  beslissingOp: day,
  visumToegekendOp: day,
  visumGeldigTot: day,
});
export type Procedure = Omit<z.output<typeof procedureInput>, 'dossierId'>;

/** The days in the order in which they come. */
export const PROCEDURE_DAYS = [
  'visumAangevraagdOp',
  'dossierVolledigOp',
  'beslissingOp',
  'visumToegekendOp',
  'visumGeldigTot',
] as const satisfies readonly (keyof Procedure)[];

/** The fields that matter to who comes for this purpose, in the order of the form. */
export const PROCEDURE_FIELDS = {
  family: ['gezinshereniger', 'gezinsvorming', 'visumAangevraagdOp', 'dossierVolledigOp', 'verlengingen', 'beslissingOp', 'visumToegekendOp', 'visumGeldigTot'],
  labour: ['hooggeschoold', 'dossierVolledigOp', 'beslissingOp', 'visumToegekendOp', 'visumGeldigTot'],
  'partner-of-labour': ['dossierVolledigOp', 'verlengingen', 'beslissingOp', 'visumToegekendOp', 'visumGeldigTot'],
} as const satisfies Record<string, readonly (keyof Procedure)[]>; // prettier-ignore

/** When decision, visa and journey may come, for planning only; with what was told. */
export const windowView = z.object({
  /** False once the person has arrived or the dossier is stopped: there is nothing to plan. */
  open: z.boolean(),
  profile: z.enum(['family', 'labour', 'partner-of-labour']),
  today: z.string(),
  /** What was told, as the form shows it. */
  told: z.record(z.string(), z.string()),
  toldOn: z.string().nullable(),
  /** The receipt of the law; it holds no sensitive fact. */
  receipt: z.custom<Besluit<'procedure-venster'>>((value) => typeof value === 'object' && value !== null),
});
export type WindowView = z.infer<typeof windowView>;
