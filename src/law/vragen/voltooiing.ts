import { vraag } from '../kern/vraag.ts';

/** Is het voortraject met succes voltooid (W01, N01)? */
export const voltooiing = vraag()({
  id: 'voltooiing',
  feiten: ['vorm', 'aanwezigheid', 'actieveDeelname', 'eindquiz', 'lessenAfgerond', 'lessenVereist'],
  uitkomsten: ['voltooid', 'niet-voltooid'],
});
