import { bij } from '../../kern/bronnen.ts';
import { versie } from '../../kern/vraag.ts';
import { weegEindquiz } from '../../ontwerp/2013-06-07/eindquiz.ts';
import { eindquiz as gesteld } from '../../vragen/eindquiz.ts';

/** Een quiz van de leerkracht over alle thema's, met minstens 50 % (M03). */
export const eindquiz = versie(gesteld, {
  map: 'proeftuin/2023-06-01',
  vanaf: '2023-06-01',
  regime: 'proeftuin-2023',
  beslis: (w) => weegEindquiz(w, bij('eindverslag', '§6.4.1', 'M03')),
});
