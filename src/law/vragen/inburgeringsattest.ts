import { vraag } from '../kern/vraag.ts';

/** Is het inburgeringsattest behaald: de doelen van elk onderdeel dat het contract noemt (L047, Q01)? */
export const inburgeringsattest = vraag<{
  readonly teDoen: readonly string[];
  readonly aantalTeDoen: number;
}>()({
  id: 'inburgeringsattest',
  feiten: ['contractOnderdelen', 'contractGetekendOp', 'gewest', 'keuzeBrussel', 'resultaatMaatschappelijkeOrientatie', 'nt2Resultaat', 'vdabIngeschreven', 'pntVoldaan'],
  uitkomsten: ['behaald', 'nog-niet', 'ander-stelsel'],
}); // prettier-ignore
