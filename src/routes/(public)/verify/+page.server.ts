import { redirect, type RequestEvent } from '@sveltejs/kit';
import { problem } from '#kernel/result.ts';
import { failure, transact } from '#composition/route.ts';
import { parseCode } from '#modules/credential/domain/verification-code.ts';
import { checkProofFile } from '#modules/credential/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

const MAX_BYTES = 2_000_000;

export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
};

const refused = (
  event: RequestEvent,
  field: 'code' | 'file',
  code: `credential.${string}`,
  values: Record<string, unknown>,
) => failure(event, problem('platform.invalid-input', { fields: { [field]: code } }), values);

export const actions: Actions = {
  code: async (event) => {
    const typed = String((await event.request.formData()).get('code') ?? '').trim();
    if (typed === '') return refused(event, 'code', 'credential.code-missing', {});
    const code = parseCode(typed);
    if (!code) return refused(event, 'code', 'credential.code-mistyped', { code: typed.slice(0, 80) });
    redirect(303, `/verify/${code}`);
  },
  file: async (event) => {
    const form = await event.request.formData();
    const file = form.get('file');
    const name = String(form.get('name') ?? '').trim();
    if (!(file instanceof File) || file.size === 0) return refused(event, 'file', 'credential.file-missing', { name });
    if (file.size > MAX_BYTES) return refused(event, 'file', 'credential.file-too-large', { name });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const from = event.getClientAddress();
    const checked = await checkProofFile((work) => transact(event, work), { bytes, from, name: name || undefined });
    if (!checked.ok) return failure(event, checked, { name });
    return { check: checked.value, checkedAt: event.locals.platform.clock.now() };
  },
};
