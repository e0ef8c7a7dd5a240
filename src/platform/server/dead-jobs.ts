import { sql } from 'kysely';
import { z } from 'zod';
import { ok, problem } from '#kernel/result.ts';
import { useCase } from './use-case.ts';

const deadJobsView = z.object({
  jobs: z.array(
    z.object({ id: z.string(), task: z.string(), attempts: z.number(), createdAt: z.date(), lastTriedAt: z.date() }),
  ),
  waiting: z.number(),
  failing: z.number(),
});

/** The jobs that were given up after all their tries, the oldest first; and how many still wait or are being retried. */
export const listDeadJobs = useCase(
  { name: 'platform.list-dead-jobs', roles: ['coordinator'], input: z.object({}), kind: 'read' },
  async (tx) => {
    const rows = await tx.db
      .selectFrom('platform.job')
      .selectAll()
      .where('dead', '=', true)
      .orderBy('created_at')
      .limit(200)
      .execute();
    const counts = await sql<{ waiting: number; failing: number }>`
      select count(*) filter (where not dead) as waiting, count(*) filter (where not dead and failed) as failing
      from platform.job`.execute(tx.db);
    return ok(
      deadJobsView.parse({
        jobs: rows.map((row) => ({
          id: row.id,
          task: row.task,
          attempts: row.attempts,
          createdAt: row.created_at,
          lastTriedAt: row.run_at,
        })),
        ...counts.rows[0],
      }),
    );
  },
);

/** Lets a job that was given up begin again. */
export const retryJob = useCase(
  {
    name: 'platform.retry-job',
    roles: ['coordinator'],
    input: z.object({ jobId: z.string({ error: 'platform.field-required' }).regex(/^\d{1,18}$/) }),
  },
  async (tx, { jobId }) => {
    const dead = await tx.db.selectFrom('platform.job').select('dead').where('id', '=', jobId).executeTakeFirst();
    if (!dead?.dead) return problem('platform.not-found');
    await sql`select platform.retry_job(${jobId})`.execute(tx.db);
    return ok();
  },
);
