import type { Day } from '#kernel/dates.ts';
import { beslis, type Besluit } from '#law/beslissingen.ts';
import type { Feiten } from '#law/feiten/index.ts';
import { geldendRegime, RECHTSKADERS, type Regime } from '#law/kern/regimes.ts';
import type { Motivering } from '#law/kern/vraag.ts';
import { PILLARS } from '../contract/trajectory.ts';

export interface TrajectoryDecisions {
  /** On the day of the signature, or today when nothing was signed. */
  readonly contract: Besluit<'inburgeringscontract'>;
  readonly pillars: Besluit<'pijlers'>;
  /** Only for a contract that was signed. */
  readonly vdab?: Besluit<'vdab-inschrijving'>;
  readonly attest?: Besluit<'inburgeringsattest'>;
  readonly states: readonly { readonly pillar: (typeof PILLARS)[number]; readonly state: string }[];
  readonly receipts: readonly Motivering[];
}

/** What the law says of a regular trajectory on a day, from what is known: contract, pillars, registration for work, attest. */
export function decideTrajectory(facts: Feiten, today: Day, regime: Regime): TrajectoryDecisions {
  const signedOn = facts.contractGetekendOp ?? undefined;
  const contractDay = signedOn ?? today;
  const contract = beslis('inburgeringscontract', facts, contractDay, regimeOn(regime, contractDay));
  const pillars = beslis('pijlers', facts, today, regimeOn(regime, today));
  const states = PILLARS.map((pillar) => ({ pillar, state: stateOf(pillars, pillar) }));
  if (signedOn === undefined || pillars.uitkomst === 'onbeslist')
    return { contract, pillars, states, receipts: [contract, pillars] };
  const parts = states.filter(({ state }) => state === 'verplicht').map(({ pillar }) => pillar);
  const vdab = beslis('vdab-inschrijving', facts, today, regimeOn(regime, today));
  if (parts.length === 0) return { contract, pillars, vdab, states, receipts: [contract, pillars, vdab] };
  const attest = beslis('inburgeringsattest', { ...facts, contractOnderdelen: parts }, today, regimeOn(regime, today));
  return { contract, pillars, vdab, attest, states, receipts: [contract, pillars, vdab, attest] };
}

function stateOf({ waarden }: Besluit<'pijlers'>, pillar: (typeof PILLARS)[number]): string {
  const state = pillar === 'maatschappelijke-orientatie' ? waarden.maatschappelijkeOrientatie : waarden[pillar];
  return state ?? 'te-bepalen';
}

/** A contract may be older than the regime of the dossier: then the law of that day holds. */
const regimeOn = (regime: Regime, day: Day): Regime =>
  RECHTSKADERS[regime].vanaf <= day ? regime : geldendRegime(day);
