import type { Job } from '#platform/server/jobs.ts';
import type { Subscriber } from '#platform/server/subscribers.ts';
import { registerSubscribers } from '#platform/server/subscribers.ts';
import type { ProblemCode } from '#kernel/result.ts';
import { MODULE_NAMES } from './module-names.ts';
import { parts as access } from '#modules/access/server/index.ts';
import { parts as participant } from '#modules/participant/server/index.ts';
import { parts as assessment } from '#modules/assessment/server/index.ts';
import { parts as classroom } from '#modules/classroom/server/index.ts';
import { parts as content } from '#modules/content/server/index.ts';
import { parts as learning } from '#modules/learning/server/index.ts';
import { parts as referral } from '#modules/referral/server/index.ts';
import { parts as voortraject } from '#modules/voortraject/server/index.ts';
import { parts as credential } from '#modules/credential/server/index.ts';
import { parts as arrival } from '#modules/arrival/server/index.ts';
import { parts as inburgeringstraject } from '#modules/inburgeringstraject/server/index.ts';
import { parts as reporting } from '#modules/reporting/server/index.ts';
import { platformJobs, platformProblems } from '#platform/server/platform-jobs.ts';

/** What a module hands to the composition; each part is optional. */
export interface ModuleParts {
  readonly name: string;
  readonly subscribers?: readonly Subscriber[];
  readonly jobs?: readonly Job[];
  /** Problem code → HTTP status. */
  readonly problems?: Readonly<Record<ProblemCode, number>>;
}

/** The one list of modules, from upstream to downstream. A module calls upstream only. */
export const MODULES: readonly ModuleParts[] = [
  access,
  participant,
  referral,
  voortraject,
  content,
  learning,
  classroom,
  assessment,
  credential,
  arrival,
  inburgeringstraject,
  reporting,
];

registerSubscribers(MODULES.flatMap((module) => module.subscribers ?? []));

export const PARTS = {
  modules: MODULE_NAMES,
  jobs: [...platformJobs, ...MODULES.flatMap((module) => module.jobs ?? [])],
};

const STATUS: Readonly<Record<ProblemCode, number>> = Object.assign(
  {},
  platformProblems,
  ...MODULES.map((module) => module.problems ?? {}),
) as Record<ProblemCode, number>;

/** The HTTP status of a problem code. @throws when no module declares it */
export function statusOf(code: ProblemCode): number {
  const status = STATUS[code];
  if (status === undefined) throw new Error(`no module declares the problem ${code}`);
  return status;
}

/** Every declared problem code. */
export const allProblemCodes = (): ProblemCode[] => Object.keys(STATUS) as ProblemCode[];
