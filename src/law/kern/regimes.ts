import type { Day } from '#kernel/dates.ts';
import { bij, type Vindplaats } from './bronnen.ts';

/**
 * De vier rechtskaders die naast elkaar staan (Y02-Y05, Y07): het decreet van vandaag, de proeftuinen, de mededeling
 * van 2025 en de aangekondigde verplichte variant.
 */
export const REGIMES = ['decreet-2013', 'proeftuin-2023', 'voorstel-2025', 'verplicht-2027'] as const;
export type Regime = (typeof REGIMES)[number];

/** `recht`: geldend; `proef`: zo werkte men in de proeftuinen; `voorstel` en `aangekondigd`: nog geen recht. */
export type RegimeStatus = 'recht' | 'proef' | 'voorstel' | 'aangekondigd';

/** Wat een rechtskader anders doet dan het rechtskader waarvan het erft. `vraag`: de beslissing die het vervangt. */
export interface Vervanging {
  readonly vraag: string;
  readonly bron: Vindplaats;
}

export interface Rechtskader {
  readonly naam: Regime;
  /** Wat hier niet vervangen is, komt van daar. */
  readonly erft: Regime | null;
  readonly status: RegimeStatus;
  /** Eerste dag waarop ermee gerekend mag worden; bij een aankondiging niet de inwerkingtreding, die is onbekend. */
  readonly vanaf: Day;
  /** Laatste dag; afwezig: tot nader order. */
  readonly tot?: Day;
  readonly bron: Vindplaats;
  readonly vervangt: readonly Vervanging[];
}

/** De rechtskaders. Wat een rechtskader vervangt, wordt door een test vergeleken met de versies van de beslissingen. */
export const RECHTSKADERS: Readonly<Record<Regime, Rechtskader>> = {
  'decreet-2013': {
    naam: 'decreet-2013',
    erft: null,
    status: 'recht',
    vanaf: '2013-06-07',
    bron: bij('decreet', 'art. 2, 15°; art. 26 §4; art. 34/6', 'Y02'),
    vervangt: [],
  },
  'proeftuin-2023': {
    naam: 'proeftuin-2023',
    erft: 'decreet-2013',
    status: 'proef',
    // De kick-off voor lokale besturen (§5.2.1), en de dag van het eindverslag; de drie proeftuinen liepen van 8-9-2023 tot 9-3-2025.
    vanaf: '2023-06-01',
    tot: '2025-05-28',
    bron: bij('eindverslag', '§3, §4.2, §5.2.1 en §6', 'Y03'),
    vervangt: [
      { vraag: 'doelgroep', bron: bij('eindverslag', '§4.2', 'B06') },
      { vraag: 'deelnamecriteria', bron: bij('eindverslag', '§4.2', 'B20 B21 B22 B23') },
      { vraag: 'leerpad', bron: bij('eindverslag', '§6.1', 'J02') },
      { vraag: 'voltooiing', bron: bij('eindverslag', '§3 en §6.4.1', 'W01') },
      { vraag: 'bewijs-van-deelname', bron: bij('eindverslag', '§5.3.1', 'CC11') },
      { vraag: 'eindquiz', bron: bij('eindverslag', '§6.4.1', 'M03') },
      { vraag: 'vergoeding', bron: bij('eindverslag', '§2.1 en §8.5', 'Y03 O04') },
    ],
  },
  'voorstel-2025': {
    naam: 'voorstel-2025',
    erft: 'decreet-2013',
    status: 'voorstel',
    vanaf: '2025-01-01',
    bron: bij('mededeling', '§3, §4, §7', 'Y04'),
    vervangt: [
      { vraag: 'doelgroep', bron: bij('mededeling', '§3', 'B01') },
      { vraag: 'deelnamecriteria', bron: bij('mededeling', '§4A, §4B', 'F02 I11') },
      { vraag: 'overeenkomst-voortraject', bron: bij('eindverslag', '§8.5', 'G01') },
      { vraag: 'leerpad', bron: bij('mededeling', '§4A', 'H01') },
      { vraag: 'vergoeding', bron: bij('mededeling', '§4D', 'O01', 'aangekondigd') },
    ],
  },
  'verplicht-2027': {
    naam: 'verplicht-2027',
    erft: 'voorstel-2025',
    status: 'aangekondigd',
    vanaf: '2025-01-01',
    bron: bij('arbeidspakket', 'aankondigingen 2025', 'Y05'),
    vervangt: [
      { vraag: 'doelgroep', bron: bij('arbeidspakket', 'aankondigingen 2025', 'L123 L126', 'aangekondigd') },
      { vraag: 'statuut', bron: bij('arbeidspakket', 'aankondigingen 2025', 'L123 L126', 'aangekondigd') },
      { vraag: 'inbreuk', bron: bij('arbeidspakket', 'newlandchase.com', 'L110', 'aangekondigd') },
      { vraag: 'boete', bron: bij('arbeidspakket', 'newlandchase.com', 'L110', 'aangekondigd') },
      { vraag: 'vergoeding', bron: bij('arbeidspakket', 'newlandchase.com', 'L088', 'aangekondigd') },
      { vraag: 'vergoeding-gewoon-traject', bron: bij('aankondiging2026', '', 'L086', 'aangekondigd') },
    ],
  },
};

/** Het rechtskader zelf en de kaders waarvan het erft, van dichtbij naar ver. */
export function keten(regime: Regime): readonly Regime[] {
  return KETENS[regime];
}

function ketenVan(regime: Regime): readonly Regime[] {
  const { erft } = RECHTSKADERS[regime];
  return erft ? [regime, ...ketenVan(erft)] : [regime];
}
const KETENS = Object.fromEntries(REGIMES.map((regime) => [regime, ketenVan(regime)])) as Readonly<
  Record<Regime, readonly Regime[]>
>;

/** Het rechtskader dat op een dag recht is. Proeven, voorstellen en aankondigingen kiest men bij naam. @throws voor 7 juni 2013 */
export function geldendRegime(datum: Day): Regime {
  const recht = REGIMES.find((naam) => RECHTSKADERS[naam].status === 'recht' && RECHTSKADERS[naam].vanaf <= datum);
  if (!recht) throw new RangeError(`op ${datum} gold nog geen rechtskader`);
  return recht;
}

/** De dag waarop een rechtskader over een feit oordeelt: de dag van het feit, of de eerste dag van het kader als het feit ouder is. */
export function rekendag(datum: Day, regime: Regime): Day {
  const { vanaf } = RECHTSKADERS[regime];
  return datum < vanaf ? vanaf : datum;
}

/** Het rechtskader dat een tekst noemt, of het decreet van vandaag. */
export function alsRegime(tekst: string): Regime {
  return REGIMES.find((regime) => regime === tekst) ?? 'decreet-2013';
}
