import { read, submit } from '#composition/route.ts';
import { listCourseVersions, publishCourses, refreshCourses, withdrawCourses } from '#modules/content/server/index.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => ({ versions: await read(event, listCourseVersions, {}) });

/** Decides, and lets this process follow before the page is shown; the others notice within seconds. */
const decide = async (event: RequestEvent, act: typeof publishCourses) => {
  try {
    return await submit(event, act, {}, '/staff/courses');
  } finally {
    await refreshCourses();
  }
};

export const actions: Actions = {
  publish: (event) => decide(event, publishCourses),
  withdraw: (event) => decide(event, withdrawCourses),
};
