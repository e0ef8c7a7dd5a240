import { vraag } from '../kern/vraag.ts';

/** Is het traject opgeschort, en hoeveel dagen stond de klok stil (R03, L057)? */
export const opschorting = vraag<{ readonly dagenStil: number }>()({
  id: 'opschorting',
  feiten: ['opschortingReden', 'opschortingVan', 'opschortingTot'],
  uitkomsten: ['opgeschort', 'gepland', 'voorbij', 'niet'],
});
