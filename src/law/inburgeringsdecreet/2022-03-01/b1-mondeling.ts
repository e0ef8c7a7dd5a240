import { addToDay } from '#kernel/dates.ts';
import { bij } from '../../kern/bronnen.ts';
import { alle, niet, versie } from '../../kern/vraag.ts';
import { b1Mondeling as gesteld } from '../../vragen/b1-mondeling.ts';
import { beroepsactief } from './vdab.ts';

/** Zo staat het in de nota van 2020; of het vandaag wordt toegepast, is na te kijken (L050). De motivering zegt dat altijd. */
export const b1Mondeling = versie(gesteld, {
  map: 'inburgeringsdecreet/2022-03-01',
  vanaf: '2022-03-01',
  regime: 'decreet-2013',
  beslis: (w) => {
    const bron = bij('nota2020', '§F', 'S01 L050', 'na-te-kijken');
    const [termijn, vergoeding, nodig] = [w.getal('b1-termijn'), w.getal('vergoeding-b1-test'), w.getal('b1-actieve-periode')];
    w.regel('b1-na-te-kijken', bron, () => undefined);
    const plicht = w.regel('b1-verplichte-inburgeraar', bron, () => w.feit('statuut') === 'verplicht');
    if (plicht === false) return { uitkomst: 'niet-verplicht' };
    const actief = beroepsactief(w);
    const zonder = w.regel('b1-zonder-activiteit', bron, () => w.feit('langsteActievePeriode') < nodig);
    const gehaald = w.regel('b1-behaald', bron, () => w.feit('b1MondelingBehaald'));
    const verplicht = alle(plicht, actief, zonder);
    const vast = w.eerste([[niet(verplicht), 'niet-verplicht'], [gehaald, 'behaald']], 'af-te-leggen');
    if (vast !== 'af-te-leggen') return { uitkomst: vast };
    const uiterste = addToDay(w.feit('attestBehaaldOp'), { months: termijn });
    const loopt = w.regel('b1-termijn', bron, () => w.datum <= uiterste);
    return { uitkomst: loopt ? 'loopt' : 'voorbij', waarden: { uiterste, vergoeding } };
  },
}); // prettier-ignore
