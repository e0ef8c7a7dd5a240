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

export const parts = { name: 'reporting' };
