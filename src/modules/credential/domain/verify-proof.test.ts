import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { dataToSign, toHex } from './data-integrity.ts';
import type { SignedProofCredential } from './proof-credential.ts';
import { importSigningKey } from './proof-key.ts';
import { signDocument, signProof } from './sign-proof.ts';
import { ISSUER, SAMPLE_CODE, sampleKey } from './testing/sample-proof.ts';
import { isSignedBy, verifyProof } from './verify-proof.ts';

let current: Awaited<ReturnType<typeof sampleKey>>;
let other: Awaited<ReturnType<typeof sampleKey>>;
let signed: SignedProofCredential;

beforeAll(async () => {
  current = await sampleKey('2026-1');
  other = await sampleKey('2027-1');
  signed = await current.sign();
});

describe('a signed proof', () => {
  test('is valid as issued, with only public fields in the view', async () => {
    const verdict = await verifyProof(signed, { keys: [current.published], statusOf: () => 'active' });
    expect(verdict).toEqual({
      verdict: 'valid',
      statusKnown: true,
      view: {
        code: SAMPLE_CODE,
        issuer: ISSUER.name,
        issuedAt: '2026-11-20T09:30:00Z',
        modules: signed.credentialSubject.participation,
        language: 'ar',
        period: { from: '2026-09-01', to: '2026-11-18' },
        regime: 'piloot-2026',
        completedOn: '2026-11-18',
      },
    });
  });

  test('is valid after a journey through other spacing and another order of keys', async () => {
    const travelled: unknown = JSON.parse(JSON.stringify(JSON.parse(canonicalJson(signed)), null, 3));
    expect(await verifyProof(travelled, { keys: [current.published] })).toMatchObject({ verdict: 'valid' });
  });

  test('is verified offline, and the verdict then says that withdrawal was not checked', async () => {
    expect(await verifyProof(signed, { keys: [current.published] })).toMatchObject({
      verdict: 'valid',
      statusKnown: false,
    });
  });

  test('is revoked once withdrawn', async () => {
    const statusOf = (code: string) => (code === SAMPLE_CODE ? ('revoked' as const) : ('active' as const));
    expect(await verifyProof(signed, { keys: [current.published], statusOf })).toMatchObject({ verdict: 'revoked' });
  });

  test('of yesterday’s key verifies with today’s list of keys', async () => {
    const keys = [other.published, current.published];
    expect(await verifyProof(signed, { keys })).toMatchObject({ verdict: 'valid' });
    expect(await verifyProof(await other.sign(), { keys })).toMatchObject({ verdict: 'valid' });
  });

  test('is the same bytes when the job that signs is repeated', async () => {
    expect(await current.sign()).toEqual(signed);
  });

  test('cannot be made with a key of another issuer', async () => {
    const foreign = { ...current.signing, controller: 'https://elsewhere.example' };
    await expect(signProof(signed, { key: foreign, created: new Date(0) })).rejects.toThrow(RangeError);
  });
});

describe('a document that is not as issued', () => {
  test('any single changed character is found out', async () => {
    const text = JSON.stringify(signed);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
        async (at, character) => {
          const changed = parsed(text.slice(0, at) + character + text.slice(at + 1));
          // Not JSON any more, or another spelling of the same value: nothing was altered that could be believed.
          fc.pre(changed !== undefined && changed !== null && JSON.stringify(changed) !== text);
          const { verdict } = await verifyProof(changed, { keys: [current.published] });
          expect(['altered', 'not-ours']).toContain(verdict);
        },
      ),
      { numRuns: 1500 },
    );
  }, 30_000);

  test('every field that is changed, dropped or added is found out, wherever it stands', async () => {
    for (const change of everyChange(signed)) {
      const { verdict } = await verifyProof(change, { keys: [current.published] });
      expect(['altered', 'not-ours']).toContain(verdict);
    }
  });

  test('a context added behind the signed ones is found out', async () => {
    const changed = { ...signed, '@context': [...signed['@context'], 'https://evil.example/terms'] };
    expect(await verifyProof(changed, { keys: [current.published] })).toEqual({ verdict: 'altered' });
  });

  test('our issuer with a key of somebody else is altered, never valid', async () => {
    const forged = await other.sign();
    expect(await verifyProof(forged, { keys: [current.published] })).toEqual({ verdict: 'altered' });
    const renamed = { ...forged, proof: { ...forged.proof, verificationMethod: current.published.id } };
    expect(await verifyProof(renamed, { keys: [current.published] })).toEqual({ verdict: 'altered' });
  });

  test('a credential of another issuer is not ours', async () => {
    const foreign = { ...signed, issuer: { id: 'https://elsewhere.example', name: 'Elders' } };
    const proof = { ...signed.proof, verificationMethod: 'https://elsewhere.example#1' };
    expect(await verifyProof({ ...foreign, proof }, { keys: [current.published] })).toEqual({ verdict: 'not-ours' });
    expect(await verifyProof(foreign, { keys: [current.published] })).toEqual({ verdict: 'altered' });
  });

  test('the register is not asked about a document that is not ours', async () => {
    const statusOf = () => {
      throw new Error('asked');
    };
    expect(await verifyProof({ ...signed, name: 'Attest' }, { keys: [current.published], statusOf })).toEqual({
      verdict: 'altered',
    });
  });

  test('no JSON value at all makes it throw', () => {
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...Object.keys(signed), '__proto__'), fc.jsonValue()),
    );
    return fc.assert(
      fc.asyncProperty(odd, async (value) => {
        const near: unknown = typeof value === 'object' && !Array.isArray(value) ? { ...signed, ...value } : value;
        const { verdict } = await verifyProof(near, { keys: [current.published] });
        expect(typeof verdict).toBe('string');
      }),
    );
  });

  test('half a surrogate pair is altered and does not collide with another text', async () => {
    const changed = { ...signed, name: '\ud800' };
    expect(await verifyProof(changed, { keys: [current.published] })).toEqual({ verdict: 'altered' });
  });
});

describe('eddsa-jcs-2022', () => {
  // W3C Data Integrity EdDSA Cryptosuites v1.0, appendix B, «Representation: eddsa-jcs-2022».
  const PUBLIC = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
  const SECRET = 'z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq';
  const method = `did:key:${PUBLIC}#${PUBLIC}`;
  const contexts = ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'];
  const document = {
    '@context': contexts,
    id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
    type: ['VerifiableCredential', 'AlumniCredential'],
    name: 'Alumni Credential',
    description: 'A minimum viable example of an Alumni Credential.',
    issuer: 'https://vc.example/issuers/5678',
    validFrom: '2023-01-01T00:00:00Z',
    credentialSubject: { id: 'did:example:abcdefgh', alumniOf: 'The School of Examples' },
  };
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created: '2023-02-24T23:36:38Z',
    verificationMethod: method,
    proofPurpose: 'assertionMethod',
    '@context': contexts,
  };
  const proofValue = 'z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX';

  test('hashes the W3C example to the published value', async () => {
    expect(toHex(await dataToSign(document, options))).toBe(
      '66ab154f5c2890a140cb8388a22a160454f80575f6eae09e5a097cabe539a1db' +
        '59b7cb6251b8991add1ce0bc83107e3db9dbbab5bd2c28f687db1a03abc92f19',
    );
  });

  test('verifies the W3C example', async () => {
    const published = { id: method, controller: document.issuer, publicKeyMultibase: PUBLIC };
    expect(await isSignedBy({ ...document, proof: { ...options, proofValue } }, published)).toBe(true);
    expect(await isSignedBy({ ...document, name: 'x', proof: { ...options, proofValue } }, published)).toBe(false);
  });

  test('signs the W3C example to the published signature', async () => {
    const signing = await importSigningKey({ id: method, controller: document.issuer, secretKeyMultibase: SECRET });
    const example = await signDocument(document, { key: signing, created: new Date(options.created) });
    expect(example.proof).toEqual({ ...options, proofValue });
  });
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The document once for each leaf changed, each member dropped and each object with a member more. */
function everyChange(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    const changed = value.flatMap((item, at) => everyChange(item).map((next) => value.with(at, next)));
    return [...changed, ...value.map((_, at) => value.toSpliced(at, 1)), [...(value as unknown[]), 'x']];
  }
  if (typeof value !== 'object' || value === null) return [`${String(value)}x`, '', null, 1];
  const entries = Object.entries(value);
  return [
    ...entries.flatMap(([key, item]) => everyChange(item).map((next) => ({ ...value, [key]: next }))),
    ...entries.map(([dropped]) => Object.fromEntries(entries.filter(([key]) => key !== dropped))),
    { ...value, extra: 'x' },
  ];
}
