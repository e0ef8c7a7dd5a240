import type { ProblemCode } from '#kernel/result.ts';
import { ok } from '#kernel/result.ts';
import { sealAudit } from './audit.ts';
import { runAsSystem, type Job } from './jobs.ts';
import { deliverMailJob } from './mail.ts';
import { forgetAttempts } from './rate-limit.ts';

/** The platform's own jobs. */
export const platformJobs: readonly Job[] = [
  deliverMailJob,
  {
    name: 'platform.seal-audit',
    everyMinutes: 1,
    run: async (platform) => {
      await runAsSystem(platform, async (tx) => ok(await sealAudit(tx)));
    },
  },
  {
    name: 'platform.forget-attempts',
    everyMinutes: 30,
    run: async (platform) => {
      await runAsSystem(platform, async (tx) => ok(await forgetAttempts(tx)));
    },
  },
];

/** Problem codes of the platform itself, with their HTTP status. */
export const platformProblems: Readonly<Record<ProblemCode, number>> = {
  'platform.invalid-input': 400,
  'platform.not-allowed': 403,
  'platform.not-found': 404,
  'platform.too-many-attempts': 429,
  'platform.too-large': 413,
  'platform.unexpected': 500,
  'platform.unavailable': 503,
  'platform.field-required': 400,
  'platform.field-too-long': 400,
  'platform.field-not-a-choice': 400,
  'platform.field-wrong-form': 400,
  'platform.field-email': 400,
  'platform.field-date': 400,
};
