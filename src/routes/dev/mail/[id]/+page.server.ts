import { error } from '@sveltejs/kit';
import { linkPieces, look } from '#composition/development.ts';
import { isId } from '#kernel/ids.ts';
import { findDevelopmentMail } from '#platform/server/development-mail.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const mail = isId(params.id) ? await look(locals.platform, (tx) => findDevelopmentMail(tx, params.id)) : undefined;
  if (!mail) error(404, { message: locals.t('problem.platform.not-found') });
  return { mail, pieces: linkPieces(mail.body) };
};
