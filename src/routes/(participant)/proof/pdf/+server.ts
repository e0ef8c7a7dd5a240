import { stop, transact } from '#composition/route.ts';
import { downloadProof } from '#modules/credential/server/index.ts';
import type { RequestHandler } from './$types';

/** The printed proof, under a name that says nothing (U06). */
export const GET: RequestHandler = async (event) => {
  const file = await transact(event, (tx) => downloadProof(tx, { format: 'pdf' }));
  if (!file.ok) return stop(event, file);
  return new Response(new Uint8Array(file.value), {
    headers: { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="document.pdf"' },
  });
};
