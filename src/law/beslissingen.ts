import type { Day } from '#kernel/dates.ts';
import { FEITEN, type FeitNaam, type Feiten } from './feiten/index.ts';
import type { Regime } from './kern/regimes.ts';
import { GeenRecht, kiesVersie, Weging, type Motivering, type Versie, type Vraag } from './kern/vraag.ts';
import * as arbeidspakket from './arbeidspakket/2025-01-01/index.ts';
import * as brussel2022 from './brussel/2022-06-01/index.ts';
import * as brussel2024 from './brussel/2024-01-01/index.ts';
import * as hervormingVergoeding from './hervorming-vergoeding/2026-06-04/index.ts';
import * as decreet2013 from './inburgeringsdecreet/2013-06-07/index.ts';
import * as decreet2020 from './inburgeringsdecreet/2020-01-01/index.ts';
import * as decreet2022 from './inburgeringsdecreet/2022-03-01/index.ts';
import * as pijler2023 from './inburgeringsdecreet/2023-01-01/index.ts';
import * as test2023 from './inburgeringsdecreet/2023-09-01/index.ts';
import * as mededeling from './mededeling/2025-01-01/index.ts';
import * as ontwerp from './ontwerp/2013-06-07/index.ts';
import * as proeftuin from './proeftuin/2023-06-01/index.ts';
import { termijnen as termijnen2013 } from './termijnen/2013-06-07/index.ts';
import { procedureVenster as procedureVenster1980 } from './verblijfsrecht/1980-12-15/index.ts';
import { aanmelding } from './vragen/aanmelding.ts';
import { adviesNaAankomst } from './vragen/advies-na-aankomst.ts';
import { b1Mondeling } from './vragen/b1-mondeling.ts';
import { beroep } from './vragen/beroep.ts';
import { bewijsVanDeelname } from './vragen/bewijs-van-deelname.ts';
import { boete } from './vragen/boete.ts';
import { deelnamecriteria } from './vragen/deelnamecriteria.ts';
import { doelgroep } from './vragen/doelgroep.ts';
import { eindquiz } from './vragen/eindquiz.ts';
import { herkansing } from './vragen/herkansing.ts';
import { inbreuk } from './vragen/inbreuk.ts';
import { inburgeringsattest } from './vragen/inburgeringsattest.ts';
import { inburgeringscontract } from './vragen/inburgeringscontract.ts';
import { leerpad } from './vragen/leerpad.ts';
import { netwerkpijler } from './vragen/netwerkpijler.ts';
import { nt2Niveau } from './vragen/nt2-niveau.ts';
import { openingGewoonTraject } from './vragen/opening-gewoon-traject.ts';
import { opschorting } from './vragen/opschorting.ts';
import { overeenkomstVoortraject } from './vragen/overeenkomst-voortraject.ts';
import { pijlers } from './vragen/pijlers.ts';
import { procedureVenster } from './vragen/procedure-venster.ts';
import { routering } from './vragen/routering.ts';
import { standaardtest } from './vragen/standaardtest.ts';
import { statuut } from './vragen/statuut.ts';
import { termijnen } from './vragen/termijnen.ts';
import { tolkkosten } from './vragen/tolkkosten.ts';
import { vdabInschrijving } from './vragen/vdab-inschrijving.ts';
import { vergoedingGewoonTraject } from './vragen/vergoeding-gewoon-traject.ts';
import { vergoeding } from './vragen/vergoeding.ts';
import { voltooiing } from './vragen/voltooiing.ts';
import { voorrang } from './vragen/voorrang.ts';
import { vrijstellingstest } from './vragen/vrijstellingstest.ts';

/** Een vraag met de versies van haar antwoord. */
const met = <N extends FeitNaam, U extends string, W extends object>(
  gesteld: Vraag<N, U, W>,
  ...versies: readonly Versie<N, U, W>[]
) => ({ vraag: gesteld, versies });

/** Elke vraag die men het recht kan stellen, met elke gedateerde versie van het antwoord. Een nieuwe regel is een nieuwe map en een woord hier. */
export const BESLISSINGEN = {
  doelgroep: met(doelgroep, decreet2013.doelgroep, proeftuin.doelgroep, mededeling.doelgroep, arbeidspakket.doelgroep),
  deelnamecriteria: met(deelnamecriteria, proeftuin.deelnamecriteria, mededeling.deelnamecriteria),
  'procedure-venster': met(procedureVenster, procedureVenster1980),
  'overeenkomst-voortraject': met(
    overeenkomstVoortraject,
    decreet2013.overeenkomstVoortraject,
    mededeling.overeenkomstVoortraject,
  ),
  vergoeding: met(
    vergoeding,
    decreet2013.vergoeding,
    proeftuin.vergoeding,
    mededeling.vergoeding,
    arbeidspakket.vergoeding,
  ),
  leerpad: met(leerpad, decreet2013.leerpad, proeftuin.leerpad, mededeling.leerpad),
  eindquiz: met(eindquiz, ontwerp.eindquiz, proeftuin.eindquiz),
  voltooiing: met(voltooiing, ontwerp.voltooiing, proeftuin.voltooiing),
  'bewijs-van-deelname': met(bewijsVanDeelname, ontwerp.bewijsVanDeelname, proeftuin.bewijsVanDeelname),
  routering: met(routering, decreet2013.routering),
  aanmelding: met(aanmelding, decreet2013.aanmelding, brussel2024.aanmelding),
  'opening-gewoon-traject': met(openingGewoonTraject, decreet2013.openingGewoonTraject),
  statuut: met(
    statuut,
    decreet2013.statuut,
    decreet2022.statuut,
    brussel2022.statuut,
    brussel2024.statuut,
    arbeidspakket.statuut,
  ),
  'advies-na-aankomst': met(adviesNaAankomst, ontwerp.adviesNaAankomst),
  vrijstellingstest: met(vrijstellingstest, decreet2013.vrijstellingstest),
  standaardtest: met(standaardtest, decreet2022.standaardtest),
  herkansing: met(herkansing, decreet2022.herkansing),
  inburgeringscontract: met(inburgeringscontract, decreet2013.inburgeringscontract, decreet2022.inburgeringscontract),
  pijlers: met(pijlers, decreet2013.pijlers, decreet2022.pijlers, pijler2023.pijlers),
  'vdab-inschrijving': met(vdabInschrijving, decreet2022.vdabInschrijving),
  netwerkpijler: met(netwerkpijler, pijler2023.netwerkpijler),
  'nt2-niveau': met(nt2Niveau, decreet2013.nt2Niveau, test2023.nt2Niveau, brussel2024.nt2Niveau),
  'vergoeding-gewoon-traject': met(
    vergoedingGewoonTraject,
    decreet2013.vergoedingGewoonTraject,
    hervormingVergoeding.vergoedingGewoonTraject,
  ),
  tolkkosten: met(tolkkosten, decreet2020.tolkkosten, decreet2022.tolkkosten),
  voorrang: met(voorrang, decreet2013.voorrang, decreet2022.voorrang),
  opschorting: met(opschorting, decreet2013.opschorting),
  inburgeringsattest: met(inburgeringsattest, decreet2013.inburgeringsattest, decreet2022.inburgeringsattest),
  'b1-mondeling': met(b1Mondeling, decreet2022.b1Mondeling),
  inbreuk: met(inbreuk, decreet2022.inbreuk, arbeidspakket.inbreuk),
  boete: met(boete, decreet2022.boete, brussel2022.boete, arbeidspakket.boete),
  beroep: met(beroep, decreet2013.beroep),
  termijnen: met(termijnen, termijnen2013),
} as const;

export type VraagNaam = keyof typeof BESLISSINGEN;
export const VRAGEN = Object.keys(BESLISSINGEN) as VraagNaam[];
type GesteldeVraag<V extends VraagNaam> = (typeof BESLISSINGEN)[V]['vraag'];
/** De feiten die een vraag mag gebruiken. */
export type FeitenVan<V extends VraagNaam> =
  GesteldeVraag<V> extends Vraag<infer N, string, object> ? Feiten<N> : never;
/** Het besluit op een vraag, met haar eigen uitkomsten en waarden. */
export type Besluit<V extends VraagNaam> =
  GesteldeVraag<V> extends Vraag<FeitNaam, infer U, infer W> ? Motivering<U, W> : never;

/** Heeft een rechtskader op die dag een regel voor deze vraag? */
export function heeftRegel(naam: VraagNaam, datum: Day, regime: Regime): boolean {
  const { versies } = BESLISSINGEN[naam] as unknown as { versies: readonly Versie[] };
  return kiesVersie(versies, datum, regime) !== undefined;
}

const isGevoelig = (naam: FeitNaam): boolean => FEITEN[naam].gevoelig;

/**
 * Beslist een vraag over feiten, op een dag en in een rechtskader. Zuiver: dezelfde invoer geeft altijd hetzelfde besluit.
 * Ontbreekt een feit dat nodig is, dan is de uitkomst `onbeslist` en noemt `ontbreekt` het.
 * @throws {GeenRecht} als er op die dag in dat rechtskader geen regel voor was
 */
export function beslis<V extends VraagNaam>(naam: V, feiten: FeitenVan<V>, datum: Day, regime: Regime): Besluit<V> {
  const { vraag: gesteld, versies } = BESLISSINGEN[naam] as unknown as { vraag: Vraag; versies: readonly Versie[] };
  const gekozen = kiesVersie(versies, datum, regime);
  if (!gekozen) throw new GeenRecht(naam, datum, regime);
  return Weging.uitvoeren(gesteld, gekozen, feiten as Feiten, datum, regime, isGevoelig) as Besluit<V>;
}
