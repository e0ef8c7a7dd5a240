import { bij } from '../../kern/bronnen.ts';
import { versie, type Weging } from '../../kern/vraag.ts';
import { bewijsVanDeelname as gesteld } from '../../vragen/bewijs-van-deelname.ts';

/** Wie aan de criteria voldeed krijgt het (eindverslag §6.3). Waar de lezing 'wie de cursus beëindigt' verschilt: CC11. */
export const bewijsVanDeelname = versie(gesteld, {
  map: 'ontwerp/2013-06-07',
  vanaf: '2013-06-07',
  beslis: (w) => {
    const { voltooid } = weegBewijs(w);
    return { uitkomst: w.alles([voltooid], 'toegekend', 'niet-toegekend'), waarden: { geeftVrijstelling: false } };
  },
});

/** De twee lezingen naast elkaar, en wat het bewijs niet is (N05). */
export function weegBewijs(w: Weging<(typeof gesteld.feiten)[number]>) {
  const beeindigd = w.regel('cursus-beeindigd', bij('eindverslag', '§5.3.1; mededeling 2025 §4C', 'N01'), () => w.feit('cursusBeeindigd')); // prettier-ignore
  const voltooid = w.regel('criteria-voltooiing', bij('eindverslag', '§6.3', 'N02'), () => w.feit('voltooid'));
  w.regel('bewijs-geen-attest', bij('eindverslag', '§2.2; decreet art. 34/6', 'N05'), () => true);
  if (beeindigd !== undefined && voltooid !== undefined && beeindigd !== voltooid) w.tegenstrijdig('CC11');
  return { beeindigd, voltooid };
}
