import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProofCredential, nameDigest, nameMatches, normaliseName, toPublicProofView } from './proof-credential.ts';
import { SAMPLE_CODE, sampleFacts } from './testing/sample-proof.ts';
import { newCode } from './verification-code.ts';

describe('the credential of a proof of participation', () => {
  test('N01 N06 states the modules, the language, the period and the day of completion', async () => {
    const { credentialSubject } = await buildProofCredential(sampleFacts());
    expect(credentialSubject).toEqual({
      nameDigest: await nameDigest('Salma Haddad', SAMPLE_CODE),
      participation: [
        { id: 'wonen', name: 'Wonen' },
        { id: 'werk', name: 'Werk en diploma' },
      ],
      language: 'ar',
      period: { from: '2026-09-01', to: '2026-11-18' },
      regime: 'piloot-2026',
      completedOn: '2026-11-18',
    });
  });

  test('N05 A14 says it is no inburgeringsattest, gives no exemption and does not weigh on the residence decision', async () => {
    const { description } = await buildProofCredential(sampleFacts());
    expect(description).toContain('geen inburgeringsattest');
    expect(description).toContain('geen vrijstelling');
    expect(description).toContain('geen invloed op de beslissing over het verblijf');
  });

  test('follows the VC Data Model 2.0', async () => {
    const credential = await buildProofCredential(sampleFacts());
    expect(credential['@context'][0]).toBe('https://www.w3.org/ns/credentials/v2');
    expect(credential.type).toEqual(['VerifiableCredential', 'BewijsVanDeelname']);
    expect(credential.id).toBe('urn:uuid:019a7c1e-5b1f-7c3a-9d51-2f6d0b1c4e77');
    expect(credential.validFrom).toBe('2026-11-20T09:30:00Z');
    expect(JSON.parse(JSON.stringify(credential))).toEqual(credential);
  });

  test('U04 holds no part of the name, and its public view not even the digest', async () => {
    const credential = await buildProofCredential(sampleFacts());
    expect(JSON.stringify(credential)).not.toMatch(/salma|haddad/i);
    const view = JSON.stringify(toPublicProofView(credential));
    expect(view).not.toContain(credential.credentialSubject.nameDigest);
    expect(view).not.toContain(credential.id);
  });

  test('U04 the same name on two proofs cannot be linked', () => {
    return fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 16 }), async (bytes) => {
        const code = newCode(bytes);
        fc.pre(code !== SAMPLE_CODE);
        expect(await nameDigest('Salma Haddad', code)).not.toBe(await nameDigest('Salma Haddad', SAMPLE_CODE));
      }),
      { numRuns: 20 },
    );
  });

  test('N03 the name on the paper can be compared, also when it was copied without accents', async () => {
    const credential = await buildProofCredential(sampleFacts({ printedName: 'Zoë El-Haddâd' }));
    expect(await nameMatches(credential, '  zoe   EL HADDAD ')).toBe(true);
    expect(await nameMatches(credential, 'Zoe Haddad')).toBe(false);
  });

  test('a name is compared by its letters, in any script', () => {
    expect(normaliseName('سَلْمى  حدّاد')).toBe('سلمى حداد');
    expect(normaliseName('O’Neill')).toBe('o neill');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(normaliseName(normaliseName(name))).toBe(normaliseName(name));
      }),
    );
  });

  test('N01 there is no proof of nothing, and none without a code', async () => {
    await expect(buildProofCredential(sampleFacts({ modules: [] }))).rejects.toThrow(RangeError);
    await expect(buildProofCredential(sampleFacts({ code: 'ABC' }))).rejects.toThrow(RangeError);
  });
});
