import { vraag } from '../kern/vraag.ts';

/** Mag het gewone inburgeringstraject geopend worden (P01, Q20, P11)? Een voortraject opent het nooit vanzelf (E06). */
export const openingGewoonTraject = vraag()({
  id: 'opening-gewoon-traject',
  feiten: ['ingeschrevenOp', 'routering', 'overdrachtAanvaard'],
  uitkomsten: ['mag-openen', 'mag-niet-openen'],
});
