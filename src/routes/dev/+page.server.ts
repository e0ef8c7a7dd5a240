import { redirect } from '@sveltejs/kit';
import { clockDays, moveClock, personas, stepInto } from '#composition/development.ts';
import { formValues } from '#kernel/form-values.ts';
import { deviceOf, goOn, letIn } from '#composition/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  personas: await personas(locals.platform),
  days: clockDays(locals.platform),
  now: locals.platform.clock.now(),
});

const LIMIT = 3650;

export const actions: Actions = {
  step: async (event) => {
    const { accountId } = formValues(await event.request.formData());
    const stepped = await stepInto(event.locals.platform, String(accountId), deviceOf(event));
    if (!stepped) redirect(303, '/dev');
    await letIn(event, stepped);
    goOn(stepped, undefined);
  },
  clock: async (event) => {
    const { platform, actor } = event.locals;
    const { days } = formValues(await event.request.formData());
    const wished = Math.trunc(Number(days ?? 0));
    if (Number.isFinite(wished)) await moveClock(platform, Math.max(-LIMIT, Math.min(LIMIT, wished)));
    // The session of before may have ended or not begun on the new day: step in again.
    const stepped = actor.accountId && (await stepInto(platform, actor.accountId, deviceOf(event)));
    if (stepped) await letIn(event, stepped);
    redirect(303, '/dev');
  },
};
