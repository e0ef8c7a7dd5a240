import path from 'node:path';

/** The kinds of tests; each run leaves a report that `npm run trace` reads. */
export const PROJECTS = ['pure', 'db', 'e2e'] as const;
type Project = (typeof PROJECTS)[number];

export const reportOf = (project: Project): string =>
  path.resolve(import.meta.dirname, '../node_modules/.cache/vooraf', `tests-${project}.json`);

/** What vitest is told to leave the report of a project beside what it prints. */
export const asReport = (project: Project): string[] => [
  '--reporter',
  'json',
  `--outputFile.json=${reportOf(project)}`,
];
