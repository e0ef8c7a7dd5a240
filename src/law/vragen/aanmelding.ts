import type { Day } from '#kernel/dates.ts';
import { vraag } from '../kern/vraag.ts';

/**
 * Meldde iemand zich na de aankomst op tijd aan bij een agentschap (P10, W03)? Zonder aanmelding zegt de uitkomst alleen of de
 * termijn nog loopt. In Brussel loopt voor wie moet een eigen termijn (L145).
 */
export const aanmelding = vraag<{
  /** De laatste dag van de termijn; die dag telt mee. */
  readonly uiterste: Day;
}>()({
  id: 'aanmelding',
  feiten: ['aankomst', 'aanmelding', 'gewest', 'statuut', 'attestVerplichtingOp'],
  uitkomsten: ['binnen-termijn', 'te-laat', 'termijn-loopt', 'termijn-verstreken'],
});
