import { bij } from '../../kern/bronnen.ts';
import type { Oordeel, Weging } from '../../kern/vraag.ts';

/** Koos de nieuwkomer in Brussel voor een BAPA (V01, L144)? Dan geldt het kader van de GGC en niet dat van het decreet. */
export function bijBapa(w: Weging<'gewest' | 'keuzeBrussel'>): Oordeel {
  return w.regel('stelsel-bapa', bij('mededeling', '§5D', 'V01 L144'), () => {
    const brussel = inBrussel(w);
    return brussel ? w.feit('keuzeBrussel') === 'bapa' : brussel;
  });
}

/** Is iemand ingeschreven in het Brusselse Gewest? Alleen binnen een regel. */
export function inBrussel(w: Weging<'gewest'>): boolean | undefined {
  const gewest = w.feit('gewest');
  return gewest === 'onbekend' ? w.mist('gewest') : gewest === 'brussels';
}

/** De dienst voor werk: VDAB, in Brussel Actiris (V05). */
export const dienstVoorWerk = (w: Weging<'gewest'>): 'VDAB' | 'Actiris' =>
  w.vrij('gewest') === 'brussels' ? 'Actiris' : 'VDAB';
