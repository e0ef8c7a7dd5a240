import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectOk, ok, problem } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import { openTestPlatform, type TestPlatform } from '../testing/test-platform.ts';
import { listDeadJobs, retryJob } from './dead-jobs.ts';
import { runAsSystem } from './jobs.ts';
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
