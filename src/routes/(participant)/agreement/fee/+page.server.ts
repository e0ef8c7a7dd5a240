import { read, submit } from '#composition/route.ts';
import { claimExemption, getFeeClaim } from '#modules/voortraject/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ view: await read(event, getFeeClaim, {}) });

export const actions: Actions = {
  default: (event) => submit(event, claimExemption, {}, '/agreement'),
};
