import { bij } from '../../kern/bronnen.ts';
import { versie, type Oordeel } from '../../kern/vraag.ts';
import {
  doelOpgenomen,
  nietOuderDan65,
  nogInBuitenland,
  persoonlijkeVoorwaarden,
  visumregel,
  waardenVan,
  type DoelgroepWeging,
} from '../../inburgeringsdecreet/2013-06-07/doelgroep.ts';
import { doelgroep as gesteld } from '../../vragen/doelgroep.ts';

/** Een visum voor lang verblijf aangevraagd: de definitie die de mededeling voorstelt (B01). */
export const doelgroep = versie(gesteld, {
  map: 'mededeling/2025-01-01',
  vanaf: '2025-01-01',
  regime: 'voorstel-2025',
  beslis: (w) => ({
    uitkomst: w.alles([...voorwaardenVanHetVoorstel(w), nogInBuitenland(w)], 'in-doelgroep', 'niet'),
    waarden: waardenVan(w),
  }),
});

/** De voorwaarden van het voorstel, behalve dat iemand nog in het buitenland is. */
export function voorwaardenVanHetVoorstel(w: DoelgroepWeging): Oordeel[] {
  w.tegenstrijdig('CC01');
  return [
    visumregel(w, 'visum-aangevraagd', bij('mededeling', '§3 en §7', 'B01'), ['aangevraagd', 'toegekend', 'niet-nodig']),
    ...persoonlijkeVoorwaarden(w, bij('mededeling', '§3', 'B04')),
    ...doelOpgenomen(w, bij('mededeling', '§3', 'B07')),
    nietOuderDan65(w, bij('eindverslag', '§4.2, doorgetrokken', 'B06', 'na-te-kijken')),
  ];
} // prettier-ignore
