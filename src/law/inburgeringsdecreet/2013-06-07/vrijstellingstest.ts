import { bij } from '../../kern/bronnen.ts';
import { alle, niet, versie } from '../../kern/vraag.ts';
import { vrijstellingstest as gesteld } from '../../vragen/vrijstellingstest.ts';

/** De standaardtest MO als vrijstellingstest: 80 % in het algemeen en 80 % op de sokkelvragen. De grens telt als gehaald. */
export const vrijstellingstest = versie(gesteld, {
  map: 'inburgeringsdecreet/2013-06-07',
  vanaf: '2013-06-07',
  regime: 'decreet-2013',
  beslis: (w) => {
    const hier = w.regel('test-in-belgie', bij('eindverslag', '§8.7', 'M04'), () => w.feit('inBelgie'));
    const algemeen = w.regel('vrijstellingstest-algemeen', bij('decreet', 'art. 30 §2; BVR 29 januari 2016, art. 27 §3', 'M04 M06'), () => w.getal('vrijstellingstest-algemeen') <= w.feit('testAlgemeen')); // prettier-ignore
    const sokkel = w.regel('vrijstellingstest-sokkel', bij('eindverslag', '§6.3', 'M04 L063'), () => w.getal('vrijstellingstest-sokkel') <= w.feit('testSokkel')); // prettier-ignore
    return {
      uitkomst: w.eerste(
        [
          [niet(hier), 'niet-toegelaten'],
          [alle(algemeen, sokkel), 'geslaagd'],
        ],
        'niet-geslaagd',
      ),
    };
  },
});
