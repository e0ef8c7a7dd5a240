import { read } from '#composition/route.ts';
import { accessLogOfPerson } from '#modules/access/server/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ view: await read(event, accessLogOfPerson, {}) });
