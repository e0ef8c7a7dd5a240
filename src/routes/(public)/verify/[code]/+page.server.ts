import type { RequestEvent } from '@sveltejs/kit';
import { failure, read, transact } from '#composition/route.ts';
import { parseCode } from '#modules/credential/domain/verification-code.ts';
import { checkProof } from '#modules/credential/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
  const code = parseCode(event.params.code);
  if (!code) return { check: null, typed: event.params.code.slice(0, 80), checkedAt: null };
  const check = await read(event, checkProof, { code, from: event.getClientAddress() });
  return { check, typed: code, checkedAt: event.locals.platform.clock.now() };
};

async function compareName(event: RequestEvent) {
  const name = String((await event.request.formData()).get('name') ?? '').trim();
  const code = parseCode(event.params['code'] ?? '');
  const result = await transact(event, (tx) =>
    checkProof(tx, { code: code ?? '', name, from: event.getClientAddress() }),
  );
  return result.ok ? { nameMatches: result.value.nameMatches } : failure(event, result, { name });
}

/** The name goes by POST: it must not stand in an address. */
export const actions: Actions = { name: compareName };
