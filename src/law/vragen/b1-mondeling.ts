import type { Day } from '#kernel/dates.ts';
import { vraag } from '../kern/vraag.ts';

/** Moet iemand na het attest nog Nederlands B1 mondeling afleggen (S01, L050)? Of dit vandaag wordt toegepast, is na te kijken. */
export const b1Mondeling = vraag<{
  readonly uiterste: Day;
  readonly vergoeding: number;
}>()({
  id: 'b1-mondeling',
  feiten: ['statuut', 'geboortedatum', 'voltijdsLeerplichtig', 'pensioenleeftijdBereikt', 'attestBehaaldOp', 'langsteActievePeriode', 'b1MondelingBehaald'],
  uitkomsten: ['behaald', 'niet-verplicht', 'loopt', 'voorbij'],
}); // prettier-ignore
