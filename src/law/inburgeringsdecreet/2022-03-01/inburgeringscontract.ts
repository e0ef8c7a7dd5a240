import { bij } from '../../kern/bronnen.ts';
import { versie } from '../../kern/vraag.ts';
import { inburgeringscontract as gesteld } from '../../vragen/inburgeringscontract.ts';
import { magTekenen, termijnVanEenJaar } from '../2013-06-07/inburgeringscontract.ts';

/**
 * De verklaring van rechten en plichten wordt mee ondertekend (L048) en de duur van NT2 is de richttermijn. Dat laatste
 * zegt de nota van 2020; of het decreet van 2021 het zo overnam, en of art. 31 nog geldt, is na te kijken.
 */
export const inburgeringscontract = versie(gesteld, {
  map: 'inburgeringsdecreet/2022-03-01',
  vanaf: '2022-03-01',
  regime: 'decreet-2013',
  beslis: (w) => {
    const uitkomst = magTekenen(w);
    const vlaams = w.vrij('gewest') !== 'brussels';
    w.regel('contract-verklaring', bij('feiten', 'agii.be; nota 17 juli 2020 §B', 'L048 G09', 'geverifieerd'), () => vlaams || undefined);
    const einde = w.vrij('nt2EindeVoorzienOp');
    w.regel('termijn-nt2', bij('nota2020', '§B', 'G11', 'na-te-kijken'), () => (einde === undefined ? undefined : true));
    return {
      uitkomst,
      waarden: {
        onderdelen: w.lijst('contract-onderdelen'),
        verklaring: vlaams ? 'mee-te-tekenen' : 'niet-duidelijk',
        ...(einde === undefined ? {} : { richttermijn: einde }),
        ...termijnVanEenJaar(w),
      },
    };
  },
}); // prettier-ignore
