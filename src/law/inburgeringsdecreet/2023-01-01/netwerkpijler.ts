import { bij } from '../../kern/bronnen.ts';
import { alle, niet, versie, type Oordeel, type Weging } from '../../kern/vraag.ts';
import { netwerkpijler as gesteld } from '../../vragen/netwerkpijler.ts';
import { vrijVanAlles } from '../2013-06-07/pijlers.ts';
import { bijBapa } from '../2013-06-07/stelsel.ts';
import { standPnt } from './pnt.ts';

type NetwerkWeging = Weging<(typeof gesteld.feiten)[number]>;

/** Minstens 40 uren, samen te tellen over activiteiten, die aan de kenmerken voldoen en die de trajectbegeleider mee nakeek. */
export const netwerkpijler = versie(gesteld, {
  map: 'inburgeringsdecreet/2023-01-01',
  vanaf: '2023-01-01',
  regime: 'decreet-2013',
  beslis: (w) => {
    const nodig = w.getal('pnt-uren');
    const uren = w.regel('pnt-uren', bij('feiten', 'herent.be; vvsg.be', 'L044 Q10', 'geverifieerd'), () => w.feit('pntUren') >= nodig);
    const past = alle(...kenmerken(w));
    const gedaan = alle(uren, past);
    const verplicht = gedaan === true || isVerplicht(w);
    const gekend = w.vrij('pntUren') ?? 0;
    return {
      uitkomst: w.eerste([[gedaan, 'voldaan'], [niet(verplicht), 'niet-verplicht'], [niet(uren), 'bezig']], 'niet-geschikt'),
      waarden: { uren: gekend, resterend: Math.max(0, nodig - gekend) },
    };
  },
}); // prettier-ignore

function kenmerken(w: NetwerkWeging): Oordeel[] {
  const bron = bij('feiten', 'herent.be; vvsg.be', 'L044', 'geverifieerd');
  return [
    w.regel('pnt-nederlandstalig', bron, () => w.feit('pntNederlandstalig')),
    w.regel('pnt-duo-of-groep', bron, () => w.feit('pntDuoOfGroep')),
    w.regel('pnt-nieuwe-mensen', bron, () => w.feit('pntNieuweMensen')),
    w.regel('pnt-blijvende-contacten', bron, () => w.feit('pntBlijvendeContacten')),
    w.regel('pnt-goedgekeurd', bij('feiten', 'herent.be', 'L046', 'geverifieerd'), () => w.feit('pntGoedgekeurd')),
  ]; // prettier-ignore
}

function isVerplicht(w: NetwerkWeging): Oordeel {
  const bapa = bijBapa(w);
  if (bapa === true) return false;
  const stand = standPnt(w, vrijVanAlles(w));
  return alle(niet(bapa), stand === 'onbeslist' ? undefined : stand === 'verplicht');
}
