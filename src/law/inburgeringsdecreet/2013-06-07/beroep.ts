import { bij } from '../../kern/bronnen.ts';
import { niet, versie } from '../../kern/vraag.ts';
import { beroep as gesteld } from '../../vragen/beroep.ts';
import { inBrussel } from './stelsel.ts';

/** Wat de bronnen zeggen: een beroepscommissie voor MO (nota §E), verweer in het dossier van een inbreuk (L106). Meer niet. */
export const beroep = versie(gesteld, {
  map: 'inburgeringsdecreet/2013-06-07',
  vanaf: '2013-06-07',
  regime: 'decreet-2013',
  beslis: (w) => {
    const test = w.regel('beroep-mo-test', bij('nota2020', '§E', 'M16 L069'), () => w.feit('beroepTegen') === 'mo-test');
    const handhaving = w.regel('beroep-verweer', bij('feiten', 'integratiebeleid.vlaanderen.be', 'L106', 'na-te-kijken'), () => ['inbreuk', 'boete'].includes(w.feit('beroepTegen')));
    const verweer = handhaving === true ? w.regel('beroep-vlaams', bij('feiten', 'de boete in Brussel is van de GGC', 'L150', 'na-te-kijken'), () => niet(inBrussel(w))) : handhaving;
    return { uitkomst: w.eerste([[test, 'beroepscommissie'], [verweer, 'verweer']], 'niet-in-bronnen') };
  },
}); // prettier-ignore
