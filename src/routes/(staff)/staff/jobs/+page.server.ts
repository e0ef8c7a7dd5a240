import { read, submit } from '#composition/route.ts';
import { listDeadJobs, retryJob } from '#platform/server/dead-jobs.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, listDeadJobs, {}),
  retried: event.url.searchParams.has('retried'),
});

export const actions: Actions = {
  default: (event) => submit(event, retryJob, {}, '/staff/jobs?retried'),
};
