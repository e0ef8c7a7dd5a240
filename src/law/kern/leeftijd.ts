import { addToDay, type Day } from '#kernel/dates.ts';
import type { Weging } from './vraag.ts';

/** De dag waarop iemand een leeftijd bereikt. Wie op 29 februari geboren is, bereikt ze in een gewoon jaar op 28 februari. */
export const verjaardag = (w: Weging<'geboortedatum'>, jaren: number): Day =>
  addToDay(w.feit('geboortedatum'), { years: jaren });

/** Is iemand op de dag van de weging zo oud? De verjaardag zelf telt mee. */
export const isVol = (w: Weging<'geboortedatum'>, jaren: number): boolean => verjaardag(w, jaren) <= w.datum;
