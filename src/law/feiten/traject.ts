import { dag, feit, jaNee, keuze } from './soorten.ts';

export const STATUTEN = ['verplicht', 'rechthebbend', 'vrijgesteld', 'niet-in-doelgroep'] as const;
export type Statuut = (typeof STATUTEN)[number];

/** Feiten over het gewone inburgeringstraject. */
export const TRAJECT = {
  statuut: feit(keuze(STATUTEN), 'Het statuut na aankomst: verplicht, rechthebbend, vrijgesteld of niet in de doelgroep.'),
  contractGetekendOp: feit(dag(), 'Dag waarop het inburgeringscontract werd ondertekend.'),
  werkt: feit(jaNee(), 'Werkt.'),
  studeert: feit(jaNee(), 'Studeert.'),
  magWerken: feit(jaNee(), 'Mag werken in België.'),
} as const; // prettier-ignore
