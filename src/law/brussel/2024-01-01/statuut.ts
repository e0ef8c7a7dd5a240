import { bij } from '../../kern/bronnen.ts';
import { versie } from '../../kern/vraag.ts';
import { statuutVolgens, vlaamsRecht, type StatuutWeging } from '../../inburgeringsdecreet/2013-06-07/statuut.ts';
import { doelgroepregelsZonderAsiel } from '../../inburgeringsdecreet/2022-03-01/statuut.ts';
import { statuut as gesteld } from '../../vragen/statuut.ts';
import { brusselsRecht } from '../2022-06-01/statuut.ts';

/** De ordonnantie van 2023 vervangt die van 2017; wie niet moet, mag als buitenlandse persoon vrijwillig (L141, L143). */
export const statuut = versie(gesteld, {
  map: 'brussel/2024-01-01',
  vanaf: '2024-01-01',
  regime: 'decreet-2013',
  beslis: (w) =>
    statuutVolgens(w, doelgroepregelsZonderAsiel(w), { vlaams: vlaamsRecht(w), brussels: brusselsRecht2024(w) }),
});

export const brusselsRecht2024 = (w: StatuutWeging) =>
  brusselsRecht(w, bij('ordonnantie', 'vreemdelingenrecht.be; ccc-ggc.brussels', 'L141 L142 L143', 'geverifieerd'));
