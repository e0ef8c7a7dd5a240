import type { Day } from '#kernel/dates.ts';
import { parameterlezer, type Motivering } from '../motivering.ts';
import type { Regime } from '../kern/regimes.ts';

export interface Vrijstellingstest extends Motivering {
  readonly uitkomst: 'geslaagd' | 'niet-geslaagd';
  readonly geslaagd: boolean;
}

/**
 * De standaardtest MO als vrijstellingstest, alleen in België: minstens 80 % in het algemeen én 80 % op de sokkelvragen
 * (M04; decreet art. 30 §2, tweede lid; BVR 29 januari 2016, art. 27 §3). De grens telt als gehaald.
 */
export function decideVrijstellingstest(
  { algemeen, sokkel }: { algemeen: number; sokkel: number },
  datum: Day,
  regime: Regime = 'decreet-2013',
): Vrijstellingstest {
  const lezer = parameterlezer(datum, regime);
  const haaltAlgemeen = algemeen >= lezer.getal('vrijstellingstest-algemeen');
  const haaltSokkel = sokkel >= lezer.getal('vrijstellingstest-sokkel');
  const geslaagd = haaltAlgemeen && haaltSokkel;
  return {
    regel: 'vrijstellingstest',
    versie: '1',
    regime,
    datum,
    invoer: { algemeen, sokkel },
    uitkomst: geslaagd ? 'geslaagd' : 'niet-geslaagd',
    geslaagd,
    redenen: [
      { regel: 'vrijstellingstest-algemeen', artikel: 'decreet 7 juni 2013, art. 30 §2; BVR 29 januari 2016, art. 27 §3', voldaan: haaltAlgemeen },
      { regel: 'vrijstellingstest-sokkel', artikel: 'eindverslag §6.3', voldaan: haaltSokkel },
    ],
    parameters: lezer.gebruikt(),
    tegenstrijdigheden: [],
  }; // prettier-ignore
}
