import { z } from 'zod';
import { ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { kpiView, reportView, type KpiView, type ReportView } from '../contract/report.ts';
import { summarizeCohort, type Cohort, type CohortMember } from '../domain/kpi.ts';
import { reduceMember } from '../domain/member-outcome.ts';
import { findReplay, selectCohorts, selectContradictions, selectFacts, selectMembers, type Member } from './store.ts';

interface CountedCohort {
  readonly cohort: Cohort;
  readonly members: readonly (CohortMember & Pick<Member, 'refused'>)[];
}

/**
 * The figures of every cohort, counted now from the facts of its dossiers (W01, W02, W03). Not of the kind that leaves no
 * trace: figures about few persons tell of persons, so each look is in the audit trail.
 */
export const readKpi = useCase(
  { name: 'reporting.read-kpi', roles: ['coordinator'], input: z.object({}) },
  async (tx): Promise<Result<KpiView>> => {
    const replay = await findReplay(tx);
    if (!replay) return ok({ cohorts: [], contradictions: [] });
    const counted = await countCohorts(tx, await selectCohorts(tx, replay));
    const contradictions = await selectContradictions(tx, replay.id);
    return ok(
      kpiView.parse({
        cohorts: counted.map(({ cohort, members }) => summarizeCohort(cohort, members)),
        contradictions,
      }),
    );
  },
);

/** The coordinator's page: the same figures, with what became of people (W09) and where they come from. */
export const readReport = useCase(
  { name: 'reporting.read-report', roles: ['coordinator'], input: z.object({}) },
  async (tx): Promise<Result<ReportView>> => {
    const replay = await findReplay(tx);
    if (!replay) return ok({ source: null, snapshotOn: null, cohorts: [], contradictions: [] });
    const counted = await countCohorts(tx, await selectCohorts(tx, replay));
    return ok(
      reportView.parse({
        source: replay.source,
        snapshotOn: replay.snapshotOn,
        cohorts: counted.map(({ cohort, members }) => ({
          courseStart: cohort.courseStart,
          courseEnd: cohort.courseEnd,
          figures: summarizeCohort(cohort, members),
          outcomes: countCodes(members.flatMap(({ outcome }) => outcome.outcomes)),
          stops: countCodes(
            members.flatMap(({ outcome }) => (outcome.stopped ? [outcome.stopped.reason ?? NO_CODE] : [])),
          ),
          cancellations: countCodes(
            members.flatMap(({ outcome }) =>
              outcome.travelCancelled ? [outcome.travelCancelled.reason ?? NO_CODE] : [],
            ),
          ),
          refused: members.reduce((total, { refused }) => total + refused.length, 0),
        })),
        contradictions: await selectContradictions(tx, replay.id),
      }),
    );
  },
);

async function countCohorts(tx: Tx, cohorts: readonly (Cohort & { cohortId: string })[]): Promise<CountedCohort[]> {
  const all = await selectMembers(tx, cohorts.map(({ cohortId }) => cohortId)); // prettier-ignore
  const facts = await selectFacts(tx, all.map(({ dossierId }) => dossierId)); // prettier-ignore
  return cohorts.map((cohort) => ({
    cohort,
    members: all
      .filter(({ cohortId }) => cohortId === cohort.cohortId)
      .map((member) => ({ ...member, outcome: reduceMember(facts.get(member.dossierId) ?? []) })),
  }));
}

/** A reason that the source prints and no code stands for, or none at all. */
const NO_CODE = 'none';

/** How often each code, the most frequent first. */
function countCodes(codes: readonly string[]): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .toSorted((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}
