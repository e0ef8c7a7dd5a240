import { bij } from '../../kern/bronnen.ts';
import { alle, versie } from '../../kern/vraag.ts';
import { voorrang as gesteld } from '../../vragen/voorrang.ts';

/** Wie nog op een beslissing over asiel wacht, krijgt geen traject als anderen daardoor (langer) moeten wachten (art. 26 §2). */
export const voorrang = versie(gesteld, {
  map: 'inburgeringsdecreet/2013-06-07',
  vanaf: '2013-06-07',
  regime: 'decreet-2013',
  beslis: (w) => {
    const bron = bij('nota2020', '§A (decreet art. 26 §2)', 'L012');
    const asiel = w.regel('voorrang-asiel', bron, () => w.feit('verblijfsgrond') === 'asielaanvraag');
    if (asiel === false) return { uitkomst: 'aanbod' };
    const wachten = w.regel('voorrang-anderen-wachten', bron, () => w.feit('anderenMoetenWachten'));
    return { uitkomst: w.alles([alle(asiel, wachten)], 'wachten', 'aanbod') };
  },
});
