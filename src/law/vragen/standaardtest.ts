import { vraag } from '../kern/vraag.ts';

/**
 * Is iemand geslaagd voor de standaardtest na de cursus MO (M05)? Het agentschap spreekt in procenten (L063), de pers in
 * aantallen vragen (L060-L062). Waar beide lezingen te maken zijn en verschillen, beslist een mens.
 */
export const standaardtest = vraag<{
  readonly volgensProcenten: boolean | null;
  readonly volgensAantallen: boolean | null;
}>()({
  id: 'standaardtest',
  feiten: ['cursusInBelgie', 'testAlgemeen', 'testSokkel', 'juistAlgemeen', 'juistSokkel'],
  uitkomsten: ['geslaagd', 'niet-geslaagd', 'lezingen-verschillen', 'niet-toegelaten'],
});
