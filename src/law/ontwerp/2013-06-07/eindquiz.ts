import { bij, type Vindplaats } from '../../kern/bronnen.ts';
import { niet, versie, type Weging } from '../../kern/vraag.ts';
import { eindquiz as gesteld } from '../../vragen/eindquiz.ts';

/** De grens van de proeftuinen, doorgetrokken: de mededeling noemt toetsmomenten maar geen grens. */
export const eindquiz = versie(gesteld, {
  map: 'ontwerp/2013-06-07',
  vanaf: '2013-06-07',
  beslis: (w) => weegEindquiz(w, bij('eindverslag', '§6.4.1, doorgetrokken', 'M03', 'na-te-kijken')),
});

/** De grens zelf telt als gehaald; het resultaat wordt niet afgerond. Het is geen standaardtest (M02). */
export function weegEindquiz(w: Weging<(typeof gesteld.feiten)[number]>, bron: Vindplaats) {
  const verloop = w.vrij('eindquizVerloop');
  const aanwezig = w.regel('eindquiz-aanwezig', bij('eindverslag', '§6.4.1', 'M18'), () => verloop !== undefined ? verloop !== 'afwezig' : w.feit('eindquizProcent') >= 0); // prettier-ignore
  const storing = w.regel('eindquiz-zonder-storing', bij('eindverslag', '§6.4.1', 'M18'), () => verloop !== undefined ? verloop !== 'technische-storing' : w.feit('eindquizProcent') >= 0); // prettier-ignore
  const afgelegd = aanwezig && storing;
  const gehaald = afgelegd === false ? false : w.regel('eindquiz', bron, () => w.getal('eindquiz-slaaggrens') <= w.feit('eindquizProcent')); // prettier-ignore
  return {
    uitkomst: w.eerste(
      [
        [niet(aanwezig), 'afwezig'],
        [niet(storing), 'technische-storing'],
        [gehaald, 'geslaagd'],
      ],
      'niet-geslaagd',
    ),
  };
}
