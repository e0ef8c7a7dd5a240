import { bij } from '../../kern/bronnen.ts';
import { versie } from '../../kern/vraag.ts';
import { weegPrijs } from '../../mededeling/2025-01-01/vergoeding.ts';
import { vergoeding as gesteld } from '../../vragen/vergoeding.ts';

/**
 * 90 euro per persoon, ook voor de partner, met 'enkele sociaaleconomische vrijstellingen' (L088, L125). Of de modules na
 * aankomst inbegrepen zijn, zegt de aankondiging niet; voor gezinsmigranten blijft de mededeling de bron.
 */
export const vergoeding = versie(gesteld, {
  map: 'arbeidspakket/2025-01-01',
  vanaf: '2025-01-01',
  regime: 'verplicht-2027',
  beslis: (w) => {
    const pakket = w.regel('vergoeding-arbeidspakket', bij('arbeidspakket', 'newlandchase.com', 'L088 L125', 'aangekondigd'), () => w.lijst('pakket-doelen').includes(w.feit('doel'))); // prettier-ignore
    const { uitkomst, waarden } = weegPrijs(w, bij('arbeidspakket', 'newlandchase.com', 'L088 O01', 'aangekondigd'));
    return { uitkomst, waarden: pakket === false ? { ...waarden, inclusiefNaAankomst: true } : waarden };
  },
});
