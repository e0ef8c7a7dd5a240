import { vraag } from '../kern/vraag.ts';

/**
 * Tussen welke grenzen ligt de boete voor een inbreuk (L100, L101, L150)? Het bedrag beslist de handhavingsambtenaar; de
 * bronnen geven geen schaal, dus rekent dit geen bedrag uit.
 */
export const boete = vraag<{
  readonly minimum: number;
  readonly maximum: number;
  readonly herhaling: boolean;
  readonly herinneringNaMaanden: number;
}>()({
  id: 'boete',
  feiten: ['inbreukVastgesteld', 'eerdereInbreuken', 'gewest', 'tekortkoming'],
  uitkomsten: ['bandbreedte', 'geen-boete', 'bedrag-onbekend'],
});
