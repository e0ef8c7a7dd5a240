import type { Day } from '#kernel/dates.ts';
import { vraag } from '../kern/vraag.ts';

/** Mag iemand het inburgeringscontract tekenen, en wat staat erin (G06, G08, G09, G11)? */
export const inburgeringscontract = vraag<{
  /** De onderdelen die het contract noemt, elk met een termijn (G08). */
  readonly onderdelen: readonly string[];
  /** De verklaring van rechten en plichten die mee ondertekend wordt (G09); in Brussel is dat niet duidelijk (L048). */
  readonly verklaring: 'mee-te-tekenen' | 'niet' | 'niet-duidelijk';
  /** De duur van het NT2-traject, als de planning bekend is (G11). */
  readonly richttermijn?: Day;
  /** Hoogstens een jaar na de start, als er geen reden is om af te wijken (decreet art. 31, L012). */
  readonly eenJaarNaStart?: Day;
  readonly afwijkingMogelijk: boolean;
}>()({
  id: 'inburgeringscontract',
  feiten: ['inBelgie', 'ingeschrevenOp', 'statuut', 'gewest', 'keuzeBrussel', 'trajectGestartOp', 'nt2EindeVoorzienOp', 'nt2Profiel', 'werkt', 'studeert'],
  uitkomsten: ['mag-tekenen', 'niet', 'ander-stelsel'],
}); // prettier-ignore
