import {
  importSigningKey,
  publicKeyOf,
  secretKeyMultibase,
  type ProofKey,
  type SigningKey,
} from '../domain/proof-key.ts';

export const ISSUER_NAME = 'Agentschap Integratie en Inburgering';

/** The issuer as proofs name it: the address where its public keys are published. */
export const issuerOf = (origin: string) => ({ id: `${origin}/verify/keys`, name: ISSUER_NAME });

/** The public page of a proof, where a QR code leads. */
export const checkUrlOf = (origin: string, code: string): string => `${origin}/verify/${code}`;

/** The key that signs today, with its published half. The id of a key ends in the key itself, so that it cannot name another. */
export async function openIssuerKey(
  seed: Uint8Array,
  origin: string,
): Promise<{ published: ProofKey; signing: SigningKey }> {
  const secret = secretKeyMultibase(seed);
  const publicKey = await publicKeyOf(secret);
  const { id: controller } = issuerOf(origin);
  const id = `${controller}#${publicKey}`;
  return {
    published: { id, controller, publicKeyMultibase: publicKey },
    signing: await importSigningKey({ id, controller, secretKeyMultibase: secret }),
  };
}
