import { vraag } from '../kern/vraag.ts';

/** `verplicht`: moet in het contract staan en gehaald worden; `niet-van-toepassing`: hoort niet bij dit traject. */
export type Stand = 'verplicht' | 'facultatief' | 'vrijgesteld' | 'niet-van-toepassing';

export interface Standen {
  readonly maatschappelijkeOrientatie: Stand;
  readonly nt2: Stand;
  /** Inschrijving bij VDAB, in Brussel bij Actiris (V05). */
  readonly vdab: Stand;
  readonly pnt: Stand;
}

/** Welke onderdelen van het traject zijn verplicht, voor wie (Q01, Q04, Q05, Q11, Q12)? */
export const pijlers = vraag<
  Standen & {
    readonly aantalVerplicht: number;
    readonly dienst: 'VDAB' | 'Actiris';
    /** Volgens de lezing waarin alleen wie niet werkt zich moet inschrijven (CC15). */
    readonly vdabAndereLezing: Stand;
  }
>()({
  id: 'pijlers',
  feiten: ['statuut', 'contractGetekendOp', 'gewest', 'keuzeBrussel', 'geboortedatum', 'voltijdsLeerplichtig', 'pensioenleeftijdBereikt', 'magWerken', 'werkt', 'studeert', 'arbeidsongeschikt', 'blijvendVerhinderd', 'resultaatMaatschappelijkeOrientatie', 'nt2Resultaat'],
  uitkomsten: ['alle-verplicht', 'deels-verplicht', 'geen-verplicht', 'ander-stelsel', 'geen-traject'],
}); // prettier-ignore
