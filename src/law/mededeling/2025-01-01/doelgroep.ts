import { bij } from '../../kern/bronnen.ts';
import { versie } from '../../kern/vraag.ts';
import {
  nietOuderDan65,
  persoonlijkeVoorwaarden,
  uitkomstVan,
} from '../../inburgeringsdecreet/2013-06-07/doelgroep.ts';
import { doelgroep as gesteld } from '../../vragen/doelgroep.ts';

/** Een visum voor lang verblijf aangevraagd: de definitie die de mededeling voorstelt (B01). */
export const doelgroep = versie(gesteld, {
  map: 'mededeling/2025-01-01',
  vanaf: '2025-01-01',
  regime: 'voorstel-2025',
  beslis: (w) => {
    const visum = w.regel('visum-aangevraagd', bij('mededeling', '§3 en §7', 'B01'), () =>
      ['aangevraagd', 'toegekend', 'niet-nodig'].includes(w.feit('visum')),
    );
    const leeftijd = nietOuderDan65(w, bij('eindverslag', '§4.2, doorgetrokken', 'B06', 'na-te-kijken'));
    w.tegenstrijdig('CC01');
    return uitkomstVan(w, [visum, ...persoonlijkeVoorwaarden(w), leeftijd]);
  },
});
