import { addToDay } from '#kernel/dates.ts';
import { bij } from '../../kern/bronnen.ts';
import { alle, versie, type Oordeel } from '../../kern/vraag.ts';
import { nogInBuitenland, waardenVan, type DoelgroepWeging } from '../../inburgeringsdecreet/2013-06-07/doelgroep.ts';
import { voorwaardenVanHetVoorstel } from '../../mededeling/2025-01-01/doelgroep.ts';
import { doelgroep as gesteld } from '../../vragen/doelgroep.ts';
import { pakketvoorwaarden } from './pakket.ts';

/**
 * Het aangekondigde verplichte pakket voor arbeidsmigranten en hun partner (L123-L131). Wie het niet moet volgen maar wel
 * onder het voorstel valt, blijft vrijwillig in de doelgroep: geen bron sluit hem uit.
 */
export const doelgroep = versie(gesteld, {
  map: 'arbeidspakket/2025-01-01',
  vanaf: '2025-01-01',
  regime: 'verplicht-2027',
  beslis: (w) => {
    const gedeeld = voorwaardenVanHetVoorstel(w);
    const inBuitenland = nogInBuitenland(w);
    w.tegenstrijdig('CC05');
    w.tegenstrijdig('CC14');
    const verplicht = alle(...gedeeld, ...pakketregels(w));
    return {
      uitkomst: w.eerste(
        [
          [verplicht, 'in-doelgroep-verplicht'],
          [alle(...gedeeld, inBuitenland), 'in-doelgroep'],
        ],
        'niet',
      ),
      waarden: waardenVan(w),
    };
  },
});

function pakketregels(w: DoelgroepWeging): Oordeel[] {
  const doel = w.regel('pakket-doel', bij('arbeidspakket', 'aankondigingen 2025', 'L123 L125', 'aangekondigd'), () =>
    w.lijst('pakket-doelen').includes(w.feit('doel')),
  );
  if (doel === false) return [doel];
  const termijn = w.regel('pakket-termijn', bij('arbeidspakket', 'aankondigingen 2025', 'L124', 'aangekondigd'), () => {
    const maanden = w.getal('pakket-termijn-na-aankomst');
    return w.vrij('inBelgie') !== true || w.datum <= addToDay(w.feit('aankomst'), { months: maanden });
  });
  return [doel, termijn, ...pakketvoorwaarden(w)];
}
