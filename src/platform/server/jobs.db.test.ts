import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { expectOk, ok, problem } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import { openTestPlatform, type TestPlatform } from '../testing/test-platform.ts';
import { listDeadJobs, retryJob } from './dead-jobs.ts';
import { runAsSystem, startWorker } from './jobs.ts';
import { addJob } from './queue.ts';
import { setSetting } from './setting.ts';

let platform: TestPlatform;
let runs = 0;
let failing = true;

beforeAll(async () => {
  const job = {
    name: 'test.may-fail',
    run: async (running: Parameters<typeof runAsSystem>[0]) => {
      runs += 1;
      await runAsSystem(running, async (tx) => {
        await setSetting(tx, 'ran', runs);
        return failing ? problem('platform.unavailable') : ok();
      });
    },
  };
  platform = await openTestPlatform({ modules: [], jobs: [job] });
});
afterAll(() => platform.close());
beforeEach(async () => {
  await platform.ownerPool.query('delete from graphile_worker._private_jobs');
  runs = 0;
  failing = true;
});

const coordinator: Actor = { role: 'coordinator', accountId: '01980000-0000-7000-8000-000000000001' };
const add = (key?: string) => platform.system(async (tx) => ok(await addJob(tx, 'test.may-fail', {}, { key })));
/** The pauses between tries grow to minutes; the clock of the queue is put forward instead of waiting. */
const afterThePause = () => platform.ownerPool.query('update graphile_worker._private_jobs set run_at = now()');
const waiting = () => platform.db.selectFrom('platform.job').selectAll().execute();

test('a job that failed is tried again after a pause, and what it wrote is undone', async () => {
  await add();
  await platform.drain();
  expect(runs).toBe(1);
  const [job] = await waiting();
  expect(job).toMatchObject({ attempts: 1, dead: false, failed: true });
  expect(job?.run_at?.getTime()).toBeGreaterThan(Date.now());
  failing = false;
  await afterThePause();
  await platform.drain();
  expect(runs).toBe(2);
  expect(await waiting()).toEqual([]);
});

test('a job that failed eight times waits for the coordinator, who lets it begin again', async () => {
  await add();
  for (let each = 0; each < 10; each += 1) {
    await platform.drain();
    await afterThePause();
  }
  expect(runs).toBe(8);
  const view = expectOk(await platform.as(coordinator, (tx) => listDeadJobs(tx, {})));
  expect(view).toMatchObject({ waiting: 0, failing: 0, jobs: [{ task: 'test.may-fail', attempts: 8 }] });
  failing = false;
  const jobId = view.jobs[0]?.id ?? '';
  expectOk(await platform.as(coordinator, (tx) => retryJob(tx, { jobId })));
  await platform.drain();
  expect(runs).toBe(9);
  expect(await waiting()).toEqual([]);
  expect(await platform.as(coordinator, (tx) => retryJob(tx, { jobId }))).toMatchObject({ code: 'platform.not-found' });
});

test('only the coordinator sees the jobs that were given up', async () => {
  for (const role of ['counsellor', 'teacher', 'partner', 'participant', 'public'] as const) {
    expect(await platform.as({ role }, (tx) => listDeadJobs(tx, {}))).toMatchObject({ code: 'platform.not-allowed' });
    expect(await platform.as({ role }, (tx) => retryJob(tx, { jobId: '1' }))).toMatchObject({
      code: 'platform.not-allowed',
    });
  }
});

test('a job with a key that is waiting already is not added twice', async () => {
  failing = false;
  await add('same');
  await add('same');
  await platform.drain();
  expect(runs).toBe(1);
});

test('what a killed process was doing is done again when the platform starts, the only one on its database', async () => {
  failing = false;
  await add();
  await platform.ownerPool.query("update graphile_worker._private_jobs set locked_by = 'killed', locked_at = now()");
  const worker = await startWorker(platform, platform.ownerPool);
  try {
    await vi.waitFor(() => expect(runs).toBe(1), { timeout: 10_000 });
  } finally {
    await worker.stop();
  }
  expect(await waiting()).toEqual([]);
});

test('where others may work on the same database, only what is held for ten minutes is taken back', async () => {
  failing = false;
  await add('long');
  await add('short');
  const held = (key: string, minutes: number) =>
    platform.ownerPool.query("update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - make_interval(mins => $2) where key = $1", [key, minutes]); // prettier-ignore
  await held('long', 11);
  await held('short', 9);
  const shared = { ...platform, config: { ...platform.config, databaseUrl: 'elsewhere' } };
  const worker = await startWorker(shared, platform.ownerPool);
  try {
    await vi.waitFor(() => expect(runs).toBe(1), { timeout: 10_000 });
  } finally {
    await worker.stop();
  }
  const { rows } = await platform.ownerPool.query<{ key: string }>('select key from graphile_worker._private_jobs');
  expect(rows).toEqual([{ key: 'short' }]);
});
