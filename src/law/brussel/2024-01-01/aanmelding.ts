import { addToDay } from '#kernel/dates.ts';
import { versie } from '../../kern/vraag.ts';
import { aanmeldingNaAankomst, binnenTermijn } from '../../inburgeringsdecreet/2013-06-07/aanmelding.ts';
import { aanmelding as gesteld } from '../../vragen/aanmelding.ts';

/** Wie in Brussel moet inburgeren, heeft zes maanden na de kaart en het attest van verplichting (L145). Voor de rest blijft het. */
export const aanmelding = versie(gesteld, {
  map: 'brussel/2024-01-01',
  vanaf: '2024-01-01',
  regime: 'decreet-2013',
  beslis: (w) => {
    if (w.vrij('gewest') !== 'brussels' || w.vrij('statuut') !== 'verplicht') return aanmeldingNaAankomst(w);
    return binnenTermijn(w, 'aanmelding-termijn-brussel', () => {
      const maanden = w.getal('aanmelding-brussel');
      const begin = w.feit('attestVerplichtingOp');
      return [begin, addToDay(begin, { months: maanden })];
    });
  },
});
