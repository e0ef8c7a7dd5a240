import { z } from 'zod';
import { brusselsDay } from '#kernel/dates.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import { beslis, type Besluit } from '#law/beslissingen.ts';
import { VRIJSTELLINGSGRONDEN } from '#law/feiten/cursus.ts';
import type { Feiten } from '#law/feiten/index.ts';
import { alsRegime, rekendag } from '#law/kern/regimes.ts';
import { lijst } from '#law/parameters.ts';
import { getPersonCard, type PersonCard } from '#modules/participant/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { feeClaimInput, feeProofInput } from '../contract/dossier.ts';
import { DESTINATION_IN_LAW, PURPOSE_IN_LAW } from '../domain/in-law.ts';
import { later, PATIENCE } from '../domain/worklist.ts';
import { ownDossier } from './own-dossier.ts';
import { raiseSignal, resolveSignal } from './signals.ts';
import { findDossier, type Dossier } from './store.ts';

type Ground = (typeof VRIJSTELLINGSGRONDEN)[number];

/** The ground on which somebody asks not to pay, and what was said of the proof; `null`: nobody looked yet. */
export interface FeeClaim {
  readonly id: string;
  readonly ground: Ground;
  readonly claimedAt: Date;
  readonly proof: 'accepted' | 'refused' | null;
}

/** The claim of a dossier that was made last. */
export async function findFeeClaim(tx: Tx, dossierId: string): Promise<FeeClaim | undefined> {
  const row = await tx.db
    .selectFrom('voortraject.fee_claim')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('claimed_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (!row) return undefined;
  const told = await tx.vault.open(tx, row.person_id, row.ground_sealed);
  const proof = row.proof === 'accepted' || row.proof === 'refused' ? row.proof : null;
  const ground = VRIJSTELLINGSGRONDEN.find((one) => one === told) ?? 'andere';
  return { id: row.id, ground, claimedAt: row.claimed_at, proof };
}

/** A claim in the words of the law: who claimed nothing has no ground, and only an accepted proof proves. */
export function factsOfClaim(claim: FeeClaim | undefined): Pick<Feiten, 'vrijstellingsgrond' | 'vrijstellingBewezen'> {
  return claim
    ? { vrijstellingsgrond: claim.ground, vrijstellingBewezen: claim.proof === 'accepted' }
    : { vrijstellingsgrond: 'geen' };
}

/** The fee by the law of the day it is read or was signed. */
export function decideFee({ profile, regime }: Dossier, { destination }: PersonCard, claim: FeeClaim | undefined, at: Date): Besluit<'vergoeding'> {
  const law = alsRegime(regime);
  const facts = { doel: PURPOSE_IN_LAW[profile], gewest: DESTINATION_IN_LAW[destination], ...factsOfClaim(claim) };
  return beslis('vergoeding', facts, rekendag(brusselsDay(at), law), law);
} // prettier-ignore

/** Would the ground with an accepted proof make that nothing is paid (O02)? */
export const isFreeWithProof = (dossier: Dossier, card: PersonCard, claim: FeeClaim, at: Date): boolean =>
  decideFee(dossier, card, { ...claim, proof: 'accepted' }, at).uitkomst === 'vrijgesteld';

export interface FeeClaimView {
  readonly grounds: readonly string[];
  readonly claim: FeeClaim | null;
}

/** The grounds one can choose from, and what was asked before. */
export const getFeeClaim = useCase(
  { name: 'voortraject.get-fee-claim', roles: ['participant'], kind: 'read', input: z.object({}) },
  async (tx): Promise<Result<FeeClaimView>> => {
    const dossier = await ownDossier(tx);
    if (!dossier.ok) return dossier;
    tx.touch(dossier.value.personId);
    const claim = await findFeeClaim(tx, dossier.value.id);
    return ok({ grounds: groundsFor(tx, dossier.value), claim: claim ?? null });
  },
);

const isGround = (text: string): text is Ground => (VRIJSTELLINGSGRONDEN as readonly string[]).includes(text);

function groundsFor(tx: Tx, { regime }: Dossier): readonly string[] {
  const law = alsRegime(regime);
  return lijst('vergoeding-vrijstellingsgronden', rekendag(brusselsDay(tx.now), law), law);
}

/** On the work list as long as nobody looked at the proof of a claim. */
const PROOF_TO_SEE = 'voortraject.fee-proof-to-see';

/**
 * A participant asks not to pay, on a ground (O02). The proof is shown to the counsellor, who accepts it or not: the claim
 * stands on the work list until then, where it can make that nothing is paid.
 */
export const claimExemption = useCase(
  { name: 'voortraject.claim-exemption', roles: ['participant'], input: feeClaimInput },
  async (tx, { ground }) => {
    const dossier = await ownDossier(tx);
    if (!dossier.ok) return dossier;
    const { id: dossierId, personId } = dossier.value;
    if (!isGround(ground) || !groundsFor(tx, dossier.value).includes(ground))
      return problem('voortraject.no-such-ground');
    tx.touch(personId);
    const claim: FeeClaim = { id: tx.newId(), ground, claimedAt: tx.now, proof: null };
    await tx.db
      .insertInto('voortraject.fee_claim')
      .values({
        id: claim.id,
        dossier_id: dossierId,
        person_id: personId,
        ground_sealed: await tx.vault.seal(tx, personId, ground),
        claimed_at: tx.now,
      })
      .execute();
    const card = await getPersonCard(tx, personId);
    const pays = decideFee(dossier.value, card, claim, tx.now).uitkomst === 'te-betalen';
    if (pays && isFreeWithProof(dossier.value, card, claim, tx.now))
      await raiseSignal(tx, { dossierId, personId, kind: PROOF_TO_SEE, due: later(tx.now, PATIENCE.feeProofDays) });
    return ok();
  },
);

/** What staff sees of a claim. */
export const getFeeClaimOf = useCase(
  { name: 'voortraject.read-fee-claim', roles: ['counsellor', 'coordinator'], kind: 'read', input: z.object({ dossierId: z.uuid() }) },
  async (tx, { dossierId }): Promise<Result<{ claim: FeeClaim | null; fee: Besluit<'vergoeding'> }>> => {
    const dossier = await findDossier(tx, dossierId);
    if (!dossier) return problem('voortraject.dossier-unknown');
    tx.touch(dossier.personId);
    const claim = await findFeeClaim(tx, dossierId);
    return ok({ claim: claim ?? null, fee: decideFee(dossier, await getPersonCard(tx, dossier.personId), claim, tx.now) });
  },
); // prettier-ignore

/** Staff accepts or refuses the proof of the claim that was read; a claim made since is looked at anew. */
export const decideFeeProof = useCase(
  { name: 'voortraject.decide-fee-proof', roles: ['counsellor', 'coordinator'], input: feeProofInput },
  async (tx, { dossierId, claimId, proof }) => {
    const dossier = await findDossier(tx, dossierId);
    const claim = dossier && (await findFeeClaim(tx, dossierId));
    if (!dossier || claim?.id !== claimId) return problem('voortraject.claim-changed');
    tx.touch(dossier.personId);
    await tx.db
      .updateTable('voortraject.fee_claim')
      .set({ proof, decided_by: tx.actor.accountId ?? null, decided_at: tx.now })
      .where('id', '=', claimId)
      .execute();
    await resolveSignal(tx, dossierId, PROOF_TO_SEE);
    return ok();
  },
);
