import { json } from '@sveltejs/kit';
import { answerProblem, transact } from '#composition/route.ts';
import { issuerOf, listProofKeys } from '#modules/credential/server/index.ts';
import type { RequestHandler } from './$types';

/** The issuer's public keys as a controlled identifier document, for who checks a signature without us. */
export const GET: RequestHandler = async (event) => {
  const keys = await transact(event, (tx) => listProofKeys(tx, {}));
  if (!keys.ok) return answerProblem(event, keys);
  const { id } = issuerOf(event.locals.platform.config.origin);
  const verificationMethod = keys.value.map(({ id: kid, controller, publicKeyMultibase }) => ({ id: kid, type: 'Multikey', controller, publicKeyMultibase })); // prettier-ignore
  return json(
    {
      '@context': ['https://www.w3.org/ns/cid/v1'],
      id,
      verificationMethod,
      assertionMethod: verificationMethod.map((method) => method.id),
    },
    { headers: { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' } },
  );
};
