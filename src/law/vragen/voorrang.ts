import { vraag } from '../kern/vraag.ts';

/** Kan iemand nu met een traject starten, of gaan anderen voor (decreet art. 26 §2, L012)? */
export const voorrang = vraag<Record<never, never>>()({
  id: 'voorrang',
  feiten: ['verblijfsgrond', 'anderenMoetenWachten', 'contractGetekendOp'],
  uitkomsten: ['aanbod', 'wachten', 'geen-toegang'],
});
