import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOk, ok } from '#kernel/result.ts';
import { PUBLIC_ACTOR, type Actor } from '#kernel/roles.ts';
import { PARTS } from '#composition/modules.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { buildProofCredential, type SignedProofCredential } from '../domain/proof-credential.ts';
import { sampleFacts } from '../domain/testing/sample-proof.ts';
import { signProof } from '../domain/sign-proof.ts';
import { newCode } from '../domain/verification-code.ts';
import { openFinisher, withDocument, type Finisher } from '../testing/finished-course.ts';
import { checkProof, checkProofFile, checkProofOffline, downloadProof, findProofOfDossier, issueProof, issuerOf, listProofKeys, openIssuerKey, revokeProof } from './index.ts'; // prettier-ignore
import { publishKey } from './store.ts';

let platform: TestPlatform;
let finisher: Finisher & { proofId: string };
let code: string;
let pdf: Buffer;
let json: Buffer;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
  finisher = await withDocument(platform, { family: 'Haddad-Özgür' });
  code = await codeOf(finisher.dossierId);
  pdf = await fileOf(finisher, 'pdf');
  json = await fileOf(finisher, 'json');
});
afterAll(() => platform.close());

const codeOf = async (dossierId: string) =>
  (await platform.system(async (tx) => ok(await findProofOfDossier(tx, dossierId))))?.code ?? '';
const fileOf = async ({ actor }: Finisher, format: 'pdf' | 'json') =>
  expectOk(await platform.as(actor, (tx) => downloadProof(tx, { format })));

let visitor = 0;
/** Somebody who was never here before: attempts are counted per address. */
const nextVisitor = () => `198.51.100.${(visitor += 1)}`;
const check = async (asked: { code: string; name?: string }, from = nextVisitor()) =>
  expectOk(await platform.as(PUBLIC_ACTOR, (tx) => checkProof(tx, { ...asked, from })));
const checkFile = async (bytes: Uint8Array, name?: string) =>
  expectOk(await checkProofFile((work) => platform.as(PUBLIC_ACTOR, work), { bytes, name, from: nextVisitor() }));
const revoke = (proofId: string) => platform.system((tx) => revokeProof(tx, { proofId, reason: 'misused' }));
const edited = (change: (credential: SignedProofCredential) => unknown) =>
  Buffer.from(JSON.stringify(change(JSON.parse(json.toString()) as SignedProofCredential)));

describe('a code', () => {
  it('N03 of a proof in force is valid, and shows what a verifier may see: no name, no person', async () => {
    const found = await check({ code });
    expect(found).toEqual({
      verdict: 'valid',
      statusKnown: true,
      revokedOn: null,
      nameMatches: null,
      proof: {
        code,
        issuer: 'Agentschap Integratie en Inburgering',
        issuedOn: '2026-11-22',
        completedOn: '2026-11-22',
        period: { from: '2026-11-22', to: '2026-11-22' },
        language: 'ar',
        modules: [{ id: 'basis', name: expect.any(String) }],
        recordOnly: false,
      },
    });
    expect(JSON.stringify(found)).not.toMatch(new RegExp(`Salma|Haddad|${finisher.personId}|${finisher.dossierId}`));
  });

  it('says whether the name on the paper is right, accents and cases aside', async () => {
    const matches = async (name: string) => (await check({ code, name })).nameMatches;
    expect(await matches('SALMA haddad ozgur')).toBe(true);
    expect(await matches('Salma Haddad')).toBe(false);
    expect(await matches(' - ')).toBeNull();
  });

  it('that nobody was given is unknown; so is one that is still to be signed', async () => {
    expect(await check({ code: newCode(new Uint8Array(16)) })).toMatchObject({ verdict: 'unknown', proof: null });
    const waiting = await openFinisher(platform, { regime: 'proeftuin-2023' });
    await platform.system((tx) => issueProof(tx, { dossierId: waiting.dossierId, occurredAt: tx.now, withPdf: true }));
    expect(await check({ code: await codeOf(waiting.dossierId) })).toMatchObject({ verdict: 'unknown', proof: null });
  });

  it('of a withdrawn proof says so from that moment, with the day and without the reason', async () => {
    const other = await withDocument(platform);
    const otherCode = await codeOf(other.dossierId);
    const [file, signed] = [await fileOf(other, 'pdf'), await fileOf(other, 'json')];
    await revoke(other.proofId);
    const found = await check({ code: otherCode });
    expect(found).toMatchObject({ verdict: 'revoked', revokedOn: '2026-11-22' });
    expect(JSON.stringify(found)).not.toMatch(/misused/);
    expect(await checkFile(file)).toMatchObject({ verdict: 'revoked' });
    expect(await checkFile(signed)).toMatchObject({ verdict: 'revoked' });
  });

  it('of a pilot is valid as a record of before this platform', async () => {
    const early = await openFinisher(platform, { regime: 'proeftuin-2023' });
    await platform.system((tx) =>
      issueProof(tx, { dossierId: early.dossierId, occurredAt: new Date('2024-01-12T11:00:00Z') }),
    );
    await platform.drain();
    const found = await check({ code: await codeOf(early.dossierId) });
    expect(found).toMatchObject({ verdict: 'valid', proof: { recordOnly: true, issuedOn: '2024-01-12' } });
  });

  it('cannot be guessed at length: after forty tries an address waits, also for codes that exist', async () => {
    const from = nextVisitor();
    for (let count = 0; count < 40; count += 1) {
      expect((await check({ code: newCode(Uint8Array.from({ length: 16 }, () => count)) }, from)).verdict).toBe(
        'unknown',
      );
    }
    const refused = await platform.as(PUBLIC_ACTOR, (tx) => checkProof(tx, { code, from }));
    expect(refused).toMatchObject({ ok: false, code: 'platform.too-many-attempts' });
    expect((await check({ code })).verdict).toBe('valid');
    const kept = await platform.system(async (tx) =>
      ok(await tx.db.selectFrom('platform.attempt').select('key').execute()),
    );
    expect(kept.some(({ key }) => key.includes(from))).toBe(false);
  });

  it('that is checked stands in the log of the person, without who asked', async () => {
    const seen = expectOk(await platform.as(finisher.actor, async (tx) => ok(await tx.db.selectFrom('platform.audit_entry').selectAll().where('action', '=', 'credential.check-proof').execute()))); // prettier-ignore
    expect(seen.length).toBeGreaterThan(0);
    expect(seen[0]).toMatchObject({ role: 'public', account_id: null, organisation_id: null });
  });

  it.each(['participant', 'counsellor', 'agency', 'partner'] as const)('may be checked by a %s too', async (role) => {
    const actor: Actor = { role, accountId: platform.ids.next(), personId: platform.ids.next() };
    const found = expectOk(await platform.as(actor, (tx) => checkProof(tx, { code, from: nextVisitor() })));
    expect(found.verdict).toBe('valid');
  });
});

describe('a printed proof', () => {
  it('N03 is valid as it was issued, and its name can be compared', async () => {
    expect(await checkFile(pdf, 'Salma Haddad Ozgur')).toMatchObject({ verdict: 'valid', nameMatches: true });
  });

  it('with one changed byte anywhere is found out', async () => {
    const positions = Array.from({ length: 60 }, (_, at) => Math.floor((at * (pdf.length - 1)) / 59));
    const verdicts = [];
    for (const at of positions) {
      const changed = Buffer.from(pdf);
      changed[at] = (changed[at] ?? 0) ^ 1;
      verdicts.push((await checkFile(changed)).verdict);
    }
    // Without the mark of a PDF, its first byte, nobody knows what it is.
    expect(verdicts).toEqual(['not-ours', ...positions.slice(1).map(() => 'altered')]);
    const longer = await checkFile(Buffer.concat([pdf, Buffer.from('\n')]));
    expect(longer).toEqual({ verdict: 'altered', statusKnown: true, proof: null, revokedOn: null, nameMatches: null });
  });

  it('of somebody else is not ours, whatever it says of itself', async () => {
    const foreign = Buffer.from('%PDF-1.7\n1 0 obj <</Title (Bewijs van deelname)>> endobj\n%%EOF');
    expect((await checkFile(foreign)).verdict).toBe('not-ours');
    const borrowed = Buffer.from(`%PDF-1.7\n(vooraf-proof:${newCode(new Uint8Array(16).fill(7))})\n%%EOF`);
    expect((await checkFile(borrowed)).verdict).toBe('not-ours');
    const copied = Buffer.from(`%PDF-1.7\n(vooraf-proof:${code})\n%%EOF`);
    expect(await checkFile(copied)).toMatchObject({ verdict: 'altered', proof: null });
  });

  it.each(['', 'hello', '{"type":["Other"]}', '\x89PNG'])('is not %j', async (text) => {
    expect((await checkFile(Buffer.from(text, 'latin1'))).verdict).toBe('not-ours');
  });
});

describe('a signed credential', () => {
  it('is valid as it was issued, also printed with other spacing', async () => {
    expect(await checkFile(json)).toMatchObject({ verdict: 'valid', proof: { code } });
    expect((await checkFile(edited((credential) => credential))).verdict).toBe('valid');
  });

  it('with another module in it is altered', async () => {
    const more = edited((credential) => ({ ...credential, credentialSubject: { ...credential.credentialSubject, completedOn: '2025-01-01' } })); // prettier-ignore
    expect(await checkFile(more)).toMatchObject({ verdict: 'altered', proof: null });
  });

  it('signed by a stolen key is not ours, and altered when it borrows a code: the register decides', async () => {
    const key = await openIssuerKey(platform.signingKey, platform.config.origin);
    const forge = async (borrowed: string) => {
      const unsigned = await buildProofCredential(
        sampleFacts({ code: borrowed, issuer: issuerOf(platform.config.origin) }),
      );
      return Buffer.from(
        JSON.stringify(await signProof(unsigned, { key: key.signing, created: new Date('2026-11-22T09:00:00Z') })),
      );
    };
    expect((await checkFile(await forge(newCode(new Uint8Array(16).fill(3))))).verdict).toBe('not-ours');
    expect((await checkFile(await forge(code))).verdict).toBe('altered');
  });

  it('N01 of yesterday verifies with the key of today', async () => {
    const tomorrow = await openIssuerKey(createHash('sha256').update('next').digest(), platform.config.origin);
    await platform.system(async (tx) => ok(await publishKey(tx, tomorrow.published)));
    const keys = expectOk(await platform.as(PUBLIC_ACTOR, (tx) => listProofKeys(tx, {})));
    expect(keys.map(({ until }) => until === null).toSorted()).toEqual([false, true]);
    expect((await checkFile(json)).verdict).toBe('valid');
  });
});

describe('without the register', () => {
  it('the signature is checked with published keys, and withdrawal is said to be unknown', async () => {
    const verificationMethod = expectOk(await platform.as(PUBLIC_ACTOR, (tx) => listProofKeys(tx, {})));
    const published = JSON.parse(JSON.stringify({ verificationMethod })) as unknown;
    const found = await checkProofOffline(json, { published, name: 'salma haddad ozgur' });
    expect(found).toMatchObject({ verdict: 'valid', statusKnown: false, nameMatches: true, proof: { code } });
    expect(await checkProofOffline(json, { published: { verificationMethod: [{ id: 1 }, null, 'x'] } })).toMatchObject({
      verdict: 'not-ours',
    });
  });

  it('the own key counts wherever the platform ran', async () => {
    expect(await checkProofOffline(json, { seed: platform.signingKey })).toMatchObject({ verdict: 'valid' });
    const forged = edited((credential) => ({ ...credential, name: 'Inburgeringsattest' }));
    expect(await checkProofOffline(forged, { seed: platform.signingKey })).toMatchObject({ verdict: 'altered' });
    expect(await checkProofOffline(json, { seed: createHash('sha256').update('other').digest() })).toMatchObject({
      verdict: 'not-ours',
    });
  });

  it('a printed proof cannot be judged', async () => {
    expect(await checkProofOffline(pdf, { seed: platform.signingKey })).toBeUndefined();
  });
});
