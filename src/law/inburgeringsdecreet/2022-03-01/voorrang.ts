import { bij } from '../../kern/bronnen.ts';
import { niet, versie } from '../../kern/vraag.ts';
import { voorrang as gesteld } from '../../vragen/voorrang.ts';

/** Wie op een beslissing over asiel wacht, hoort niet meer bij de doelgroep; een contract van daarvoor mag af (L024, Q19). */
export const voorrang = versie(gesteld, {
  map: 'inburgeringsdecreet/2022-03-01',
  vanaf: '2022-03-01',
  regime: 'decreet-2013',
  beslis: (w) => {
    const bron = bij('feiten', 'agii.be', 'L024 Q19', 'geverifieerd');
    const hervorming = w.keuze('hervorming-vanaf');
    const asiel = w.regel('voorrang-asiel', bron, () => w.feit('verblijfsgrond') === 'asielaanvraag');
    if (asiel !== true) return { uitkomst: asiel === false ? 'aanbod' : 'onbeslist' };
    const oud = w.regel('asiel-contract-voor-hervorming', bron, () => {
      const getekend = w.vrij('contractGetekendOp');
      return getekend !== undefined && getekend < hervorming;
    });
    return { uitkomst: w.eerste([[niet(oud), 'geen-toegang']], 'aanbod') };
  },
});
