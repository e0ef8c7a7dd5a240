import { vraag } from '../kern/vraag.ts';

/** Wat volgt op de test na de cursus MO (M14, M15)? Met wat een nieuwe test kost zonder vrijstelling. */
export const herkansing = vraag<{ readonly testEuro: number }>()({
  id: 'herkansing',
  feiten: ['standaardtestGeslaagd', 'uitgeleerd', 'herhalingscursusGevolgd'],
  uitkomsten: ['niet-nodig', 'herhalingscursus', 'nieuwe-test', 'uitgeleerd'],
});
