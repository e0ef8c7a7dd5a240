import { noteOutcomeByStaff } from '#modules/arrival/server/index.ts';
import {
  determineTrajectory,
  getTrajectory,
  resumeTrajectory,
  suspendTrajectory,
  tellAanmelding,
  tellExemptionTest,
} from '#modules/inburgeringstraject/server/index.ts';
import { read, submit } from '#composition/route.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, getTrajectory, { trajectoryId: event.params.trajectory }),
});

/** The dossier of the trajectory in the address; who may not see it gets no further. */
async function about(event: RequestEvent) {
  const { person } = await read(event, getTrajectory, { trajectoryId: event.params.trajectory });
  return { dossierId: person.dossierId };
}
const here = (event: RequestEvent) => `/agency/trajectories/${event.params.trajectory}`;

export const actions: Actions = {
  signedUp: async (event) => submit(event, tellAanmelding, await about(event), here(event)),
  test: async (event) => submit(event, tellExemptionTest, await about(event), here(event)),
  determine: async (event) =>
    submit(event, determineTrajectory, { trajectoryId: event.params.trajectory }, here(event)),
  suspend: async (event) => submit(event, suspendTrajectory, { trajectoryId: event.params.trajectory }, here(event)),
  resume: async (event) => submit(event, resumeTrajectory, { trajectoryId: event.params.trajectory }, here(event)),
  note: async (event) => submit(event, noteOutcomeByStaff, await about(event), here(event)),
};
