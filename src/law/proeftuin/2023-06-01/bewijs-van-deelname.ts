import { versie } from '../../kern/vraag.ts';
import { weegBewijs } from '../../ontwerp/2013-06-07/bewijs-van-deelname.ts';
import { bewijsVanDeelname as gesteld } from '../../vragen/bewijs-van-deelname.ts';

/** In de proeftuinen kreeg iedereen het die de cursus beëindigde: 14 van 14 in de derde (CC11). */
export const bewijsVanDeelname = versie(gesteld, {
  map: 'proeftuin/2023-06-01',
  vanaf: '2023-06-01',
  regime: 'proeftuin-2023',
  beslis: (w) => {
    const { beeindigd } = weegBewijs(w);
    return { uitkomst: w.alles([beeindigd], 'toegekend', 'niet-toegekend'), waarden: { geeftVrijstelling: false } };
  },
});
