import { submit } from '#composition/route.ts';
import { invite } from '#modules/referral/server/index.ts';
import type { Actions } from './$types';

export const actions: Actions = { default: (event) => submit(event, invite, {}, '/partner?sent') };
