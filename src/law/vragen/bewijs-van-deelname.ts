import { vraag } from '../kern/vraag.ts';

/** Krijgt iemand het bewijs van deelname (N01, N02)? Het is geen attest en geeft geen vrijstelling (N05). */
export const bewijsVanDeelname = vraag<{ readonly geeftVrijstelling: boolean }>()({
  id: 'bewijs-van-deelname',
  feiten: ['cursusBeeindigd', 'voltooid'],
  uitkomsten: ['toegekend', 'niet-toegekend'],
});
