import { vraag } from '../kern/vraag.ts';

/** Is iemand vrijgesteld van de cursus MO door de vrijstellingstest (M04, M06)? Die kan alleen in België. */
export const vrijstellingstest = vraag()({
  id: 'vrijstellingstest',
  feiten: ['inBelgie', 'testAlgemeen', 'testSokkel'],
  uitkomsten: ['geslaagd', 'niet-geslaagd', 'niet-toegelaten'],
});
