/** All that others may see of reporting. */
export {
  finishReplay,
  openCohort,
  planReplay,
  replayMember,
  type FinishedReplay,
  type PlannedReplay,
} from './replay-pilot.ts';
export { readKpi, readReport } from './read-report.ts';
export type { CohortKpi } from '../domain/kpi.ts';
export type { PilotFileError } from '../domain/pilot/pilot-file.ts';
export type { KpiView } from '../contract/report.ts';

export { compareRegimes, type RegimeComparison } from '../domain/simulation/compare-regimes.ts';
export { ASSUMPTIONS } from '../domain/simulation/population.ts';
export { readPopulation } from '../domain/simulation/read-population.ts';

export { readLaw } from './read-law.ts';
export { explainDossier, explainOwn } from './explain.ts';

export const parts = { name: 'reporting' };
