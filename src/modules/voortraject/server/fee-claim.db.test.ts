import { afterAll, beforeAll, expect, test } from 'vitest';
import { PARTS } from '#composition/modules.ts';
import { expectOk } from '#kernel/result.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { counsellorOf, newcomer, registered } from '../testing/people.ts';
import { claimExemption, decideFeeProof, getAgreement, getFeeClaim, getFeeClaimOf, getWorklist } from './index.ts';

let platform: TestPlatform;
beforeAll(async () => void (platform = await openTestPlatform(PARTS)));
afterAll(() => platform.close());

async function claimed(ground = 'werkzoekend') {
  const actor = await newcomer(platform);
  const dossier = await registered(platform, actor);
  const counsellor = await counsellorOf(platform, 'begeleider');
  expectOk(await platform.as(actor, (tx) => claimExemption(tx, { ground })));
  const read = async () => expectOk(await platform.as(actor, (tx) => getAgreement(tx, { language: 'nl' })));
  const seen = async () =>
    expectOk(await platform.as(counsellor, (tx) => getFeeClaimOf(tx, { dossierId: dossier.id })));
  return { actor, dossier, counsellor, read, seen };
}

test('O02 somebody chooses a ground of the law and reads that an accepted proof makes that nothing is paid', async () => {
  const { actor, read } = await claimed();
  const { grounds, claim } = expectOk(await platform.as(actor, (tx) => getFeeClaim(tx, {})));
  expect(grounds).toContain('gedetineerd');
  expect(claim).toMatchObject({ ground: 'werkzoekend', proof: null });
  const { fee, claim: shown } = await read();
  expect(shown?.freeWithProof).toBe(fee.uitkomst === 'te-betalen');
});

test('O02 staff accepts or refuses the proof, and the fee follows', async () => {
  const { read, seen, counsellor, dossier } = await claimed();
  const before = (await read()).fee.uitkomst;
  const { claim } = await seen();
  const say = (proof: 'accepted' | 'refused') =>
    platform.as(counsellor, (tx) => decideFeeProof(tx, { dossierId: dossier.id, claimId: claim?.id ?? '', proof }));
  expectOk(await say('accepted'));
  expect((await read()).fee.uitkomst).toBe(before === 'te-betalen' ? 'vrijgesteld' : before);
  expectOk(await say('refused'));
  expect(await read()).toMatchObject({ fee: { uitkomst: before }, claim: { proof: 'refused' } });
});

test('O02 a claim made since is looked at anew, and a ground that the law does not know is refused', async () => {
  const { actor, seen, counsellor, dossier } = await claimed();
  const { claim } = await seen();
  expectOk(await platform.as(actor, (tx) => claimExemption(tx, { ground: 'gedetineerd' })));
  const late = { dossierId: dossier.id, claimId: claim?.id ?? '', proof: 'accepted' } as const;
  expect(await platform.as(counsellor, (tx) => decideFeeProof(tx, late))).toMatchObject({ ok: false });
  expect((await seen()).claim).toMatchObject({ ground: 'gedetineerd', proof: null });
  expect(await platform.as(actor, (tx) => claimExemption(tx, { ground: 'geen' }))).toMatchObject({ ok: false });
});

test('U02 the receipt of the fee does not tell the ground', async () => {
  const { seen } = await claimed();
  expect(JSON.stringify((await seen()).fee)).not.toContain('werkzoekend');
});

test('O02 a claim stands on the work list until somebody looked at the proof, and again when another ground is asked', async () => {
  const { actor, counsellor, dossier, seen } = await claimed();
  const waits = async () => {
    const { rows } = expectOk(await platform.as(counsellor, (tx) => getWorklist(tx, {})));
    return rows.filter(({ dossierId, kind }) => dossierId === dossier.id && kind === 'voortraject.fee-proof-to-see');
  };
  expect(await waits()).toHaveLength(1);
  const refused = async () => {
    const claimId = (await seen()).claim?.id ?? '';
    expectOk(
      await platform.as(counsellor, (tx) => decideFeeProof(tx, { dossierId: dossier.id, claimId, proof: 'refused' })),
    );
  };
  await refused();
  expect(await waits()).toEqual([]);
  expectOk(await platform.as(actor, (tx) => claimExemption(tx, { ground: 'gedetineerd' })));
  expect(await waits()).toHaveLength(1);
  expectOk(await platform.as(actor, (tx) => claimExemption(tx, { ground: 'werkzoekend' })));
  expect(await waits()).toHaveLength(1);
});
