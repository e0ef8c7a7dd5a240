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
  shareBelgianUsedFreeMovement: 0.1,
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

function personOf(inflow: Inflow, on: Day, random: () => number): SimulatedPerson {
  const dice: Dice = { random, chance: (share) => random() < share, on };
  const labour = inflow.group === 'arbeid';
  const partner = labour && dice.chance(ASSUMPTIONS.sharePartnerOfLabourMigrant);
  const doel = !labour ? 'gezin' : partner ? 'partner-van-arbeidsmigrant' : 'arbeid';
  const nationaliteit = pick(random, inflow.nationalities);
  const refused = dice.chance(inflow.refused[nationaliteit] ?? inflow.refused['*'] ?? 0);
  const facts = {
    nationaliteit,
    doel,
    ...personalFacts(inflow.group, dice),
    ...residenceFacts({ doel, refused }, dice),
    ...conditions(dice),
    ...courseFacts(dice),
    ...afterArrivalFacts(labour, dice),
    ...trajectFacts(dice),
  } as const satisfies Feiten;
  return { group: partner ? doel : inflow.group, facts };
}

interface Dice {
  readonly random: () => number;
  /** True for this share of all. */
  readonly chance: (share: number) => boolean;
  readonly on: Day;
}

const ago = ({ random, on }: Dice, days: number): Day => addToDay(on, { days: -Math.floor(random() * days) });

function personalFacts(group: Inflow['group'], dice: Dice): Feiten {
  const family = group !== 'arbeid';
  return {
    geboortedatum: addToDay(dice.on, { days: -Math.floor(ageOf(dice.random) * 365.25) }),
    gezinshereniger: family ? gezinsherenigerOf(group, dice.chance) : null,
    gezinsvorming: family && dice.chance(ASSUMPTIONS.shareMarriageVisa),
    wilVestigen: true,
    ouderGeborenInBuitenland: true,
    langerDan90Dagen: true,
    eersteVestiging: dice.chance(0.9),
    soortArbeid: family ? null : dice.chance(0.9) ? 'werknemer' : 'seizoensarbeid',
    langerDanEenJaar: dice.chance(0.9),
    blijvendVerhinderd: dice.chance(0.02),
    attestBehaald: dice.chance(0.02),
    diplomaInBelgie: dice.chance(0.02),
    onthaalonderwijsVolJaar: false,
  };
}

function residenceFacts({ doel, refused }: { doel: string; refused: boolean }, dice: Dice): Feiten {
  const { chance, on, random } = dice;
  const applied = ago(dice, 600);
  const arrived = !refused && chance(ASSUMPTIONS.shareArrived);
  const arrival = ago(dice, 360);
  const registeredOn = addToDay(arrival, { days: 10 + Math.floor(random() * 80) });
  const registered = arrived && chance(ASSUMPTIONS.shareRegistered) && registeredOn <= on;
  const waiting = chance(0.3) ? 'toegekend' : chance(0.15) ? 'uitzicht' : 'aangevraagd';
  const ground = doel === 'arbeid' ? 'arbeid' : doel === 'gezin' ? 'gezinshereniging' : 'gezinslid-van-arbeidsmigrant';
  return {
    visum: refused ? 'geweigerd' : arrived ? 'toegekend' : waiting,
    visumAangevraagdOp: applied,
    dossierVolledigOp: addToDay(applied, { days: Math.floor(random() * 30) }),
    verlengingen: chance(0.2) ? 1 : 0,
    verblijfsgrond: ground,
    inBelgie: arrived,
    aankomst: arrived ? arrival : null,
    hooggeschoold: doel === 'arbeid' && chance(0.5),
    wettigVerblijfSinds: arrived ? arrival : null,
    ...placeFacts(registered, dice),
    ingeschrevenOp: registered ? registeredOn : null,
    eersteInschrijvingOp: registered ? registeredOn : null,
    eersteVerblijfstitelLangerDan3Maanden: true,
    aanmelding: registered && chance(0.7) ? addToDay(registeredOn, { days: 10 }) : null,
  };
}

/** Where somebody is registered, or wants to go; whoever is registered in Brussels has chosen. */
function placeFacts(registered: boolean, { chance, random }: Dice): Feiten {
  if (!registered) return { gewest: pick(random, REGIONS) };
  if (chance(ASSUMPTIONS.shareBrussels)) return { gewest: 'brussels', gemeente: 'Anderlecht', keuzeBrussel: chance(0.4) ? 'bon' : 'bapa' }; // prettier-ignore
  return { gewest: 'vlaams', gemeente: pick(random, MUNICIPALITIES) };
}

const MUNICIPALITIES: Shares = [['Antwerpen', 0.2], ['Gent', 0.12], ['Leuven', 0.1], ['Mechelen', 0.08], ['Genk', 0.5]]; // prettier-ignore

const conditions = ({ chance, random }: Dice): Feiten => ({
  eigenToestel: chance(ASSUMPTIONS.shareOwnDevice),
  internet: chance(ASSUMPTIONS.shareStableInternet) ? 'stabiel' : chance(0.8) ? 'onstabiel' : 'geen',
  digitaleVaardigheden: chance(ASSUMPTIONS.shareDigitallySkilled) ? 'goed' : chance(0.6) ? 'basis' : 'geen',
  zelfsturing: chance(ASSUMPTIONS.shareSelfDirected),
  jarenScholing: Math.floor(random() * 18),
  geletterdInCursustaal: chance(ASSUMPTIONS.shareLiterate),
});

function courseFacts(dice: Dice): Feiten {
  const { chance, random } = dice;
  const lessons = 12;
  return {
    vorm: chance(0.6) ? 'zelfstudie' : chance(0.5) ? 'live' : 'gemengd',
    aanwezigheid: Math.min(100, Math.round(random() * 130)),
    actieveDeelname: chance(0.7) ? 'goed' : chance(0.6) ? 'voldoende' : 'onvoldoende',
    eindquiz: chance(0.75) ? 'geslaagd' : chance(0.5) ? 'niet-geslaagd' : chance(0.7) ? 'afwezig' : 'technische-storing', // prettier-ignore
    eindquizProcent: Math.round(random() * 100),
    lessenVereist: lessons,
    lessenAfgerond: Math.min(lessons, Math.floor(random() * 16)),
    toelating: chance(0.3) ? 'zelfstudie' : chance(0.2) ? 'met-ondersteuning' : 'toegelaten',
    kanLiveVolgen: chance(0.6),
    buitenlandsDiploma: chance(0.5),
    dagdeel: chance(0.5) ? 'dag' : 'avond',
    vrijstellingsgrond: chance(0.85) ? 'geen' : chance(0.5) ? 'leefloon-of-ocmw-steun' : 'werkzoekend',
    vrijstellingBewezen: chance(0.8),
    cursusBeeindigd: chance(0.8),
    cursusBeeindigdOp: ago(dice, 500),
  };
}

const afterArrivalFacts = (labour: boolean, { chance, random }: Dice): Feiten => ({
  testAlgemeen: Math.round(40 + random() * 60),
  testSokkel: Math.round(40 + random() * 60),
  juistAlgemeen: Math.floor(random() * 31),
  juistSokkel: Math.floor(random() * 12),
  werkt: chance(labour ? ASSUMPTIONS.shareWorksAmongLabour : ASSUMPTIONS.shareWorksAmongFamily),
  studeert: chance(ASSUMPTIONS.shareStudies),
  magWerken: true,
});

function trajectFacts(dice: Dice): Feiten {
  const { chance, random } = dice;
  const signed = ago(dice, 300);
  return {
    overdrachtAanvaard: chance(0.9),
    cursusInBelgie: chance(0.8),
    herhalingscursusGevolgd: chance(0.3),
    uitgeleerd: chance(0.05),
    contractGetekendOp: signed,
    contractTermijnTot: addToDay(signed, { months: 12 }),
    contractVoorgelegd: chance(0.9),
    contractOnderdelen: ['maatschappelijke-orientatie', 'nt2', 'vdab', 'pnt'],
    resultaatMaatschappelijkeOrientatie: chance(0.8) ? 'geslaagd' : 'niet-geslaagd',
    nt2Resultaat: chance(0.7) ? 'geslaagd' : 'niet-geslaagd',
    nt2Profiel: chance(0.9) ? 'gewoon' : chance(0.5) ? 'laaggeletterd' : 'analfabeet',
    nt2Aanbieder: chance(0.7) ? 'cvo' : chance(0.6) ? 'cbe' : 'utc',
    nt2Lestijden: Math.floor(random() * 240),
    vdabIngeschreven: chance(0.7),
    vdabIngeschrevenOp: addToDay(signed, { days: Math.floor(random() * 120) }),
    pensioenleeftijdBereikt: false,
    voltijdsLeerplichtig: false,
    inburgerenNaastSchool: true,
    pntUren: Math.floor(random() * 80),
    pntNederlandstalig: chance(0.9),
    pntDuoOfGroep: chance(0.9),
    pntNieuweMensen: chance(0.9),
    pntBlijvendeContacten: chance(0.8),
    pntGoedgekeurd: chance(0.8),
    opschortingReden: 'persoonlijk',
    opschortingVan: ago(dice, 100),
    langsteActievePeriode: Math.floor(random() * 12),
    b1MondelingBehaald: chance(0.2),
    tekortkoming: chance(0.5) ? 'laattijdige-aanmelding' : 'geen-regelmatige-deelname',
    alsnogNagekomen: chance(0.5),
    attestBehaaldOp: ago(dice, 60),
    standaardtesten: 1,
    vrijstellingstesten: 0,
    b1Testen: 0,
    eerdereInbreuken: Math.floor(random() * 3),
    beroepTegen: 'boete',
  };
}

const REGIONS: Shares<'vlaams' | 'brussels' | 'onbekend'> = [
  ['brussels', ASSUMPTIONS.shareBrussels],
  ['onbekend', ASSUMPTIONS.shareUnknownRegion],
  ['vlaams', 1 - ASSUMPTIONS.shareBrussels - ASSUMPTIONS.shareUnknownRegion],
];

function gezinsherenigerOf(group: Inflow['group'], chance: (share: number) => boolean) {
  if (group === 'gezin-derdelander') return chance(0.4) ? 'internationaal-beschermde' : 'derdelander';
  if (chance(0.25)) return 'eu-burger';
  return chance(ASSUMPTIONS.shareBelgianUsedFreeMovement) ? 'belg-vrij-verkeer' : 'belg';
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
