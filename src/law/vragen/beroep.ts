import { vraag } from '../kern/vraag.ts';

/** Waar kan iemand terecht die het niet eens is met een beslissing (M16, L069, L106)? */
export const beroep = vraag<Record<never, never>>()({
  id: 'beroep',
  feiten: ['beroepTegen', 'gewest'],
  uitkomsten: ['beroepscommissie', 'verweer', 'niet-in-bronnen'],
});
