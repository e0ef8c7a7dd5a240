import { aantal, dag, feit, jaNee, keuze, procent } from './soorten.ts';

export const VORMEN = ['zelfstudie', 'live', 'gemengd'] as const;
export type Vorm = (typeof VORMEN)[number];
export const ACTIEVE_DEELNAME = ['goed', 'voldoende', 'onvoldoende'] as const;
export type ActieveDeelname = (typeof ACTIEVE_DEELNAME)[number];
/** De vier uitkomsten: afwezig en technische storing zijn geen 'niet geslaagd' (M18). */
export const EINDQUIZ_UITKOMSTEN = ['geslaagd', 'niet-geslaagd', 'afwezig', 'technische-storing'] as const;
export type EindquizUitkomst = (typeof EINDQUIZ_UITKOMSTEN)[number];

/** Feiten over de cursus, de tests en de vergoeding. */
export const CURSUS = {
  vorm: feit(keuze(VORMEN), 'De vorm van het voortraject.'),
  aanwezigheid: feit(procent(), 'Aanwezigheid in de live lessen, in procent.'),
  actieveDeelname: feit(keuze(ACTIEVE_DEELNAME), 'Het oordeel van de leerkracht over actieve deelname.'),
  eindquiz: feit(keuze(EINDQUIZ_UITKOMSTEN), 'De uitkomst van de eindquiz.'),
  eindquizProcent: feit(procent(), 'Het resultaat van de eindquiz, niet afgerond.'),
  lessenAfgerond: feit(aantal(), 'Hoeveel lessen van het leerpad afgerond zijn.'),
  lessenVereist: feit(aantal(), 'Hoeveel lessen het leerpad vraagt.'),
  cursusBeeindigd: feit(jaNee(), 'Volgde de cursus tot het einde, ook zonder de criteria te halen.'),
  cursusBeeindigdOp: feit(dag(), 'Laatste dag van de cursus.'),
  testAlgemeen: feit(procent(), 'Resultaat van de standaardtest in het algemeen, in procent.'),
  testSokkel: feit(procent(), 'Resultaat op de sokkelvragen, in procent.'),
  juistAlgemeen: feit(aantal(500), 'Juiste antwoorden op de gewone vragen van de standaardtest.'),
  juistSokkel: feit(aantal(500), 'Juiste antwoorden op de sokkelvragen van de standaardtest.'),
} as const; // prettier-ignore
