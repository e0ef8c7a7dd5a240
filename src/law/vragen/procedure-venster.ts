import type { Day } from '#kernel/dates.ts';
import { vraag } from '../kern/vraag.ts';

/** De dagen waarbinnen iets valt. Wat al gebeurd is, heeft drie keer dezelfde dag. */
export interface Venster {
  readonly vroegst: Day;
  /** null: geen bron zegt het. */
  readonly waarschijnlijk: Day | null;
  /** null: geen bron noemt een uiterste dag. */
  readonly laatst: Day | null;
}

export const FASEN = ['beslissing', 'visum', 'reis', 'melding'] as const;
export type Fase = (typeof FASEN)[number];

/**
 * Wanneer vallen de beslissing, het visum, de reis en de melding bij de gemeente? Alleen om te plannen: het agentschap
 * heeft geen invloed op de beslissing over het verblijf (A14) en geeft geen advies over de procedure (C13).
 */
export const procedureVenster = vraag<{
  readonly procedure: string;
  /** De dag na welke de termijn telt. */
  readonly begin: Day | null;
  /** De laatste dag van de beslissingstermijn, met de verlengingen die bekend zijn. */
  readonly eindeTermijn: Day | null;
  /** null bij een fase: ze kan niet meer, of geen bron zegt er iets over. */
  readonly fasen: Readonly<Record<Fase, Venster | null>>;
  /** Hoe de termijn van de melding geteld is: `dagen` of `werkdagen`; de bronnen verschillen (L199). */
  readonly meldingTelling: string;
  /** De laatste dag van de melding volgens de andere lezing. */
  readonly andereMelding: Day | null;
  /** De laatste dag van de beslissing volgens een aangekondigde regel die hier niet beslist. */
  readonly aangekondigdEinde: Day | null;
  /** De sleutel van de zin die er altijd bij staat. */
  readonly voorbehoud: string;
}>()({
  id: 'procedure-venster',
  feiten: ['doel', 'gezinshereniger', 'gezinsherenigerKaart', 'gezinsvorming', 'hooggeschoold', 'visumAangevraagdOp', 'dossierVolledigOp', 'verlengingen', 'beslissingOp', 'visumToegekendOp', 'visumGeldigTot', 'aankomst', 'gemeldBijGemeenteOp'],
  uitkomsten: ['venster', 'verlopen', 'stilzwijgend-toegekend', 'beslist', 'geen-termijn'],
  indicatief: true,
}); // prettier-ignore
