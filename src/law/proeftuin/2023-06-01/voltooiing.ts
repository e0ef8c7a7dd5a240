import { bij } from '../../kern/bronnen.ts';
import { versie } from '../../kern/vraag.ts';
import { isVoltooid } from '../../ontwerp/2013-06-07/voltooiing.ts';
import { voltooiing as gesteld } from '../../vragen/voltooiing.ts';

/** De KPI's van de proeftuinen. Wie de cursus zonder de criteria beëindigde, heette soms toch 'succesvol' (CC11). */
export const voltooiing = versie(gesteld, {
  map: 'proeftuin/2023-06-01',
  vanaf: '2023-06-01',
  regime: 'proeftuin-2023',
  beslis: (w) => {
    const uitkomst = isVoltooid(w, bij('eindverslag', '§3 en §6.4.1', 'W01 J06 M03'));
    if (uitkomst === 'niet-voltooid') w.tegenstrijdig('CC11');
    return { uitkomst };
  },
});
