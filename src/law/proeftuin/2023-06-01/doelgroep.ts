import { bij } from '../../kern/bronnen.ts';
import { versie } from '../../kern/vraag.ts';
import {
  doelOpgenomen,
  nietOuderDan65,
  nogInBuitenland,
  persoonlijkeVoorwaarden,
  visumregel,
  waardenVan,
} from '../../inburgeringsdecreet/2013-06-07/doelgroep.ts';
import { doelgroep as gesteld } from '../../vragen/doelgroep.ts';

/** Uitzicht op een visum volstond: 29 van de 30 inschrijvingen voldeden niet aan de definitie van het decreet (B27). */
export const doelgroep = versie(gesteld, {
  map: 'proeftuin/2023-06-01',
  vanaf: '2023-06-01',
  regime: 'proeftuin-2023',
  beslis: (w) => {
    const oordelen = [
      visumregel(w, 'visum-uitzicht', bij('eindverslag', '§5.3.2', 'B27'), ['uitzicht', 'aangevraagd', 'toegekend', 'niet-nodig']),
      ...persoonlijkeVoorwaarden(w, bij('eindverslag', '§4.1.3 en §4.2', 'B11')),
      nogInBuitenland(w),
      ...doelOpgenomen(w, bij('eindverslag', '§4.1', 'B07 B08')),
      nietOuderDan65(w, bij('eindverslag', '§4.2', 'B06')),
    ];
    w.tegenstrijdig('CC01');
    return { uitkomst: w.alles(oordelen, 'in-doelgroep', 'niet'), waarden: waardenVan(w) };
  },
}); // prettier-ignore
