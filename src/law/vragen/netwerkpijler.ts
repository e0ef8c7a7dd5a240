import { vraag } from '../kern/vraag.ts';

/** Is de pijler participatie en netwerk voldaan (L044-L046, Q10)? */
export const netwerkpijler = vraag<{
  readonly uren: number;
  readonly resterend: number;
}>()({
  id: 'netwerkpijler',
  feiten: ['statuut', 'contractGetekendOp', 'gewest', 'keuzeBrussel', 'werkt', 'studeert', 'blijvendVerhinderd', 'pntUren', 'pntNederlandstalig', 'pntDuoOfGroep', 'pntNieuweMensen', 'pntBlijvendeContacten', 'pntGoedgekeurd'],
  uitkomsten: ['voldaan', 'bezig', 'niet-geschikt', 'niet-verplicht'],
}); // prettier-ignore
