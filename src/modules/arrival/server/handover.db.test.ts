import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectOk, ok } from '#kernel/result.ts';
import { PARTS } from '#composition/modules.ts';
import { ensureAccount, ensurePersonas, organisationId } from '#modules/access/server/index.ts';
import { changePreferences } from '#modules/participant/server/index.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { getDossier, getWorklist, moveDossier, seeNotice } from '#modules/voortraject/server/index.ts';
import { openTestPlatform, TEST_NOW, type TestPlatform } from '#platform/testing/test-platform.ts';
import { agencyOf, arrive, COUNSELLOR, dossierOf, handOver, openTraveller, runningHandover, settle, type Traveller } from '../testing/traveller.ts'; // prettier-ignore
import { acceptHandover, declineHandover, findAgencyPerson, getConnection, getHandover, listHandovers, offerHandoverAgain, watchHandovers } from './index.ts'; // prettier-ignore

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
  await platform.system(async (tx) => {
    await ensurePersonas(tx);
    const account = { id: platform.ids.next(), role: 'agency', language: 'nl', email: 'onthaal@voorbeeld.be' } as const;
    await ensureAccount(tx, { ...account, organisationId: organisationId('agii') });
    return ok();
  });
});
afterAll(() => platform.close());
beforeEach(() => {
  platform.at(TEST_NOW);
  platform.letters.length = 0;
});

async function offered(): Promise<Traveller & { handoverId: string }> {
  const traveller = await openTraveller(platform, { completed: true });
  await arrive(platform, traveller);
  expectOk(await settle(platform, traveller));
  return { ...traveller, handoverId: (await runningHandover(platform, traveller)).id };
}
const seenBy = (code: string, { dossierId }: Traveller) =>
  platform.as(agencyOf(code), async (tx) => ok(await findAgencyPerson(tx, dossierId)));
const signalsOf = async ({ dossierId }: Traveller) => {
  const { rows } = await platform.ownerPool.query('select kind from voortraject.signal where dossier_id = $1 and resolved_at is null', [dossierId]); // prettier-ignore
  return rows.map(({ kind }: { kind: string }) => kind);
};

describe('the hand-over', () => {
  it('P11 K08 is offered with a term, and a mail that names nobody', async () => {
    const traveller = await offered();
    expect(await runningHandover(platform, traveller)).toMatchObject({
      organisationCode: 'agii',
      state: 'offered',
      dueOn: '2026-12-06',
    });
    await platform.drain();
    const [letter] = platform.letters.filter(({ to }) => to === 'onthaal@voorbeeld.be');
    expect(letter?.text).toContain('6 december 2026');
    expect(letter?.text).not.toContain('2026-12-06');
    expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/Rania|Saleh|Mechelen/);
  });

  it('P03 N06 the agency that was offered sees the preparation, another agency sees nothing', async () => {
    const traveller = await offered();
    const view = expectOk(await platform.as(agencyOf('agii'), (tx) => getHandover(tx, { handoverId: traveller.handoverId })));
    expect(view.person).toMatchObject({ name: 'Rania Saleh (fictief)', municipality: 'Mechelen', preparation: { completedOn: '2026-11-22' } });
    expect(await platform.as(agencyOf('atlas'), (tx) => getHandover(tx, { handoverId: traveller.handoverId }))).toMatchObject({ code: 'arrival.handover-unknown' });
    expect(await seenBy('atlas', traveller)).toMatchObject({ value: undefined });
    expect(view.person).toMatchObject({ otherLanguages: 'Arabisch, Frans', needs: { digitalSkills: 'with-help', diploma: true }, email: null });
    expect(JSON.stringify(view), 'K06 the story stays with the counsellor').not.toContain('bakkerij');
    const list = expectOk(await platform.as(agencyOf('agii'), (tx) => listHandovers(tx, {})));
    expect(list.offered.find(({ handoverId }) => handoverId === traveller.handoverId)).toMatchObject({ daysLeft: 14 });
  }); // prettier-ignore

  it('P11 another agency cannot accept or decline it', async () => {
    const { handoverId } = await offered();
    for (const work of [acceptHandover, declineHandover]) {
      const result = await platform.as(agencyOf('amal'), (tx) => work(tx, { handoverId, reason: 'not-reachable' }));
      expect(result).toMatchObject({ code: 'arrival.handover-unknown' });
    }
  });

  it('P11 accepted, the dossier is handed over, once', async () => {
    const traveller = await offered();
    const { handoverId } = traveller;
    expectOk(await platform.as(agencyOf('agii'), (tx) => acceptHandover(tx, { handoverId })));
    expect((await dossierOf(platform, traveller)).status).toBe('handed-over');
    expect(await platform.as(agencyOf('agii'), (tx) => acceptHandover(tx, { handoverId }))).toMatchObject({
      code: 'arrival.handover-decided',
    });
  });

  it('P11 declined, the reason is kept, the counsellor is called and the agency sees nothing more', async () => {
    const traveller = await offered();
    const { handoverId, dossierId } = traveller;
    const unexplained = await platform.as(agencyOf('agii'), (tx) =>
      declineHandover(tx, { handoverId, reason: 'other' }),
    );
    expect(unexplained).toMatchObject({ fields: { note: 'arrival.reason-needs-note' } });
    expectOk(
      await platform.as(agencyOf('agii'), (tx) =>
        declineHandover(tx, { handoverId, reason: 'other', note: 'Verhuist naar Aalst' }),
      ),
    );
    expect((await dossierOf(platform, traveller)).status).toBe('settled');
    expect(await signalsOf(traveller)).toEqual(['arrival.handover-declined']);
    expect(await seenBy('agii', traveller)).toMatchObject({ value: undefined });
    const after = expectOk(await platform.as(agencyOf('agii'), (tx) => getHandover(tx, { handoverId })));
    expect(after).toMatchObject({ state: 'declined', reason: 'other', person: null });
    const kept = expectOk(await platform.as(COUNSELLOR, (tx) => getConnection(tx, { dossierId })));
    expect(kept.handovers[0]).toMatchObject({ state: 'declined', reason: 'other', note: 'Verhuist naar Aalst' });
    expectOk(await platform.as(COUNSELLOR, (tx) => offerHandoverAgain(tx, { dossierId, organisation: 'agii' })));
    expect(await signalsOf(traveller)).toEqual([]);
    expect((await seenBy('agii', traveller)).ok && (await dossierOf(platform, traveller)).status).toBe(
      'handover-offered',
    );
  });

  it('P11 an agency is reminded once, and after the term the dossier goes back to the counsellor', async () => {
    const traveller = await offered();
    await platform.drain();
    platform.letters.length = 0;
    for (const at of ['2026-11-28', '2026-11-29', '2026-11-30', '2026-12-06']) {
      platform.at(`${at}T12:00:00Z`);
      await platform.system(async (tx) => ok(await watchHandovers(tx)));
      await platform.drain();
      if (at === '2026-11-28') expect(platform.letters).toEqual([]);
    }
    expect(platform.letters.some(({ to }) => to === 'onthaal@voorbeeld.be')).toBe(true);
    const reminded = await runningHandover(platform, traveller);
    expect(reminded).toMatchObject({ state: 'offered', remindedAt: new Date('2026-11-29T12:00:00Z') });
    platform.at('2026-12-07T12:00:00Z');
    await platform.system(async (tx) => ok(await watchHandovers(tx)));
    expect((await dossierOf(platform, traveller)).status).toBe('settled');
    expect(await signalsOf(traveller)).toEqual(['arrival.handover-expired']);
    expect(await seenBy('agii', traveller)).toMatchObject({ value: undefined });
  });
});

describe('what the participant hears', () => {
  const address = async ({ actor, personId }: Traveller, preference: 'yes' | 'no') => {
    const email = `${personId}@voorbeeld.example`;
    await platform.system(async (tx) => {
      await ensureAccount(tx, { id: actor.accountId ?? '', role: 'participant', personId, email, language: 'nl' });
      return ok();
    });
    const reach = { safe: preference, from: '09:00', to: '20:00' } as const;
    expectOk(await platform.as(actor, (tx) => changePreferences(tx, reach)));
    return email;
  };
  const lettersTo = async (email: string) => {
    await platform.drain();
    return platform.letters.filter(({ to }) => to === email);
  };

  it.each(['accepted', 'declined'] as const)(
    'U06 K08 hears that an offer was %s, in a mail an onlooker may see',
    async (outcome) => {
      const traveller = await offered();
      const email = await address(traveller, 'yes');
      const { handoverId } = traveller;
      const decide =
        outcome === 'accepted'
          ? platform.as(agencyOf('agii'), (tx) => acceptHandover(tx, { handoverId }))
          : platform.as(agencyOf('agii'), (tx) =>
              declineHandover(tx, { handoverId, reason: 'other', note: 'Verhuist naar Aalst' }),
            );
      expectOk<unknown>(await decide);
      const [letter, ...more] = await lettersTo(email);
      expect(more).toEqual([]);
      expect(letter?.subject).toBe('Er is nieuws voor je');
      expect(letter?.text).toContain('/travel');
      expect(letter?.text).not.toMatch(/AgII|Agentschap|inburgering|Aalst|Saleh/i);
    },
  );

  it('U04 who is not safe to write to hears only that there is news', async () => {
    const traveller = await offered();
    const email = await address(traveller, 'no');
    expectOk(await platform.as(agencyOf('agii'), (tx) => acceptHandover(tx, { handoverId: traveller.handoverId })));
    const [letter] = await lettersTo(email);
    expect(letter?.subject).toBe('Er is nieuws');
    expect(letter?.text).not.toContain('/travel');
  });
});

describe('before the registration', () => {
  it('E06 P01 no path leads to a hand-over or a regular trajectory', async () => {
    const abroad = await openTraveller(platform, { completed: true });
    const arrived = await openTraveller(platform);
    await arrive(platform, arrived);
    for (const { dossierId, personId } of [abroad, arrived]) {
      const again = await platform.as(COUNSELLOR, (tx) => offerHandoverAgain(tx, { dossierId, organisation: 'agii' }));
      expect(again).toMatchObject({ code: 'arrival.not-registered' });
      for (const type of [
        'arrival.handover-offered.v1',
        'arrival.handover-accepted.v1',
        'inburgeringstraject.opened.v1',
      ] as const) {
        const moved = await platform.as({ role: 'system' }, (tx) => moveDossier(tx, { dossierId, type }));
        expect(moved).toMatchObject({ code: 'voortraject.move-not-allowed' });
      }
      const row = platform.ownerPool.query(
        `insert into arrival.handover (id, person_id, dossier_id, organisation_id, organisation_code, offered_at, due_on, state)
         values (gen_random_uuid(), $1, $2, $3, 'agii', now(), now(), 'offered')`,
        [personId, dossierId, organisationId('agii')],
      );
      await expect(row).rejects.toThrow('foreign key');
    }
  });

  it('B25 a dossier that has stopped is handed to nobody', async () => {
    const traveller = await openTraveller(platform);
    await arrive(platform, traveller);
    await platform.system((tx) => moveDossier(tx, { dossierId: traveller.dossierId, type: 'voortraject.dossier-stopped.v1', payload: { reason: 'own-wish' } })); // prettier-ignore
    expect(await settle(platform, traveller)).toMatchObject({ code: 'voortraject.move-not-allowed' });
  });

  it('leaves what was handed over alone: a second registration is refused', async () => {
    const traveller = await openTraveller(platform);
    await handOver(platform, traveller);
    expect(await settle(platform, traveller, { municipality: 'Gent', region: 'vlaams' })).toMatchObject({
      code: 'arrival.handover-running',
    });
  });
});

describe('a withdrawn candidate status', () => {
  const withdrawn = async ({ personId }: Traveller) => {
    await platform.system(async (tx) =>
      ok(await appendFact(tx, { type: 'referral.status-withdrawn.v1', personId, payload: { reason: 'visa-refused' } })),
    );
    await platform.drain();
  };
  const kind = 'voortraject.status-withdrawn-late';

  it('B25 E09 stops nobody who has arrived or was handed over: the counsellor hears of it, nothing else changes', async () => {
    const arrived = await openTraveller(platform, { completed: true });
    await arrive(platform, arrived);
    const handedOver = await openTraveller(platform, { completed: true });
    await handOver(platform, handedOver);
    await platform.drain();
    for (const traveller of [arrived, handedOver]) {
      const before = await dossierOf(platform, traveller);
      platform.letters.length = 0;
      await withdrawn(traveller);
      expect(await dossierOf(platform, traveller)).toEqual(before);
      expect(platform.letters).toEqual([]);
      expect(await signalsOf(traveller)).toEqual([kind]);
      const { rows } = expectOk(await platform.as(COUNSELLOR, (tx) => getWorklist(tx, { kind })));
      expect(rows.map(({ dossierId }) => dossierId)).toContain(traveller.dossierId);
      const { dossierId } = traveller;
      const view = expectOk(await platform.as(COUNSELLOR, (tx) => getDossier(tx, { dossierId })));
      expect(view.now.filter(({ notice }) => notice).map((row) => row.kind)).toEqual([kind]);
      expectOk(await platform.as(COUNSELLOR, (tx) => seeNotice(tx, { dossierId, kind })));
      expect(await signalsOf(traveller)).toEqual([]);
    }
  });

  it('B25 stops who is still on the way', async () => {
    const traveller = await openTraveller(platform, { completed: true });
    await platform.system((tx) =>
      moveDossier(tx, { dossierId: traveller.dossierId, type: 'arrival.travel-announced.v1' }),
    );
    await withdrawn(traveller);
    expect(await dossierOf(platform, traveller)).toMatchObject({ status: 'stopped', stopReason: 'visa-refused' });
  });
});
