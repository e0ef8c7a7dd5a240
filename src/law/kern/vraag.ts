import type { Day } from '#kernel/dates.ts';
import type { FeitNaam, Feiten, FeitWaarde } from '../feiten/index.ts';
import { parameter, vindParameter, type Sleutel } from '../parameters.ts';
import { gevolgdeLezing } from '../tegenstrijdigheden.ts';
import { verwijzing, type Vindplaats } from './bronnen.ts';
import { onthoud } from './onthoud.ts';
import type { Parameter } from './parameters.ts';
import { keten, RECHTSKADERS, type Regime } from './regimes.ts';

/** Het oordeel over één regel: voldaan, niet voldaan, of onbekend omdat een feit ontbreekt. */
export type Oordeel = boolean | undefined;

/** Eén reden van een beslissing. De tekst voor mensen staat onder `law.reden.<regel>`, in elke taal. */
export interface Reden {
  readonly regel: string;
  /** De vindplaats zoals ze gedrukt wordt. */
  readonly artikel: string;
  /** null: niet te zeggen, want een feit ontbreekt. */
  readonly voldaan: boolean | null;
  /** De getallen en woorden uit de parameters die deze regel las, voor haar tekst. */
  readonly waarden?: Readonly<Record<string, string | number>>;
}

/**
 * Het ontvangstbewijs van een beslissing: vraag en versie, de gebruikte feiten, uitkomst, redenen met artikel, de gebruikte
 * parameters met hun bron, wat ontbreekt om te beslissen, en de tegenstrijdigheden tussen de bronnen (CC-nummers).
 */
export interface Motivering<U extends string = string, W extends object = object> {
  readonly vraag: string;
  /** De map van de versie: `inburgeringsdecreet/2013-06-07`. */
  readonly versie: string;
  readonly regime: Regime;
  readonly datum: Day;
  /** De gelezen feiten; van een gevoelig feit staat er alleen `gekend`. */
  readonly invoer: Readonly<Record<string, unknown>>;
  readonly uitkomst: U | 'onbeslist';
  /** De feiten zonder welke niet beslist kan worden; leeg als er een uitkomst is. */
  readonly ontbreekt: readonly FeitNaam[];
  /** Bedragen, dagen en lijsten die bij de uitkomst horen; leeg als er geen uitkomst is. */
  readonly waarden: Partial<W>;
  readonly redenen: readonly Reden[];
  readonly parameters: readonly Parameter[];
  readonly tegenstrijdigheden: readonly string[];
  /** Bij elke tegenstrijdigheid de lezing die het gekozen rechtskader volgt, als het er een kiest. */
  readonly gevolgdeLezingen: Readonly<Record<string, string>>;
  /** De definitieve uitkomst hangt van een andere overheid of een later ogenblik af (B17). */
  readonly indicatief: boolean;
}

/** Een vraag aan het recht: welke feiten ze mag gebruiken en welke uitkomsten ze kent. Het antwoord staat in de versies. */
export interface Vraag<N extends FeitNaam = FeitNaam, U extends string = string, W extends object = object> {
  readonly id: string;
  readonly feiten: readonly N[];
  readonly uitkomsten: readonly U[];
  readonly indicatief: boolean;
  /** Alleen voor de typecontrole. */
  readonly waarden?: W;
}

/** Het antwoord op een vraag zoals één regeling het geeft, vanaf een dag. */
export interface Versie<N extends FeitNaam = FeitNaam, U extends string = string, W extends object = object> {
  /** De map onder `law/` waar deze versie staat: `<regeling>/<geldig-vanaf>`. */
  readonly map: string;
  /** Eerste dag; ze geldt tot een latere versie begint. */
  readonly vanaf: Day;
  /** Het rechtskader van deze versie; afwezig: federaal recht of een ontwerpkeuze, in elk kader hetzelfde. */
  readonly regime?: Regime;
  readonly beslis: (weging: Weging<N>) => Verdict<U, W>;
}

export interface Verdict<U extends string, W extends object> {
  readonly uitkomst: U | 'onbeslist';
  readonly waarden?: W;
}

/** Beschrijft een vraag: `vraag<Waarden>()({ id, feiten, uitkomsten })`. */
export const vraag =
  <W extends object = object>() =>
  <const N extends FeitNaam, const U extends string>(beschrijving: {
    id: string;
    feiten: readonly N[];
    uitkomsten: readonly U[];
    indicatief?: boolean;
  }): Vraag<N, U, W> => ({ indicatief: false, ...beschrijving });

/** Een versie van een vraag; de vraag zelf dient alleen om de types te kennen. */
export const versie = <N extends FeitNaam, U extends string, W extends object>(
  _vraag: Vraag<N, U, W>,
  antwoord: Versie<N, U, W>,
): Versie<N, U, W> => antwoord;

/** Wordt gegooid waar een regel een feit vraagt dat er niet is; alleen binnen een weging. */
class FeitOntbreekt extends Error {
  readonly feit: FeitNaam;
  constructor(feit: FeitNaam) {
    super(feit);
    this.feit = feit;
  }
}
/** Eén per feit: een fout maken kost tien keer meer dan een regel toetsen, en waar ze ontstond wil niemand weten. */
const ontbrekend = onthoud((naam) => new FeitOntbreekt(naam as FeitNaam));

/** Er was op die dag in dat rechtskader nog geen (of geen) regel voor deze vraag. */
export class GeenRecht extends Error {
  constructor(vraagId: string, datum: Day, regime: Regime) {
    super(`geen regel voor ${vraagId} op ${datum} in ${regime}`);
  }
}

/**
 * Wat een versie in handen krijgt om te beslissen. Elk gelezen feit, elke parameter en elke regel komt vanzelf in de
 * motivering. De datum is een gegeven: geen regel leest de klok.
 */
export class Weging<N extends FeitNaam = FeitNaam> {
  readonly datum: Day;
  readonly regime: Regime;
  readonly #feiten: Feiten;
  readonly #gelezen = new Set<FeitNaam>();
  readonly #ontbreekt = new Set<FeitNaam>();
  readonly #parameters = new Map<string, Parameter>();
  readonly #redenen: Reden[] = [];
  readonly #tegenstrijdig = new Set<string>();
  /** Waar gelezen waarden bij horen: de regel die getoetst wordt. */
  #waarden: Record<string, string | number> = {};

  constructor(feiten: Feiten, datum: Day, regime: Regime) {
    this.#feiten = feiten;
    this.datum = datum;
    this.regime = regime;
  }

  /** De waarde van een feit. Ontbreekt het, dan is de regel die het vraagt onbekend, of de hele vraag onbeslist. */
  feit<K extends N>(naam: K): FeitWaarde<K> {
    const waarde = this.#feiten[naam];
    this.#gelezen.add(naam);
    if (waarde === undefined || waarde === null) throw ontbrekend(naam);
    return waarde as FeitWaarde<K>;
  }

  /** De waarde van een feit dat mag ontbreken zonder dat de beslissing erop wacht. */
  vrij<K extends N>(naam: K): FeitWaarde<K> | undefined {
    const waarde = this.#feiten[naam];
    if (waarde === undefined || waarde === null) return undefined;
    this.#gelezen.add(naam);
    return waarde as FeitWaarde<K>;
  }

  /** Het feit is wel genoemd maar zegt niets (`onbekend`): de regel behandelt het als ontbrekend. */
  mist(naam: N): never {
    throw ontbrekend(naam);
  }

  /** @throws als er op die dag geen waarde is: dan ontbreekt er recht, geen feit */
  getal(sleutel: Sleutel, datum: Day = this.datum): number {
    return this.#waarde(sleutel, datum, (waarde) => typeof waarde === 'number') as number;
  }

  keuze(sleutel: Sleutel, datum: Day = this.datum): string {
    return this.#waarde(sleutel, datum, (waarde) => typeof waarde === 'string') as string;
  }

  lijst(sleutel: Sleutel, datum: Day = this.datum): readonly string[] {
    return this.#waarde(sleutel, datum, Array.isArray) as readonly string[];
  }

  /** Was er op die dag een waarde? */
  heeft(sleutel: Sleutel, datum: Day = this.datum): boolean {
    return vindParameter(sleutel, datum, this.#regimeOp(datum)) !== undefined;
  }

  /**
   * Toetst één regel en schrijft haar in de motivering. `toets` mag feiten vragen die ontbreken: dan is het oordeel
   * onbekend en worden die feiten genoemd.
   */
  regel(id: string, bron: Vindplaats, toets: () => boolean | undefined): Oordeel {
    const waarden: Record<string, string | number> = {};
    const buitenste = this.#waarden;
    this.#waarden = waarden;
    const oordeel = this.#toets(toets);
    this.#waarden = buitenste;
    const gelezen = Object.keys(waarden).length > 0 ? { waarden } : {};
    this.#redenen.push({ regel: id, artikel: verwijzing(bron), voldaan: oordeel ?? null, ...gelezen });
    return oordeel;
  }

  /** Voert werk uit zonder dat een feit dat ontbreekt de hele vraag onbeslist maakt: dan komt de naam van dat feit terug. */
  probeer<T>(werk: () => T): { readonly waarde: T } | { readonly ontbreekt: FeitNaam } {
    try {
      return { waarde: werk() };
    } catch (fout) {
      if (!(fout instanceof FeitOntbreekt)) throw fout;
      return { ontbreekt: fout.feit };
    }
  }

  /** De bronnen spreken elkaar hier tegen; welke lezing gevolgd wordt, staat bij het CC-nummer. */
  tegenstrijdig(code: `CC${string}`): void {
    this.#tegenstrijdig.add(code);
  }

  /** Beslist een tabel: de eerste rij die waar is, geeft de uitkomst. Een onbekende rij maakt de vraag onbeslist. */
  eerste<U extends string>(rijen: readonly (readonly [Oordeel, U])[], anders: U): U | 'onbeslist' {
    for (const [oordeel, uitkomst] of rijen) {
      if (oordeel === undefined) return 'onbeslist';
      if (oordeel) return uitkomst;
    }
    return anders;
  }

  /** Beslist dat alles samen moet gelden. Eén regel die niet voldaan is volstaat voor `niet`, wat ook ontbreekt. */
  alles<U extends string>(oordelen: readonly Oordeel[], wel: U, niet: U): U | 'onbeslist' {
    const samen = alle(...oordelen);
    return samen === undefined ? 'onbeslist' : samen ? wel : niet;
  }

  #toets(toets: () => boolean | undefined): Oordeel {
    try {
      return toets();
    } catch (fout) {
      if (!(fout instanceof FeitOntbreekt)) throw fout;
      this.#ontbreekt.add(fout.feit);
      return undefined;
    }
  }

  /** Voor de eerste dag van een rechtskader gold dat waarvan het erft: een termijn van toen volgt de waarde van toen. */
  #regimeOp(datum: Day): Regime {
    return keten(this.regime).find((schakel) => RECHTSKADERS[schakel].vanaf <= datum) ?? this.regime;
  }

  #waarde(sleutel: Sleutel, datum: Day, past: (waarde: unknown) => boolean): unknown {
    const gevonden = parameter(sleutel, datum, this.#regimeOp(datum));
    if (!past(gevonden.waarde)) throw new Error(`de parameter ${sleutel} heeft een andere soort waarde`);
    this.#parameters.set(sleutel, gevonden);
    if (typeof gevonden.waarde !== 'object') this.#waarden[naamInTekst(sleutel)] = gevonden.waarde;
    return gevonden.waarde;
  }

  /** Voert een versie uit en maakt de motivering op. Alleen voor `beslis`. */
  static uitvoeren<N extends FeitNaam, U extends string, W extends object>(
    gesteld: Vraag<N, U, W>,
    gekozen: Versie<N, U, W>,
    feiten: Feiten,
    datum: Day,
    regime: Regime,
    gevoelig: (naam: FeitNaam) => boolean,
  ): Motivering<U, W> {
    const weging = new Weging<N>(feiten, datum, regime);
    let verdict: Verdict<U, W> = { uitkomst: 'onbeslist' };
    weging.#toets(() => {
      verdict = gekozen.beslis(weging);
      return true;
    });
    const onbeslist = verdict.uitkomst === 'onbeslist';
    const invoer: Record<string, unknown> = {};
    for (const naam of weging.#gelezen) {
      const waarde = feiten[naam];
      if (waarde !== undefined && waarde !== null) invoer[naam] = gevoelig(naam) ? 'gekend' : waarde;
    }
    return {
      vraag: gesteld.id,
      versie: gekozen.map,
      regime,
      datum,
      invoer,
      uitkomst: verdict.uitkomst,
      ontbreekt: onbeslist ? [...weging.#ontbreekt] : [],
      waarden: onbeslist ? {} : (verdict.waarden ?? {}),
      redenen: weging.#redenen,
      parameters: [...weging.#parameters.values()],
      tegenstrijdigheden: [...weging.#tegenstrijdig],
      gevolgdeLezingen: lezingenVan(weging.#tegenstrijdig, regime),
      indicatief: gesteld.indicatief,
    };
  }
}

function lezingenVan(codes: ReadonlySet<string>, regime: Regime): Record<string, string> {
  const gevolgd: Record<string, string> = {};
  for (const code of codes) {
    const lezing = gevolgdeLezing(code, regime);
    if (lezing) gevolgd[code] = lezing;
  }
  return gevolgd;
}

/** De naam waaronder een parameter in een tekst staat: `eindquiz-slaaggrens` wordt `eindquizSlaaggrens`. */
export const naamInTekst = onthoud((sleutel) => sleutel.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));

/** Waar als alle oordelen waar zijn, onwaar als er één onwaar is, anders onbekend. */
export function alle(...oordelen: readonly Oordeel[]): Oordeel {
  if (oordelen.includes(false)) return false;
  return oordelen.includes(undefined) ? undefined : true;
}

/** Waar als er één oordeel waar is, onwaar als alle onwaar zijn, anders onbekend. */
export function minstensEen(...oordelen: readonly Oordeel[]): Oordeel {
  if (oordelen.includes(true)) return true;
  return oordelen.includes(undefined) ? undefined : false;
}

/** Het omgekeerde; onbekend blijft onbekend. */
export const niet = (oordeel: Oordeel): Oordeel => (oordeel === undefined ? undefined : !oordeel);

/** De versie die op een dag in een rechtskader geldt: eigen kader voor geërfd, geërfd voor algemeen; de jongste die al begonnen is. */
export function kiesVersie<N extends FeitNaam, U extends string, W extends object>(
  versies: readonly Versie<N, U, W>[],
  datum: Day,
  regime: Regime,
): Versie<N, U, W> | undefined {
  if (datum < RECHTSKADERS[regime].vanaf) return undefined;
  const geldig = versies.filter(({ vanaf }) => vanaf <= datum);
  for (const schakel of [...keten(regime), undefined]) {
    const kandidaten = geldig.filter((kandidaat) => kandidaat.regime === schakel);
    if (kandidaten.length > 0) return kandidaten.reduce((een, ander) => (ander.vanaf > een.vanaf ? ander : een));
  }
  return undefined;
}
