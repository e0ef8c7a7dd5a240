import { daysBetween } from '#kernel/dates.ts';
import { bij } from '../../kern/bronnen.ts';
import { versie } from '../../kern/vraag.ts';
import { opschorting as gesteld } from '../../vragen/opschorting.ts';

/** Om persoonlijke of medische redenen (nota §D: dat blijft mogelijk). Dat termijnen dan stilstaan, is een ontwerpkeuze. */
export const opschorting = versie(gesteld, {
  map: 'inburgeringsdecreet/2013-06-07',
  vanaf: '2013-06-07',
  regime: 'decreet-2013',
  beslis: (w) => {
    const bron = bij('nota2020', '§D', 'R03 L057');
    const mag = w.regel('opschorting-reden', bron, () => w.feit('opschortingReden') !== 'andere');
    if (mag === false) return { uitkomst: 'niet', waarden: { dagenStil: 0 } };
    const van = w.feit('opschortingVan');
    const tot = w.vrij('opschortingTot');
    const begonnen = w.regel('opschorting-begonnen', bron, () => van <= w.datum);
    const voorbij = w.regel('opschorting-voorbij', bron, () => tot !== undefined && tot < w.datum);
    w.regel('opschorting-klok', bij('ontwerp', 'geen bron voor de termijnen', 'R03'), () => begonnen === true);
    const laatste = tot !== undefined && tot < w.datum ? tot : w.datum;
    return {
      uitkomst: mag === undefined ? 'onbeslist' : voorbij ? 'voorbij' : begonnen ? 'opgeschort' : 'gepland',
      waarden: { dagenStil: Math.max(0, daysBetween(van, laatste) + 1) },
    };
  },
});
