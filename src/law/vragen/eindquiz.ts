import { EINDQUIZ_UITKOMSTEN } from '../feiten/cursus.ts';
import { vraag } from '../kern/vraag.ts';

/** Is de eindquiz gehaald (M03)? Afwezig zijn en een storing zijn geen 'niet geslaagd' (M18). */
export const eindquiz = vraag()({
  id: 'eindquiz',
  feiten: ['eindquizVerloop', 'eindquizProcent'],
  uitkomsten: EINDQUIZ_UITKOMSTEN,
});
