import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ok, problem } from '#kernel/result.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { writeAudit } from '#platform/server/audit.ts';
import { once, withTx, type Tx } from '#platform/server/database/transaction.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { readWithPage } from './read-with-page.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform({ modules: [], jobs: [] });
});
afterAll(() => platform.close());

/** One request of a teacher. */
const request = () => {
  const actor = { role: 'teacher', accountId: platform.ids.next() } as const;
  return { locals: { platform, actor, correlationId: platform.ids.next() } } as unknown as RequestEvent;
};
/** The transaction that somebody is in: when it began, on which connection. */
const where = async ({ db }: Tx) =>
  (await sql<{ at: string }>`select now() || ' ' || pg_backend_pid() as at`.execute(db)).rows[0]?.at;
const note = (tx: Tx, action: string) => writeAudit(tx, { action, outcome: 'ok', personIds: [] });
const noted = async (action: string) =>
  (await platform.ownerPool.query('select from platform.audit_entry where action = $1', [action])).rowCount;

test('frame and page of a request are read in one transaction, and what both need is asked once', async () => {
  const event = request();
  let asked = 0;
  const part = () =>
    readWithPage(event, async (tx) => ok([await where(tx), await once(tx, 'how often', async () => (asked += 1))]));
  const [frame, page] = await Promise.all([part(), part()]);
  expect(page).toEqual(frame);
  expect(asked).toBe(1);
  // Afterwards, and in another request, everything is asked anew.
  expect(await part()).not.toEqual(frame);
  await readWithPage(request(), async (tx) => ok(await once(tx, 'how often', async () => (asked += 1))));
  expect(asked).toBe(3);
});

test('what may have been written in between is never remembered', async () => {
  let asked = 0;
  await withTx(platform, { role: 'system' }, async (tx) => {
    await once(tx, 'how often', async () => (asked += 1));
    await once(tx, 'how often', async () => (asked += 1));
    return ok();
  });
  expect(asked).toBe(2);
});

test('nothing is shown before it is kept who saw it, and a problem of one part leaves what the other noted', async () => {
  const event = request();
  const [seen, refused] = await Promise.all([
    readWithPage(event, async (tx) => {
      note(tx, 'test.seen');
      return ok();
    }).then(() => noted('test.seen')),
    readWithPage(event, async () => problem('platform.not-found')),
  ]);
  expect([seen, refused]).toEqual([1, problem('platform.not-found')]);
});

test('where one part breaks, no part shows anything, and the reason is told', async () => {
  const event = request();
  const broken = readWithPage(event, async ({ db }) => ok(await sql`select 1 / 0`.execute(db)));
  const other = readWithPage(event, async (tx) => {
    note(tx, 'test.broken');
    return ok(await where(tx).catch(() => 'nothing'));
  });
  const outcomes = await Promise.allSettled([broken, other]);
  expect(outcomes.map((outcome) => outcome.status === 'rejected' && String(outcome.reason))).toEqual(
    Array.from(outcomes, () => expect.stringContaining('division by zero')),
  );
  expect(await noted('test.broken')).toBe(0);
  expect(await readWithPage(event, async (tx) => ok(typeof (await where(tx))))).toEqual(ok('string'));
});
