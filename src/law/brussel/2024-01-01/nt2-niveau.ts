import { bij } from '../../kern/bronnen.ts';
import { versie } from '../../kern/vraag.ts';
import { bijBapa } from '../../inburgeringsdecreet/2013-06-07/stelsel.ts';
import { metStandaardtest } from '../../inburgeringsdecreet/2023-09-01/nt2-niveau.ts';
import { nt2Niveau as gesteld } from '../../vragen/nt2-niveau.ts';

/**
 * Vanaf 1 januari 2024 in Brussel, bij een BAPA: A2, voor wie niet leest of schrijft alleen mondeling (L149). Bij Bon en in
 * Vlaanderen blijft het decreet gelden.
 */
export const nt2Niveau = versie(gesteld, {
  map: 'brussel/2024-01-01',
  vanaf: '2024-01-01',
  regime: 'decreet-2013',
  beslis: (w) => {
    const bapa = bijBapa(w);
    if (bapa === false) return metStandaardtest(w);
    const niveau = w.keuze('nt2-niveau');
    const mondeling = w.regel('nt2-brussel', bij('ordonnantie', 'agii.be 15-12-2023', 'L149', 'geverifieerd'), () => w.feit('nt2Profiel') === 'analfabeet');
    return {
      uitkomst: bapa === undefined ? 'onbeslist' : w.eerste([[mondeling, 'mondeling']], 'mondeling-en-schriftelijk'),
      waarden: { niveau, mondeling: true, schriftelijk: mondeling === false, standaardtest: false },
    };
  },
}); // prettier-ignore
