import { z } from 'zod';

const coded = z.object({ code: z.string(), count: z.number() });
const counted = z.object({ reason: z.string().nullable(), count: z.number() });

export const targetsView = z.object({
  enrolled: z.number().nullable(),
  completed: z.number().nullable(),
  registeredWithin3Months: z.number().nullable(),
  attendanceMinPct: z.number().nullable(),
  activeParticipation: z.string().nullable(),
  endQuizPassPct: z.number().nullable(),
  referredByEmployerProject: z.number().nullable(),
  informedByLocalGovernments: z.number().nullable(),
  localGovernments: z.number().nullable(),
  employerProjects: z.number().nullable(),
});

/** The figures of one cohort; what `./vooraf report kpi --json` prints. */
export const cohortView = z.object({
  id: z.number(),
  enrolled: z.number(),
  started: z.number(),
  completed: z.number(),
  completedByCriteria: z.number(),
  attendanceAtLeast80: z.number(),
  quizPassed: z.number(),
  quizFailed: z.number(),
  quizAbsent: z.number(),
  proofs: z.number(),
  arrived: z.number(),
  registered: z.number(),
  registeredWithin3Months: z.number(),
  exemptionTests: z.array(z.object({ general: z.number(), sokkel: z.number(), passed: z.boolean() })),
  referrals: z.record(z.string(), z.number()),
  reasonsNotStarted: z.array(counted),
  targets: targetsView,
});

/** A place in the source that cannot be right together with another. Texts as printed, explanation in Dutch. */
export const contradictionView = z.object({
  id: z.string(),
  place: z.string(),
  kind: z.string(),
  printed: z.string(),
  expected: z.string(),
  message: z.string(),
});

export const kpiView = z.object({ cohorts: z.array(cohortView), contradictions: z.array(contradictionView) });
export type KpiView = z.output<typeof kpiView>;

/** The page of the coordinator: the same figures, when and from what they come, and what became of people (W09). */
export const reportView = z.object({
  source: z.string().nullable(),
  snapshotOn: z.string().nullable(),
  cohorts: z.array(
    z.object({
      courseStart: z.string(),
      courseEnd: z.string(),
      figures: cohortView,
      /** By code: what became of people (P09), why dossiers stopped, why journeys did not take place (W09). */
      outcomes: z.array(coded),
      stops: z.array(coded),
      cancellations: z.array(coded),
      refused: z.number(),
    }),
  ),
  contradictions: z.array(contradictionView),
});
export type ReportView = z.output<typeof reportView>;
