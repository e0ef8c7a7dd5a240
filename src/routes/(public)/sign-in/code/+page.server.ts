import { redirect } from '@sveltejs/kit';
import { failure, submit, transact } from '#composition/route.ts';
import { formValues } from '#kernel/form-values.ts';
import { deviceOf, goOn, letIn } from '#composition/session.ts';
import { isId } from '#kernel/ids.ts';
import { safePath } from '#modules/access/domain/safe-path.ts';
import { confirmCode, requestCodeAgain } from '#modules/access/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
  if (!isId(url.searchParams.get('id'))) redirect(303, '/sign-in');
  return { again: url.searchParams.has('again') };
};

const idOf = (url: URL) => url.searchParams.get('id') ?? '';

export const actions: Actions = {
  confirm: async (event) => {
    const { code } = formValues(await event.request.formData());
    const added = { language: event.locals.language, device: deviceOf(event), ip: event.getClientAddress() };
    const result = await transact(event, (tx) =>
      confirmCode(tx, { ...added, codeId: idOf(event.url), code: code as string }),
    );
    if (!result.ok) return failure(event, result, {});
    await letIn(event, result.value);
    goOn(result.value, event.url.searchParams.get('next'));
  },
  again: (event) => {
    const next = safePath(event.url.searchParams.get('next'));
    const added = { codeId: idOf(event.url), language: event.locals.language, ip: event.getClientAddress() };
    return submit(event, requestCodeAgain, added, ({ codeId }) => {
      return `/sign-in/code?${new URLSearchParams({ id: codeId, again: '1', ...(next ? { next } : {}) })}`;
    });
  },
};
