import { read, submit } from '#composition/route.ts';
import { getWithdrawal, withdraw } from '#modules/voortraject/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ view: await read(event, getWithdrawal, {}) });

export const actions: Actions = { default: (event) => submit(event, withdraw, {}, '/home') };
