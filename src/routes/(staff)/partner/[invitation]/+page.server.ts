import { read, submit } from '#composition/route.ts';
import { confirmStatus, sendAgain, withdrawStatus } from '#modules/referral/server/index.ts';
import { getCandidate } from '#modules/voortraject/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, getCandidate, { invitationId: event.params.invitation }),
  done: event.url.searchParams.get('done'),
});

const added = ({ params }: { params: { invitation: string } }) => ({ invitationId: params.invitation });
const back = ({ params }: { params: { invitation: string } }, done: string) =>
  `/partner/${params.invitation}?done=${done}`;

export const actions: Actions = {
  again: (event) => submit(event, sendAgain, added(event), back(event, 'again')),
  confirm: (event) => submit(event, confirmStatus, added(event), back(event, 'confirmed')),
  withdraw: (event) => submit(event, withdrawStatus, added(event), back(event, 'withdrawn')),
};
