import { buildProofCredential } from '../proof-credential.ts';
import type { ProofFacts, SignedProofCredential } from '../proof-credential.ts';
import { importSigningKey, newProofKeyPair } from '../proof-key.ts';
import type { ProofKey } from '../proof-key.ts';
import { signProof } from '../sign-proof.ts';
import { newCode } from '../verification-code.ts';

export const ISSUER = { id: 'https://vooraf.example/uitreiker', name: 'Agentschap Integratie en Inburgering' };
export const SAMPLE_CODE = newCode(Uint8Array.from({ length: 16 }, (_, at) => at * 15));

/** Facts of one finished trajectory of a fictional person. */
export function sampleFacts(changes: Partial<ProofFacts> = {}): ProofFacts {
  return {
    id: '019a7c1e-5b1f-7c3a-9d51-2f6d0b1c4e77',
    code: SAMPLE_CODE,
    issuer: ISSUER,
    issuedAt: new Date('2026-11-20T09:30:00.123Z'),
    printedName: 'Salma Haddad',
    modules: [
      { id: 'wonen', name: 'Wonen' },
      { id: 'werk', name: 'Werk en diploma' },
    ],
    language: 'ar',
    period: { from: '2026-09-01', to: '2026-11-18' },
    regime: 'piloot-2026',
    completedOn: '2026-11-18',
    statusUrl: `https://vooraf.example/bewijs/${SAMPLE_CODE}`,
    ...changes,
  };
}

/** A new key pair of the issuer, with the published half and a way to sign. */
export async function sampleKey(name: string) {
  const pair = await newProofKeyPair();
  const published: ProofKey = {
    id: `${ISSUER.id}#${name}`,
    controller: ISSUER.id,
    publicKeyMultibase: pair.publicKeyMultibase,
  };
  const signing = await importSigningKey({ ...published, secretKeyMultibase: pair.secretKeyMultibase });
  const sign = async (changes: Partial<ProofFacts> = {}): Promise<SignedProofCredential> =>
    signProof(await buildProofCredential(sampleFacts(changes)), {
      key: signing,
      created: new Date('2026-11-20T09:31:00Z'),
    });
  return { published, signing, sign };
}
