import { renderSVG } from 'uqr';
import { read } from '#composition/route.ts';
import { checkUrlOf, getOwnProof } from '#modules/credential/server/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const view = await read(event, getOwnProof, {});
  if (view.state !== 'issued') return { view, qr: null };
  const url = checkUrlOf(event.locals.platform.config.origin, view.code);
  const svg = renderSVG(url, { ecc: 'M', border: 2 });
  return { view, qr: { url, image: `data:image/svg+xml,${encodeURIComponent(svg)}` } };
};
