import { readReport } from '#modules/reporting/server/index.ts';
import { read } from '#composition/route.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ view: await read(event, readReport, {}) });
