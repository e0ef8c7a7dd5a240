import { vraag } from '../kern/vraag.ts';

/** Welk niveau Nederlands hoort bij het traject (Q03, L049, L149)? */
export const nt2Niveau = vraag<{
  readonly niveau: string;
  readonly mondeling: boolean;
  readonly schriftelijk: boolean;
  /** Het certificaat komt er pas na de gestandaardiseerde test (L068, M17). */
  readonly standaardtest: boolean;
}>()({
  id: 'nt2-niveau',
  feiten: ['nt2Profiel', 'gewest', 'keuzeBrussel'],
  uitkomsten: ['mondeling-en-schriftelijk', 'mondeling', 'aangepast'],
});
