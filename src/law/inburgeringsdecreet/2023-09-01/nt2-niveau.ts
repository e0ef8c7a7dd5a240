import { bij } from '../../kern/bronnen.ts';
import { versie } from '../../kern/vraag.ts';
import { nt2Niveau as gesteld } from '../../vragen/nt2-niveau.ts';
import { vlaamsNiveau, type NiveauWeging } from '../2013-06-07/nt2-niveau.ts';

/** Hetzelfde niveau; het certificaat komt er pas wie slaagt voor de gestandaardiseerde test (L068, M17). */
export const nt2Niveau = versie(gesteld, {
  map: 'inburgeringsdecreet/2023-09-01',
  vanaf: '2023-09-01',
  regime: 'decreet-2013',
  beslis: (w) => metStandaardtest(w),
});

export function metStandaardtest(w: NiveauWeging) {
  const niveau = vlaamsNiveau(w, true);
  w.regel('nt2-standaardtest', bij('feiten', 'agii.be; vrt.be 31-08-2023', 'L068 M17', 'geverifieerd'), () => true);
  return niveau;
}
