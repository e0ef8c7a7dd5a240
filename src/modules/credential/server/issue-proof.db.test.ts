import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOk, ok } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import { PARTS } from '#composition/modules.ts';
import { recordSittingOutcome } from '#modules/assessment/server/index.ts';
import { lessonsOfPath, recordObservations } from '#modules/learning/server/index.ts';
import { wholeLesson } from '#modules/learning/testing/course-participant.ts';
import { ensurePerson } from '#modules/participant/server/index.ts';
import { moveDossier } from '#modules/voortraject/server/index.ts';
import { grantVisibility } from '#platform/server/visibility.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { openFinisher, withDocument, type Finisher } from '../testing/finished-course.ts';
import {
  downloadProof,
  findProofOfDossier,
  getOwnProof,
  issueProof,
  listProofKeys,
  revokeProof,
  viewProof,
} from './index.ts';
import { signProofJob } from './sign-proof-job.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
});
afterAll(() => platform.close());

const staff = (role: Actor['role']): Actor => ({
  role,
  accountId: platform.ids.next(),
  organisationId: platform.ids.next(),
});
const own = async (finisher: Finisher) => expectOk(await platform.as(finisher.actor, (tx) => getOwnProof(tx, {})));
const rowsOf = (dossierId: string) =>
  platform.system(async (tx) => ok(await tx.db.selectFrom('credential.proof').selectAll().where('dossier_id', '=', dossierId).orderBy('intended_at').orderBy('id').execute())); // prettier-ignore
const factsOf = (dossierId: string, type: string) =>
  platform.system(async (tx) => ok(await tx.db.selectFrom('ledger.fact').selectAll().where('dossier_id', '=', dossierId).where('type', '=', type).execute())); // prettier-ignore
const complete = (dossierId: string, occurredAt?: Date) =>
  platform.system((tx) => moveDossier(tx, { dossierId, type: 'voortraject.course-completed.v1', occurredAt }));

describe('a finished course', () => {
  it('N01 N02 gives a proof that is signed, printed and told of, with the decision that granted it', async () => {
    const finisher = await withDocument(platform, { ownScript: { given: 'سلمى', family: 'حداد' } });
    const [row] = await rowsOf(finisher.dossierId);
    expect(row?.receipt).toMatchObject({
      vraag: 'bewijs-van-deelname',
      uitkomst: 'toegekend',
      regime: 'proeftuin-2023',
    });
    expect(row).toMatchObject({
      kind: 'document',
      modules: ['basis'],
      language: 'ar',
      rule_version: 'proeftuin/2023-06-01',
    });
    const pdf = expectOk(await platform.as(finisher.actor, (tx) => downloadProof(tx, { format: 'pdf' })));
    expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-');
    const signed: unknown = JSON.parse(
      expectOk(await platform.as(finisher.actor, (tx) => downloadProof(tx, { format: 'json' }))).toString(),
    );
    expect(signed).toMatchObject({ proof: { cryptosuite: 'eddsa-jcs-2022' }, credentialStatus: { code: row?.code } });
    expect(await own(finisher)).toMatchObject({ state: 'issued', code: row?.code, modules: ['basis'], printed: true });
  });

  it('U06 is told of in a mail, and kept in a fact and a job, that say nothing', async () => {
    const finisher = await withDocument(platform, { family: 'Geheim' });
    const letter = platform.letters.find(({ to }) => to === `${finisher.personId}@example.test`);
    expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/Salma|Geheim|bewijs|إثبات|اندماج/);
    const [fact] = await factsOf(finisher.dossierId, 'credential.proof-issued.v1');
    expect(fact?.payload).toEqual({ proofId: finisher.proofId, kind: 'document', regime: 'proeftuin-2023' });
  });

  it('keeps name and print sealed: nothing of them is readable in the table', async () => {
    const { dossierId } = await withDocument(platform, { family: 'Leesbaar' });
    const { rows } = await platform.system(async (tx) => ok(await sql<{ line: string }>`select p::text as line from credential.proof p where dossier_id = ${dossierId}`.execute(tx.db))); // prettier-ignore
    expect(rows[0]?.line).not.toMatch(/Leesbaar|Salma/);
    expect(rows[0]?.line).not.toContain(Buffer.from('%PDF').toString('hex'));
  });

  it('N01 is given once: told again, decided again or signed again, there is one proof, one fact and one mail', async () => {
    const finisher = await withDocument(platform);
    const before = await rowsOf(finisher.dossierId);
    const letters = platform.letters.length;
    const again = await platform.system((tx) => issueProof(tx, { dossierId: finisher.dossierId, occurredAt: tx.now }));
    expect(again?.proofId).toBe(finisher.proofId);
    await Promise.all([1, 2, 3].map(() => signProofJob.run(platform, { proofId: finisher.proofId })));
    await platform.drain();
    expect(await rowsOf(finisher.dossierId)).toEqual(before);
    expect(await factsOf(finisher.dossierId, 'credential.proof-issued.v1')).toHaveLength(1);
    expect(platform.letters).toHaveLength(letters);
  });

  it('two workers that sign at once keep one signature and write one mail', async () => {
    const finisher = await openFinisher(platform, { regime: 'proeftuin-2023' });
    const issued = await platform.system((tx) =>
      issueProof(tx, { dossierId: finisher.dossierId, occurredAt: tx.now, withPdf: true }),
    );
    const proofId = issued?.proofId ?? '';
    expect(await own(finisher)).toEqual({ state: 'being-made' });
    await Promise.all([signProofJob.run(platform, { proofId }), signProofJob.run(platform, { proofId })]);
    await platform.drain();
    expect(await factsOf(finisher.dossierId, 'credential.proof-issued.v1')).toHaveLength(1);
    expect(platform.letters.filter(({ to }) => to === `${finisher.personId}@example.test`)).toHaveLength(1);
  });

  it('waits with signing until the person has a name, and then goes on', async () => {
    const finisher = await openFinisher(platform, { regime: 'proeftuin-2023', nameless: true });
    const issued = await platform.system((tx) =>
      issueProof(tx, { dossierId: finisher.dossierId, occurredAt: tx.now, withPdf: true }),
    );
    const proofId = issued?.proofId ?? '';
    await expect(signProofJob.run(platform, { proofId })).rejects.toThrow(/has a name/);
    await platform.system(async (tx) => ok(await ensurePerson(tx, { personId: finisher.personId, language: 'ar', ownScriptName: { given: 'Оксана', family: 'Коваль' } }))); // prettier-ignore
    await signProofJob.run(platform, { proofId });
    expect(await own(finisher)).toMatchObject({ state: 'issued', printed: true });
  });
});

describe('the decision', () => {
  it('N01 withholds the proof where the rules of completion are not met, and keeps the reasons', async () => {
    const finisher = await openFinisher(platform);
    await complete(finisher.dossierId);
    await platform.drain();
    expect(await rowsOf(finisher.dossierId)).toEqual([]);
    const [fact] = await factsOf(finisher.dossierId, 'credential.proof-withheld.v1');
    expect(fact?.payload).toMatchObject({
      missing: [],
      receipt: { uitkomst: 'niet-toegekend', tegenstrijdigheden: ['CC11'] },
    });
    const view = await own(finisher);
    expect(view).toMatchObject({
      state: 'not-yet',
      missing: expect.arrayContaining(['lessen', 'eindquiz']),
      lessons: { finished: 0 },
    });
  });

  it('N01 of the platform’s own rules is granted when lessons and end quiz are done, and what is missing is said until then', async () => {
    const finisher = await openFinisher(platform);
    const send = (observations: { id: string }[]) =>
      platform.as(finisher.actor, (tx) => recordObservations(tx, { observations }));
    const lessons = lessonsOfPath([]).map(({ id }) => wholeLesson(platform.ids.next, id, '2026-11-22T08:00:00.000Z'));
    expectOk(await send(lessons[0] ?? []));
    await platform.drain();
    expect(await own(finisher)).toMatchObject({
      state: 'not-yet',
      missing: ['lessen', 'actieve-deelname', 'eindquiz'],
      lessons: { finished: 1 },
    });
    for (const lesson of lessons.slice(1)) expectOk(await send(lesson));
    await platform.system((tx) =>
      recordSittingOutcome(tx, { personId: finisher.personId, outcome: 'passed', percent: 90 }),
    );
    await platform.drain();
    const [row] = await rowsOf(finisher.dossierId);
    expect(row).toMatchObject({
      kind: 'document',
      regime: 'voorstel-2025',
      receipt: { redenen: [{ voldaan: true }, { voldaan: true }, { voldaan: true }] },
    });
    expect(await own(finisher)).toMatchObject({ state: 'issued', printed: true });
  });

  it('of a pilot is kept as a record on the day it happened: signed, without a document or a mail', async () => {
    const finisher = await openFinisher(platform, { regime: 'proeftuin-2023' });
    const letters = platform.letters.length;
    await complete(finisher.dossierId, new Date('2024-01-12T11:00:00Z'));
    await platform.drain();
    const [row] = await rowsOf(finisher.dossierId);
    expect(row).toMatchObject({
      kind: 'record',
      pdf_sha256: null,
      completed_on: '2024-01-12',
      issued_at: new Date('2024-01-12T11:00:00Z'),
    });
    const [fact] = await factsOf(finisher.dossierId, 'credential.proof-issued.v1');
    expect(fact?.occurred_at).toEqual(new Date('2024-01-12T11:00:00Z'));
    expect(platform.letters).toHaveLength(letters);
    expect(await platform.as(finisher.actor, (tx) => downloadProof(tx, { format: 'pdf' }))).toMatchObject({
      code: 'credential.nothing-to-download',
    });
  });
});

describe('withdrawing', () => {
  const revoke = (actor: Actor, proofId: string, reason: 'issued-in-error' | 'name-corrected') =>
    platform.as(actor, (tx) => revokeProof(tx, { proofId, reason }));

  it('is for the coordinator, with a reason, once; the person sees it and can download no more', async () => {
    const finisher = await withDocument(platform);
    expect(await revoke(staff('counsellor'), finisher.proofId, 'issued-in-error')).toMatchObject({
      code: 'platform.not-allowed',
    });
    expectOk(await revoke(staff('coordinator'), finisher.proofId, 'issued-in-error'));
    expect(await revoke(staff('coordinator'), finisher.proofId, 'issued-in-error')).toMatchObject({
      code: 'credential.revoked-already',
    });
    expect(await own(finisher)).toMatchObject({ state: 'revoked', reason: 'issued-in-error' });
    expect(await platform.as(finisher.actor, (tx) => downloadProof(tx, { format: 'pdf' }))).toMatchObject({
      code: 'credential.nothing-to-download',
    });
    expect((await factsOf(finisher.dossierId, 'credential.proof-revoked.v1'))[0]?.payload).toEqual({
      proofId: finisher.proofId,
      reason: 'issued-in-error',
    });
    await platform.system((tx) => issueProof(tx, { dossierId: finisher.dossierId, occurredAt: tx.now }));
    expect(await rowsOf(finisher.dossierId)).toHaveLength(1);
  });

  it('for a corrected name puts a new proof in the place of the old one', async () => {
    const finisher = await withDocument(platform);
    const { replacedBy } = expectOk(await revoke(staff('coordinator'), finisher.proofId, 'name-corrected'));
    await platform.drain();
    const rows = await rowsOf(finisher.dossierId);
    expect(rows.map(({ id, revoked_at }) => [id, revoked_at === null])).toEqual([[finisher.proofId, false], [replacedBy, true]]); // prettier-ignore
    expect(rows[1]?.code).not.toBe(rows[0]?.code);
    expect(await own(finisher)).toMatchObject({ state: 'issued', code: rows[1]?.code });
  });

  it('before it was signed leaves it unsigned for ever', async () => {
    const finisher = await openFinisher(platform, { regime: 'proeftuin-2023' });
    const issued = await platform.system((tx) =>
      issueProof(tx, { dossierId: finisher.dossierId, occurredAt: tx.now, withPdf: true }),
    );
    expectOk(await revoke(staff('coordinator'), issued?.proofId ?? '', 'issued-in-error'));
    await platform.drain();
    expect(await rowsOf(finisher.dossierId)).toMatchObject([{ issued_at: null, credential: null }]);
  });
});

describe('who sees a proof', () => {
  it('N06 staff and the agency that receives the person, and nobody else', async () => {
    const finisher = await withDocument(platform);
    const { dossierId, personId } = finisher;
    const [agency, stranger] = [staff('agency'), staff('agency')];
    await platform.system(async (tx) =>
      ok(await grantVisibility(tx, { personId, granteeId: agency.organisationId ?? '', basis: 'handover' })),
    );
    const view = expectOk(await platform.as(agency, (tx) => viewProof(tx, { dossierId })));
    expect(view).toMatchObject({
      proofId: finisher.proofId,
      modules: ['basis'],
      completedOn: '2026-11-22',
      revokedOn: null,
    });
    expect(expectOk(await platform.as(staff('counsellor'), (tx) => viewProof(tx, { dossierId })))).toEqual(view);
    expect(expectOk(await platform.as(stranger, (tx) => viewProof(tx, { dossierId })))).toBeNull();
    expect(await platform.as(staff('partner'), (tx) => viewProof(tx, { dossierId }))).toMatchObject({
      code: 'platform.not-allowed',
    });
  });

  it.each(['participant', 'partner', 'teacher', 'public', 'auditor'] as const)(
    'the database hides it from a %s who is not concerned',
    async (role) => {
      const { dossierId } = await withDocument(platform);
      const other: Actor = { role, accountId: platform.ids.next(), personId: platform.ids.next() };
      expect(
        expectOk(await platform.as(other, async (tx) => ok(await findProofOfDossier(tx, dossierId)))),
      ).toBeUndefined();
      const changed = await platform.as(other, async (tx) => ok(await tx.db.updateTable('credential.proof').set({ language: 'fr' }).where('dossier_id', '=', dossierId).executeTakeFirst())); // prettier-ignore
      expect(Number(expectOk(changed).numUpdatedRows)).toBe(0);
      await expect(
        platform.as(other, async (tx) => ok(await sql`delete from credential.proof`.execute(tx.db))),
      ).rejects.toThrow(/permission denied/);
    },
  );

  it('downloading leaves a trace that the person can read', async () => {
    const finisher = await withDocument(platform);
    await platform.as(finisher.actor, (tx) => downloadProof(tx, { format: 'pdf' }));
    const trace = await platform.as(finisher.actor, async (tx) => ok(await tx.db.selectFrom('platform.audit_entry').select('action').where('person_id', '=', finisher.personId).execute())); // prettier-ignore
    expect(expectOk(trace).map(({ action }) => action)).toContain('credential.download-proof');
  });
});

describe('the keys', () => {
  it('only the platform publishes them; anybody reads them', async () => {
    await withDocument(platform);
    const keys = expectOk(await platform.as({ role: 'public' }, (tx) => listProofKeys(tx, {})));
    expect(keys).toMatchObject([{ id: expect.stringMatching(/\/verify\/keys#z6Mk/), until: null }]);
    const forge = platform.as(staff('coordinator'), async (tx) => ok(await tx.db.insertInto('credential.verification_key').values({ kid: 'x', controller: 'x', public_multibase: 'x', since: tx.now }).execute())); // prettier-ignore
    await expect(forge).rejects.toThrow(/row-level security/);
  });
});
