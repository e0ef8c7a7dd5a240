import { bij } from '../../kern/bronnen.ts';
import { versie, type Weging } from '../../kern/vraag.ts';
import { leerpad as gesteld } from '../../vragen/leerpad.ts';
import { inhoudVan, vormVan } from '../../mededeling/2025-01-01/leerpad.ts';

/** Een volwaardige cursus MO: 60 % met de groep, 40 % alleen; 48 lesuren 's avonds of 60 overdag (J02, Y03). */
export const leerpad = versie(gesteld, {
  map: 'proeftuin/2023-06-01',
  vanaf: '2023-06-01',
  regime: 'proeftuin-2023',
  beslis: (w) => {
    w.regel('leerpad-volledige-cursus', bij('eindverslag', '§6.1', 'J02 Y03'), () => true);
    const inhoud = inhoudVan(w);
    const { vorm, vormReden } = vormVan(w, bij('eindverslag', '§6.1', 'J01 J02'));
    if (!inhoud || !vorm) return { uitkomst: 'onbeslist' };
    return { uitkomst: 'volledige-cursus', waarden: { ...inhoud, vorm, vormReden, ...lesurenVan(w) } };
  },
});

function lesurenVan(w: Weging<(typeof gesteld.feiten)[number]>): { lesuren?: number } {
  const dagdeel = w.vrij('dagdeel');
  if (!dagdeel) return {};
  return { lesuren: w.getal(dagdeel === 'avond' ? 'lesuren-avondcursus' : 'lesuren-dagcursus') };
}
