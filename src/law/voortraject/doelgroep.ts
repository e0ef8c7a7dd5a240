import { addToDay, type Day } from '#kernel/dates.ts';
import { parameterlezer, type Motivering, type Reden } from '../motivering.ts';
import type { Regime } from '../kern/regimes.ts';

export const DOELEN = ['gezin', 'arbeid', 'partner-van-arbeidsmigrant'] as const;
export type Doel = (typeof DOELEN)[number];

export interface DoelgroepInvoer {
  readonly geboortedatum: Day;
  /** ISO 3166-1, twee letters. */
  readonly nationaliteit: string;
  readonly doel: Doel;
  readonly regime: Regime;
}

export type NietInDoelgroep = 'minderjarig' | 'ouder-dan-65' | 'eu-onderdaan' | 'belg';

export interface Doelgroep extends Motivering {
  readonly uitkomst: 'in-doelgroep' | 'niet';
  readonly inDoelgroep: boolean;
  /** Waarom niet; leeg als iemand in de doelgroep is. */
  readonly waaromNiet: readonly NietInDoelgroep[];
  /** Altijd waar: de definitieve status wordt pas bij inschrijving in België bepaald (B17). */
  readonly indicatief: true;
  /** Na aankomst rechthebbend, ook al is er geen voortraject (B11). */
  readonly rechthebbendNaAankomst: boolean;
}

/** Onderdanen van de EU, de EER en Zwitserland hebben geen vergunning of visum nodig (B11, L032). België staat apart. */
const EU_PLUS = new Set('AT BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO CH'.split(' ')); // prettier-ignore

/**
 * Behoort een kandidaat-inwijkeling tot de doelgroep van het voortraject? Onderdaan van een derde land (B04), volle 18
 * jaar (B05), niet ouder dan 65 jaar (B06: tot en met de dag voor de 66e verjaardag). Steeds indicatief (B17).
 */
export function decideDoelgroep(invoer: DoelgroepInvoer, datum: Day): Doelgroep {
  const { geboortedatum, regime } = invoer;
  const nationaliteit = invoer.nationaliteit.toUpperCase();
  const lezer = parameterlezer(datum, regime);
  const meerderjarig = addToDay(geboortedatum, { years: lezer.getal('minimumleeftijd') }) <= datum;
  const teOud = addToDay(geboortedatum, { years: lezer.getal('maximumleeftijd') + 1 }) <= datum;
  const euPlus = EU_PLUS.has(nationaliteit);
  const belg = nationaliteit === 'BE';
  const redenen: Reden[] = [
    { regel: 'volle-18-jaar', artikel: 'decreet 7 juni 2013, art. 26 §4', voldaan: meerderjarig },
    { regel: 'niet-ouder-dan-65', artikel: 'eindverslag §4.2', voldaan: !teOud },
    { regel: 'derdelander', artikel: 'mededeling 2025 §3', voldaan: !euPlus && !belg },
  ];
  const waaromNiet: NietInDoelgroep[] = [
    ...(meerderjarig ? [] : (['minderjarig'] as const)),
    ...(teOud ? (['ouder-dan-65'] as const) : []),
    ...(euPlus ? (['eu-onderdaan'] as const) : []),
    ...(belg ? (['belg'] as const) : []),
  ];
  const inDoelgroep = waaromNiet.length === 0;
  return {
    regel: 'doelgroep',
    versie: '1',
    regime,
    datum,
    // De geboortedatum zelf is een persoonsgegeven en staat niet in de motivering.
    invoer: { nationaliteit, doel: invoer.doel },
    uitkomst: inDoelgroep ? 'in-doelgroep' : 'niet',
    inDoelgroep,
    waaromNiet,
    indicatief: true,
    rechthebbendNaAankomst: euPlus && meerderjarig,
    redenen,
    parameters: lezer.gebruikt(),
    tegenstrijdigheden: [],
  };
}
