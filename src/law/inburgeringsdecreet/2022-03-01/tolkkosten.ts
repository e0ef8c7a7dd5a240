import { addToDay } from '#kernel/dates.ts';
import { bij } from '../../kern/bronnen.ts';
import { versie } from '../../kern/vraag.ts';
import { tolkkosten as gesteld } from '../../vragen/tolkkosten.ts';

/** Wie een contract voorlegt waarvan de termijn nog loopt, betaalt de tolk niet. De nota van 2020 kondigt het aan; na te kijken. */
export const tolkkosten = versie(gesteld, {
  map: 'inburgeringsdecreet/2022-03-01',
  vanaf: '2022-03-01',
  regime: 'decreet-2013',
  beslis: (w) => {
    const bron = bij('nota2020', '§J', 'Q18 L056', 'na-te-kijken');
    const getekend = w.regel('tolk-contract', bron, () => w.feit('contractGetekendOp') <= w.datum);
    const geldig = w.regel('tolk-contract-geldig', bron, () => w.datum <= addToDay(w.feit('contractTermijnTot'), { days: w.vrij('opschortingDagen') ?? 0 }));
    const voorgelegd = w.regel('tolk-voorgelegd', bron, () => w.feit('contractVoorgelegd'));
    return { uitkomst: w.alles([getekend, geldig, voorgelegd], 'vergoed', 'gebruiker-betaalt') };
  },
}); // prettier-ignore
