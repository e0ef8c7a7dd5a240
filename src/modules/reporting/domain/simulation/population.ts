import { addToDay, type Day } from '#kernel/dates.ts';
import type { Feiten } from '#law/feiten/index.ts';
import type { Inflow, Shares } from './figures.ts';

/** One person of a population: the group that differences are told by, and what the law may know. */
export interface SimulatedPerson {
  readonly group: string;
  readonly facts: Feiten;
}

/**
 * What no source prints and a simulation must assume. Shares from 0 to 1, days and years as their names say. They are told
 * with every result, because the outcome is no better than they are.
 */
export const ASSUMPTIONS = {
  shareBrussels: 0.25,
  shareUnknownRegion: 0.1,
  sharePartnerOfLabourMigrant: 0.3,
  shareMarriageVisa: 0.2,
  shareSponsorUsedFreeMovement: 0.1,
  shareDigitallySkilled: 0.7,
  shareStableInternet: 0.75,
  shareOwnDevice: 0.9,
  shareSelfDirected: 0.7,
  shareLiterate: 0.9,
  youngest: 16,
  oldest: 72,
  commonestAge: 31,
  shareArrived: 0.6,
  shareRegistered: 0.85,
  shareWorksAmongLabour: 0.95,
  shareWorksAmongFamily: 0.35,
  shareStudies: 0.1,
} as const;

/** A stream of numbers from 0 to 1 that a seed fixes (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A population as the figures draw it. The same size, seed and day give the same persons. */
export function* generatePopulation(
  inflows: readonly Inflow[],
  { size, seed, on }: { size: number; seed: number; on: Day },
): Generator<SimulatedPerson> {
  const random = randomOf(seed);
  const total = inflows.reduce((sum, { decisions }) => sum + decisions, 0);
  const streams: Shares = inflows.map(({ group, decisions }) => [group, decisions / total]);
  for (let index = 0; index < size; index += 1) {
    const group = pick(random, streams);
    const inflow = inflows.find((one) => one.group === group);
    if (inflow) yield personOf(inflow, on, random);
  }
}

function personOf({ group, nationalities, refused }: Inflow, on: Day, random: () => number): SimulatedPerson {
  const chance = (share: number): boolean => random() < share;
  const nationaliteit = pick(random, nationalities);
  const labour = group === 'arbeid';
  const doel = !labour ? 'gezin' : chance(ASSUMPTIONS.sharePartnerOfLabourMigrant) ? 'partner-van-arbeidsmigrant' : 'arbeid'; // prettier-ignore
  const applied = addToDay(on, { days: -Math.floor(random() * 600) });
  const isRefused = chance(refused[nationaliteit] ?? refused['*'] ?? 0);
  const arrived = !isRefused && chance(ASSUMPTIONS.shareArrived);
  const arrival = addToDay(on, { days: -Math.floor(random() * 360) });
  const registered = arrived && chance(ASSUMPTIONS.shareRegistered);
  const registeredOn = addToDay(arrival, { days: 10 + Math.floor(random() * 80) });
  const facts: Feiten = {
    geboortedatum: addToDay(on, { days: -Math.floor(ageOf(random) * 365.25) }),
    nationaliteit,
    doel,
    gezinshereniger: labour ? null : sponsorOf(group, chance),
    gezinsvorming: !labour && chance(ASSUMPTIONS.shareMarriageVisa),
    inBelgie: arrived,
    visum: isRefused ? 'geweigerd' : arrived ? 'toegekend' : chance(0.3) ? 'toegekend' : chance(0.15) ? 'uitzicht' : 'aangevraagd', // prettier-ignore
    wilVestigen: true,
    gewest: registered ? (chance(ASSUMPTIONS.shareBrussels) ? 'brussels' : 'vlaams') : pick(random, REGIONS),
    langerDan90Dagen: true,
    langerDanEenJaar: chance(0.9),
    eigenToestel: chance(ASSUMPTIONS.shareOwnDevice),
    internet: chance(ASSUMPTIONS.shareStableInternet) ? 'stabiel' : chance(0.8) ? 'onstabiel' : 'geen',
    digitaleVaardigheden: chance(ASSUMPTIONS.shareDigitallySkilled) ? 'goed' : chance(0.6) ? 'basis' : 'geen',
    zelfsturing: chance(ASSUMPTIONS.shareSelfDirected),
    jarenScholing: Math.floor(random() * 18),
    geletterdInCursustaal: chance(ASSUMPTIONS.shareLiterate),
    visumAangevraagdOp: applied,
    dossierVolledigOp: addToDay(applied, { days: Math.floor(random() * 30) }),
    verlengingen: chance(0.2) ? 1 : 0,
    verblijfsgrond: labour ? (doel === 'arbeid' ? 'arbeid' : 'gezinslid-van-arbeidsmigrant') : 'gezinshereniging',
    aankomst: arrived ? arrival : null,
    ingeschrevenOp: registered && registeredOn <= on ? registeredOn : null,
    eersteInschrijvingOp: registered && registeredOn <= on ? registeredOn : null,
    eersteVerblijfstitelLangerDan3Maanden: true,
    aanmelding: registered && registeredOn <= on && chance(0.7) ? addToDay(registeredOn, { days: 10 }) : null,
    blijvendVerhinderd: chance(0.02),
    attestBehaald: chance(0.02),
    diplomaInBelgie: chance(0.02),
    onthaalonderwijsVolJaar: false,
    ouderGeborenInBuitenland: true,
    vorm: chance(0.6) ? 'zelfstudie' : chance(0.5) ? 'live' : 'gemengd',
    aanwezigheid: Math.min(100, Math.round(random() * 130)),
    actieveDeelname: chance(0.7) ? 'goed' : chance(0.6) ? 'voldoende' : 'onvoldoende',
    eindquiz: chance(0.75)
      ? 'geslaagd'
      : chance(0.5)
        ? 'niet-geslaagd'
        : chance(0.7)
          ? 'afwezig'
          : 'technische-storing',
    eindquizProcent: Math.round(random() * 100),
    lessenVereist: 12,
    lessenAfgerond: Math.min(12, Math.floor(random() * 16)),
    cursusBeeindigd: chance(0.8),
    cursusBeeindigdOp: addToDay(on, { days: -Math.floor(random() * 500) }),
    testAlgemeen: Math.round(40 + random() * 60),
    testSokkel: Math.round(40 + random() * 60),
    juistAlgemeen: Math.floor(random() * 31),
    juistSokkel: Math.floor(random() * 12),
    werkt: chance(labour ? ASSUMPTIONS.shareWorksAmongLabour : ASSUMPTIONS.shareWorksAmongFamily),
    studeert: chance(ASSUMPTIONS.shareStudies),
    magWerken: true,
  };
  return { group: doel === 'partner-van-arbeidsmigrant' ? doel : group, facts };
}

const REGIONS: Shares<'vlaams' | 'brussels' | 'onbekend'> = [
  ['brussels', ASSUMPTIONS.shareBrussels],
  ['onbekend', ASSUMPTIONS.shareUnknownRegion],
  ['vlaams', 1 - ASSUMPTIONS.shareBrussels - ASSUMPTIONS.shareUnknownRegion],
];

function sponsorOf(group: Inflow['group'], chance: (share: number) => boolean) {
  if (group === 'gezin-derdelander') return chance(0.4) ? 'internationaal-beschermde' : 'derdelander';
  if (chance(0.25)) return 'eu-burger';
  return chance(ASSUMPTIONS.shareSponsorUsedFreeMovement) ? 'belg-vrij-verkeer' : 'belg';
}

/** A triangle between the youngest and the oldest, with its top at the commonest age. */
function ageOf(random: () => number): number {
  const { youngest, oldest, commonestAge } = ASSUMPTIONS;
  const turn = (commonestAge - youngest) / (oldest - youngest);
  const at = random();
  return at < turn
    ? youngest + Math.sqrt(at * (oldest - youngest) * (commonestAge - youngest))
    : oldest - Math.sqrt((1 - at) * (oldest - youngest) * (oldest - commonestAge));
}

function pick<T extends string>(random: () => number, shares: Shares<T>): T {
  let left = random();
  for (const [what, share] of shares) {
    left -= share;
    if (left < 0) return what;
  }
  const last = shares.at(-1);
  if (!last) throw new RangeError('nothing to pick from');
  return last[0];
}
