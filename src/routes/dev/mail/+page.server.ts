import { look } from '#composition/development.ts';
import { listDevelopmentMails } from '#platform/server/development-mail.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  mails: (await look(locals.platform, listDevelopmentMails)).map(({ body: _body, ...mail }) => mail),
});
