import { bij } from '../../kern/bronnen.ts';
import { versie } from '../../kern/vraag.ts';
import { isKandidaat } from '../../inburgeringsdecreet/2013-06-07/overeenkomst-voortraject.ts';
import { overeenkomstVoortraject as gesteld } from '../../vragen/overeenkomst-voortraject.ts';

/** Een voortraject met aangepaste formaliteiten: een overeenkomst die zegt wat men van elkaar mag verwachten (G01-G05). */
export const overeenkomstVoortraject = versie(gesteld, {
  map: 'mededeling/2025-01-01',
  vanaf: '2025-01-01',
  regime: 'voorstel-2025',
  beslis: (w) => {
    const kandidaat = isKandidaat(w);
    w.regel('overeenkomst-formaliteiten', bij('eindverslag', '§8.5 (aanbeveling 5)', 'G01 G02 G03 G04'), () => true);
    w.regel('overeenkomst-vergoeding', bij('mededeling', '§4D', 'G05 O01', 'aangekondigd'), () => true);
    w.tegenstrijdig('CC02');
    return {
      uitkomst: w.alles([kandidaat], 'overeenkomst', 'niet'),
      waarden: { inhoud: w.lijst('overeenkomst-inhoud'), vergoeding: w.getal('vergoeding') },
    };
  },
});
