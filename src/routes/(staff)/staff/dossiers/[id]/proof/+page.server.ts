import { read, submit } from '#composition/route.ts';
import { revokeProof, viewProof } from '#modules/credential/server/index.ts';
import { getDossierHead } from '#modules/voortraject/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const dossierId = event.params.id;
  const head = await read(event, getDossierHead, { dossierId });
  const proof = await read(event, viewProof, { dossierId });
  return {
    head,
    proof,
    mayRevoke: event.locals.actor.role === 'coordinator' && proof !== null && proof.revokedOn === null,
  };
};

export const actions: Actions = {
  default: (event) => submit(event, revokeProof, {}, `/staff/dossiers/${event.params.id}/proof`),
};
