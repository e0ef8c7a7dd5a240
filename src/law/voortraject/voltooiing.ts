import type { Day } from '#kernel/dates.ts';
import { parameterlezer, type Motivering, type Reden } from '../motivering.ts';
import type { Regime } from '../kern/regimes.ts';
import type { EindquizUitkomst } from './eindquiz.ts';

export const VORMEN = ['zelfstudie', 'live', 'gemengd'] as const;
export type Vorm = (typeof VORMEN)[number];
export const ACTIEVE_DEELNAME = ['goed', 'voldoende', 'onvoldoende'] as const;
export type ActieveDeelname = (typeof ACTIEVE_DEELNAME)[number];

export interface VoltooiingInvoer {
  readonly regime: Regime;
  readonly vorm: Vorm;
  /** Procent, 0 tot 100; alleen bij live lessen. */
  readonly aanwezigheid?: number | null;
  readonly actieveDeelname?: ActieveDeelname | null;
  readonly eindquiz: EindquizUitkomst | null;
  readonly lessenAfgerond: number;
  readonly lessenVereist: number;
}

export interface Voltooiing extends Motivering {
  readonly uitkomst: 'voltooid' | 'niet-voltooid';
  readonly voltooid: boolean;
  /** De regels waaraan (nog) niet is voldaan; bij de eindquiz met het verschil tussen afwezig, storing en niet geslaagd. */
  readonly ontbreekt: readonly string[];
}

/**
 * Is het voortraject succesvol voltooid? Live en gemengd: minstens 80 % aanwezig, actieve deelname 'goed', eindquiz
 * gehaald (W01, eindverslag §3). Zelfstudie: alle lessen van het leerpad en de eindquiz; aanwezigheid wordt niet
 * gevraagd, de actieve deelname wel: een oordeel 'goed' van de leerkracht, of zonder oordeel de afgeronde lessen (I10).
 * Lessen tellen ook in de gemengde vorm als het leerpad er vraagt (`lessenVereist` > 0, N01).
 */
export function decideVoltooiing(invoer: VoltooiingInvoer, datum: Day): Voltooiing {
  const lezer = parameterlezer(datum, invoer.regime);
  const redenen = redenenVan(invoer, lezer.getal('aanwezigheid-minimum'));
  const ontbreekt = redenen.filter((reden) => !reden.voldaan).map((reden) => wat(reden, invoer));
  const voltooid = ontbreekt.length === 0;
  return {
    regel: 'voltooiing',
    versie: '1',
    regime: invoer.regime,
    datum,
    invoer: { ...invoer },
    uitkomst: voltooid ? 'voltooid' : 'niet-voltooid',
    voltooid,
    redenen,
    ontbreekt,
    parameters: lezer.gebruikt(),
    tegenstrijdigheden: invoer.regime === 'proeftuin-2023' && !voltooid ? ['CC11'] : [],
  };
}

function redenenVan(invoer: VoltooiingInvoer, minimum: number): Reden[] {
  const { vorm, aanwezigheid, actieveDeelname, eindquiz, lessenAfgerond, lessenVereist } = invoer;
  const lessenKlaar = lessenAfgerond >= lessenVereist;
  const quiz = { regel: 'eindquiz', artikel: 'eindverslag §3, §6.4.1', voldaan: eindquiz === 'geslaagd' };
  const lessen = { regel: 'lessen', artikel: 'mededeling 2025 §4C', voldaan: lessenKlaar };
  if (vorm === 'zelfstudie') {
    const actief = actieveDeelname === 'goed' || (!actieveDeelname && lessenVereist > 0 && lessenKlaar);
    return [lessen, { regel: 'actieve-deelname', artikel: 'eindverslag §6.4.1 (proeftuin 2)', voldaan: actief }, quiz];
  }
  return [
    { regel: 'aanwezigheid', artikel: 'eindverslag §3', voldaan: (aanwezigheid ?? 0) >= minimum },
    { regel: 'actieve-deelname', artikel: 'eindverslag §3', voldaan: actieveDeelname === 'goed' },
    quiz,
    ...(vorm === 'gemengd' && lessenVereist > 0 ? [lessen] : []),
  ];
}

/** Niet afgelegd is iets anders dan niet geslaagd (M18). */
function wat(reden: Reden, { eindquiz }: VoltooiingInvoer): string {
  if (reden.regel !== 'eindquiz') return reden.regel;
  return eindquiz === null ? 'eindquiz' : `eindquiz-${eindquiz}`;
}

export interface BewijsInvoer {
  readonly regime: Regime;
  /** Wie de cursus tot het einde volgde, ook zonder de criteria te halen. */
  readonly cursusBeeindigd: boolean;
  readonly voltooiing: Pick<Voltooiing, 'voltooid' | 'ontbreekt'>;
}

export interface BewijsVanDeelname extends Motivering {
  readonly uitkomst: 'toegekend' | 'niet-toegekend';
  readonly toegekend: boolean;
}

/**
 * Krijgt iemand het bewijs van deelname? In de proeftuinen kreeg iedereen het die de cursus beëindigde (eindverslag
 * §5.3.1: 14 van 14 'succesvol'); elders wie voltooide (mededeling §4C: 'het volledige pakket'; eindverslag §6.3: 'na
 * succesvolle beëindiging'). Waar de twee lezingen verschillen, noemt de motivering CC11 en beslist ze niet in stilte.
 */
export function decideBewijsVanDeelname(invoer: BewijsInvoer, datum: Day): BewijsVanDeelname {
  const proeftuin = invoer.regime === 'proeftuin-2023';
  const { voltooid } = invoer.voltooiing;
  const toegekend = proeftuin ? invoer.cursusBeeindigd : voltooid;
  return {
    regel: 'bewijs-van-deelname',
    versie: '1',
    regime: invoer.regime,
    datum,
    invoer: { cursusBeeindigd: invoer.cursusBeeindigd, voltooid, ontbreekt: invoer.voltooiing.ontbreekt },
    uitkomst: toegekend ? 'toegekend' : 'niet-toegekend',
    toegekend,
    redenen: [
      { regel: 'cursus-beeindigd', artikel: 'eindverslag §5.3.1', voldaan: invoer.cursusBeeindigd },
      { regel: 'criteria-voltooiing', artikel: 'eindverslag §6.3; mededeling 2025 §4C', voldaan: voltooid },
    ],
    parameters: [],
    tegenstrijdigheden: invoer.cursusBeeindigd === voltooid ? [] : ['CC11'],
  };
}
