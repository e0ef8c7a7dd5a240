import { vraag } from '../kern/vraag.ts';

/** Welke formaliteit hoort bij het voortraject: een overeenkomst, of niets dan het kosteloze starterspakket (G01-G05, G07)? */
export const overeenkomstVoortraject = vraag<{
  readonly inhoud: readonly string[];
  readonly vergoeding: number;
}>()({
  id: 'overeenkomst-voortraject',
  feiten: ['doelgroepVoortraject', 'inBelgie'],
  uitkomsten: ['overeenkomst', 'starterspakket', 'niet'],
});
