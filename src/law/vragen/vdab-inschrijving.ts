import type { Day } from '#kernel/dates.ts';
import { vraag } from '../kern/vraag.ts';

/** Is iemand op tijd ingeschreven bij VDAB of Actiris? De bronnen lezen de termijn verschillend (CC15, L042, L043). */
export const vdabInschrijving = vraag<{
  /** De gevolgde lezing: twee maanden na de ondertekening. */
  readonly uiterste: Day;
  readonly uitersteVanafStart?: Day;
  readonly uitersteInDagen: Day;
  readonly uitersteInDagenVanafStart?: Day;
  readonly dienst: 'VDAB' | 'Actiris';
}>()({
  id: 'vdab-inschrijving',
  feiten: ['statuut', 'contractGetekendOp', 'trajectGestartOp', 'vdabIngeschreven', 'vdabIngeschrevenOp', 'opschortingDagen', 'gewest', 'keuzeBrussel', 'geboortedatum', 'voltijdsLeerplichtig', 'pensioenleeftijdBereikt', 'magWerken', 'werkt', 'arbeidsongeschikt', 'blijvendVerhinderd'],
  uitkomsten: ['tijdig', 'laat', 'loopt', 'niet-vereist'],
}); // prettier-ignore
