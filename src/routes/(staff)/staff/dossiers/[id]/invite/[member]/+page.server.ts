import { read, submit } from '#composition/route.ts';
import { invite } from '#modules/referral/server/index.ts';
import { getDossierHead, getMemberToInvite } from '#modules/voortraject/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id: dossierId, member: memberId } = event.params;
  return {
    head: await read(event, getDossierHead, { dossierId }),
    member: await read(event, getMemberToInvite, { dossierId, memberId }),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { id: dossierId, member: memberId } = event.params;
    // Only somebody of this household: the id in the address decides for whom the account will be.
    await read(event, getMemberToInvite, { dossierId, memberId });
    return submit(event, invite, { personId: memberId }, `/staff/dossiers/${dossierId}`);
  },
};
