import { Logger, parseCronItems, run, runOnce, type Runner, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import { SYSTEM_ACTOR } from '#kernel/roles.ts';
import type { Result } from '#kernel/result.ts';
import type { Platform } from './platform.ts';
import { withTx, type Tx } from './database/transaction.ts';
import { getFact } from './ledger.ts';
import { getSubscriber } from './subscribers.ts';

/** A job of a module: its payload carries ids only; at most 8 tries with growing pauses, then it waits on the dead-letter page. */
export interface Job {
  /** `module.what-it-does` */
  readonly name: string;
  /** Every so many minutes, besides when it is added; for sweeps. */
  readonly everyMinutes?: number;
  readonly run: (platform: Platform, payload: Record<string, string>) => Promise<void>;
}

/** A use case in the name of the platform; a Problem here is a failed job and is tried again. */
export async function runAsSystem<T>(platform: Platform, work: (tx: Tx) => Promise<Result<T>>): Promise<T> {
  const result = await withTx(platform, SYSTEM_ACTOR, work);
  if (!result.ok) throw new Error(`job refused: ${result.code}`);
  return result.value;
}

function tasksOf(platform: Platform): TaskList {
  const tasks: TaskList = {
    fact: async (payload) => {
      const { subscriber, factId } = payload as { subscriber: string; factId: string };
      await runAsSystem(platform, async (tx) => getSubscriber(subscriber).handle(tx, await getFact(tx, factId)));
    },
  };
  for (const job of platform.jobs) {
    tasks[job.name] = (payload) => job.run(platform, (payload ?? {}) as Record<string, string>);
  }
  for (const [name, task] of Object.entries(tasks)) {
    if (task) tasks[name] = logged(platform, name, task);
  }
  return tasks;
}

function logged(platform: Platform, name: string, task: NonNullable<TaskList[string]>): NonNullable<TaskList[string]> {
  return async (payload, helpers) => {
    try {
      return await task(payload, helpers);
    } catch (error) {
      platform.log.warn({ job: name, attempt: helpers.job.attempts, error: error as Error }, 'job failed');
      throw error;
    }
  };
}

const silent = { error() {}, warn() {}, info() {}, debug() {} };

/** A job takes seconds; who holds one for so many minutes was killed. The library itself would wait four hours. */
const MINUTES_OF_A_JOB = 10;

/** Gives back what was held by workers that are gone, so that it is done again. */
async function releaseAbandoned(pool: pg.Pool, heldForMinutes: number): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from graphile_worker.jobs
     where locked_at < now() - make_interval(mins => $1)`,
    [heldForMinutes],
  );
}

/** Starts the worker: jobs as they come, sweeps by their clock, and first what a killed process left. */
export async function startWorker(platform: Platform, pool: pg.Pool): Promise<{ stop(): Promise<void> }> {
  const alone = platform.config.databaseUrl === undefined;
  await releaseAbandoned(pool, alone ? 0 : MINUTES_OF_A_JOB);
  const release = () => releaseAbandoned(pool, MINUTES_OF_A_JOB).catch((error: Error) => platform.log.warn({ error }, 'abandoned jobs')); // prettier-ignore
  const releasing = setInterval(() => void release(), (MINUTES_OF_A_JOB * 60_000) / 2);
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 3,
    noHandleSignals: true,
    pollInterval: 2000,
    taskList: tasksOf(platform),
    logger: new Logger(() => (level) => void silent[level as keyof typeof silent]?.()),
    parsedCronItems: parseCronItems(
      platform.jobs
        .filter((job) => job.everyMinutes)
        .map((job) => ({ task: job.name, match: `*/${job.everyMinutes} * * * *`, identifier: job.name })),
    ),
  });
  // Rejects when the pool breaks for good; the health page then tells.
  runner.promise.catch((error: Error) => platform.log.error({ error }, 'worker ended'));
  return {
    stop: () => {
      clearInterval(releasing);
      return runner.stop();
    },
  };
}

/** Runs every waiting job until none is left; for scripts and tests, where no worker runs. */
export async function drainJobs(platform: Platform, pool: pg.Pool): Promise<void> {
  await runOnce({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    taskList: tasksOf(platform),
    logger: new Logger(() => (level) => void silent[level as keyof typeof silent]?.()),
  });
  await untilReleased(pool);
}

/** The outcome of the last jobs is written just after `runOnce` resolves. */
async function untilReleased(pool: pg.Pool): Promise<void> {
  for (let look = 0; look < 400; look += 1) {
    const { rowCount } = await pool.query('select from graphile_worker.jobs where locked_at is not null limit 1');
    if (rowCount === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
