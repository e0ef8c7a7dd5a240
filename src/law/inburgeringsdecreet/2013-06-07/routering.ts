import type { RouteringUitkomst } from '../../feiten/verblijf.ts';
import { bij } from '../../kern/bronnen.ts';
import { versie, type Weging } from '../../kern/vraag.ts';
import { routering as gesteld } from '../../vragen/routering.ts';
import { plaatsVan } from './gemeenten.ts';

type RouteringWeging = Weging<(typeof gesteld.feiten)[number]>;

/**
 * De gemeente van inschrijving in het Rijksregister beslist: Antwerpen → Atlas, Gent → Amal, de rest van het Vlaamse Gewest →
 * AgII. In Brussel kiest de nieuwkomer tussen Bon en een BAPA. In het Waalse Gewest is het Vlaamse aanbod niet bevoegd.
 */
export const routering = versie(gesteld, {
  map: 'inburgeringsdecreet/2013-06-07',
  vanaf: '2013-06-07',
  regime: 'decreet-2013',
  beslis: (w) => {
    let gevonden: readonly [RouteringUitkomst, string] | undefined;
    const duidelijk = w.regel('gemeente-beslist', bij('mededeling', '§5A', 'A07'), () => {
      gevonden = zoek(w);
      return gevonden[0] !== 'onduidelijk';
    });
    if (!gevonden) return { uitkomst: 'onbeslist' };
    const [uitkomst, regel] = gevonden;
    const brussels = uitkomst === 'keuze-nodig' || uitkomst === 'bon' || uitkomst === 'bapa';
    w.regel(`routering-${regel}`, brussels ? bij('mededeling', '§5D', 'A07 V01') : bij('mededeling', '§5A, §5D', 'A07'), () => duidelijk);
    return { uitkomst };
  },
}); // prettier-ignore

function zoek(w: RouteringWeging): readonly [RouteringUitkomst, string] {
  const plaats = plaatsVan(w.feit('gemeente'));
  const gewest = w.feit('gewest');
  if (gewest === 'onbekend') return w.mist('gewest');
  if (gewest === 'waals') return plaats === 'andere' ? ['buiten-gebied', 'waals'] : ['onduidelijk', 'tegenstrijdig'];
  if (gewest === 'brussels') {
    // In Brussel staan alle negentien gemeenten in de tabel: een andere naam kan er niet liggen.
    if (plaats !== 'brussel') return ['onduidelijk', 'tegenstrijdig'];
    const keuze = w.vrij('keuzeBrussel');
    return keuze ? [keuze, keuze] : ['keuze-nodig', 'brussel'];
  }
  if (plaats === 'brussel') return ['onduidelijk', 'tegenstrijdig'];
  if (plaats === 'meer-dan-eens') return ['onduidelijk', 'meer-dan-eens'];
  if (plaats === 'antwerpen') return ['atlas', 'antwerpen'];
  if (plaats === 'gent') return ['amal', 'gent'];
  return ['agii', 'vlaams'];
}
