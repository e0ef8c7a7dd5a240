import { z } from 'zod';
import { aantal, dag, feit, gevoelig, jaNee, keuze } from './soorten.ts';

export const STATUTEN = ['verplicht', 'rechthebbend', 'vrijgesteld', 'niet-in-doelgroep'] as const;
/** De vier onderdelen van het gewone traject (Q01). In Brussel speelt Actiris de rol van VDAB (V05). */
export const PIJLERS = ['maatschappelijke-orientatie', 'nt2', 'vdab', 'pnt'] as const;
export type Pijler = (typeof PIJLERS)[number];
export const RESULTATEN = [
  'geslaagd',
  'voldoende-deelgenomen',
  'niet-geslaagd',
  'niet-afgelegd',
  'vrijgesteld',
] as const;
/** Waar iemand in tekort kan schieten: de lijst van nota 17 juli 2020 §D, en wat geen inbreuk is. */
export const TEKORTKOMINGEN = [
  'laattijdige-aanmelding',
  'weigering-intake',
  'weigering-contract',
  'geen-regelmatige-deelname',
  'weigering-test',
  'weigering-nieuwe-test',
  'laattijdige-inschrijving-vdab',
  'pnt-niet-voldaan',
  'test-niet-geslaagd',
  'arbeidspakket-niet-tijdig',
  'andere',
] as const;

/** Feiten over het gewone inburgeringstraject. */
export const TRAJECT = {
  statuut: feit(keuze(STATUTEN), 'Het statuut na aankomst: verplicht, rechthebbend, vrijgesteld of niet in de doelgroep.'),
  doelgroepVoortraject: feit(jaNee(), 'Hoort bij de doelgroep van het voortraject, volgens de vraag doelgroep.'),
  contractGetekendOp: feit(dag(), 'Dag waarop het inburgeringscontract werd ondertekend.'),
  contractOnderdelen: feit(z.array(z.enum(PIJLERS)).min(1).max(PIJLERS.length), 'De onderdelen die het inburgeringscontract noemt.'),
  contractTermijnTot: feit(dag(), 'Laatste dag van de termijn in het inburgeringscontract.'),
  contractVoorgelegd: feit(jaNee(), 'Heeft het inburgeringscontract voorgelegd bij de aanvraag van een tolk.'),
  trajectGestartOp: feit(dag(), 'Dag waarop het traject startte.'),
  nt2EindeVoorzienOp: feit(dag(), 'Laatste dag van het NT2-traject volgens de planning.'),
  nt2Profiel: feit(keuze(['gewoon', 'anders-gealfabetiseerd', 'laaggeletterd', 'analfabeet']), 'Hoe iemand Nederlands leert lezen en schrijven; anders gealfabetiseerd: leest en schrijft een ander schrift.'),
  werkt: feit(jaNee(), 'Werkt.'),
  studeert: feit(jaNee(), 'Studeert of volgt een opleiding.'),
  magWerken: feit(jaNee(), 'Mag werken in België.'),
  voltijdsLeerplichtig: feit(jaNee(), 'Is nog voltijds leerplichtig.'),
  pensioenleeftijdBereikt: feit(jaNee(), 'Heeft de pensioenleeftijd bereikt.'),
  arbeidsongeschikt: gevoelig(jaNee(), 'Is arbeidsongeschikt, of om een andere uitzonderlijke reden vrijgesteld van inschrijving bij VDAB of Actiris.'),
  vdabIngeschreven: feit(jaNee(), 'Is ingeschreven bij VDAB of Actiris.'),
  vdabIngeschrevenOp: feit(dag(), 'Dag van inschrijving bij VDAB of Actiris.'),
  opschortingDagen: feit(aantal(), 'Zoveel dagen stond het traject sinds de ondertekening stil door opschorting.'),
  resultaatMaatschappelijkeOrientatie: feit(keuze(RESULTATEN), 'Het resultaat voor maatschappelijke oriëntatie.'),
  nt2Resultaat: feit(keuze(RESULTATEN), 'Het resultaat voor NT2.'),
  pntUren: feit(z.number().min(0).max(100_000), 'Uren participatie en netwerk, alle activiteiten samen.'),
  pntNederlandstalig: feit(jaNee(), 'De activiteiten gebeuren in een Nederlandstalige omgeving.'),
  pntDuoOfGroep: feit(jaNee(), 'De activiteiten gebeuren in duo of in groep.'),
  pntNieuweMensen: feit(jaNee(), 'De activiteiten brengen contact met nieuwe mensen.'),
  pntBlijvendeContacten: feit(jaNee(), 'De activiteiten kunnen tot blijvende contacten leiden.'),
  pntGoedgekeurd: feit(jaNee(), 'De trajectbegeleider keek samen met de persoon na of de activiteiten passen, en vindt van wel.'),
  pntVoldaan: feit(jaNee(), 'De pijler participatie en netwerk is voldaan, volgens de vraag netwerkpijler.'),
  attestBehaaldOp: feit(dag(), 'Dag waarop het inburgeringsattest is behaald.'),
  langsteActievePeriode: feit(aantal(600), 'De langste ononderbroken periode van werk, opleiding of studie sinds het attest, in volle maanden.'),
  b1MondelingBehaald: feit(jaNee(), 'Heeft Nederlands B1 mondeling gehaald.'),
  anderenMoetenWachten: feit(jaNee(), 'Door dit traject te starten, moeten andere inburgeraars (langer) wachten.'),
  opschortingReden: gevoelig(keuze(['persoonlijk', 'medisch', 'andere']), 'De reden om het traject op te schorten.'),
  opschortingVan: feit(dag(), 'Eerste dag van de opschorting.'),
  opschortingTot: feit(dag(), 'Laatste dag van de opschorting.'),
  tekortkoming: feit(keuze(TEKORTKOMINGEN), 'Waar de persoon in tekortgeschoten zou zijn.'),
  alsnogNagekomen: feit(jaNee(), 'Heeft de plicht intussen toch vervuld.'),
  overmacht: feit(jaNee(), 'Kon de plicht door overmacht niet vervullen.'),
  opgeschort: feit(jaNee(), 'Het traject was opgeschort toen de plicht gold.'),
  inbreukVastgesteld: feit(jaNee(), 'De handhavingsambtenaar stelde een inbreuk vast.'),
  eerdereInbreuken: feit(aantal(100), 'Hoeveel keer eerder een boete voor een inbreuk werd opgelegd.'),
  beroepTegen: feit(keuze(['mo-test', 'nt2-test', 'inbreuk', 'boete', 'andere']), 'Waar iemand het niet mee eens is.'),
} as const; // prettier-ignore
