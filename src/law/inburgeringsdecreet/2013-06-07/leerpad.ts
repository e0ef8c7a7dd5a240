import type { Vorm } from '../../feiten/cursus.ts';
import { bij } from '../../kern/bronnen.ts';
import { versie } from '../../kern/vraag.ts';
import { leerpad as gesteld } from '../../vragen/leerpad.ts';
import { inhoudVan } from '../../mededeling/2025-01-01/leerpad.ts';

/** Art. 34/6 laat alleen een kosteloos informatiepakket toe; wat erin zit, zegt het decreet niet (G07). */
export const leerpad = versie(gesteld, {
  map: 'inburgeringsdecreet/2013-06-07',
  vanaf: '2013-06-07',
  regime: 'decreet-2013',
  beslis: (w) => {
    w.regel('leerpad-informatiepakket', bij('decreet', 'art. 34/6', 'G07 Y02'), () => true);
    const inhoud = inhoudVan(w);
    if (!inhoud) return { uitkomst: 'onbeslist' };
    const vorm: Vorm = 'zelfstudie';
    return { uitkomst: 'informatiepakket', waarden: { ...inhoud, vorm, vormReden: 'leerpad-informatiepakket' } };
  },
});
