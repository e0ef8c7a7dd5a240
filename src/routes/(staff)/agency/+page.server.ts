import { listHandovers } from '#modules/arrival/server/index.ts';
import { listTrajectories } from '#modules/inburgeringstraject/server/index.ts';
import { read } from '#composition/route.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, listHandovers, {}),
  opened: (await read(event, listTrajectories, {})).rows,
});
