import { read } from '#composition/route.ts';
import { listErasures } from '#modules/voortraject/server/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ view: await read(event, listErasures, {}) });
