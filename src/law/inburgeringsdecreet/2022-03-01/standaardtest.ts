import { bij } from '../../kern/bronnen.ts';
import { alle, niet, versie, type Oordeel, type Weging } from '../../kern/vraag.ts';
import { standaardtest as gesteld } from '../../vragen/standaardtest.ts';

type TestWeging = Weging<(typeof gesteld.feiten)[number]>;

/** De test na de cursus, in procenten en in aantallen vragen gelezen. De strengere sokkelgrens vanaf 1 maart 2023 staat in de parameters. */
export const standaardtest = versie(gesteld, {
  map: 'inburgeringsdecreet/2022-03-01',
  vanaf: '2022-03-01',
  regime: 'decreet-2013',
  beslis: (w) => {
    const naCursus = w.regel('test-na-cursus', bij('eindverslag', '§6.3', 'M05'), () => w.feit('cursusInBelgie'));
    const procenten = inProcenten(w);
    const aantallen = inAantallen(w);
    const gelijk = procenten === undefined || aantallen === undefined || procenten === aantallen;
    if (procenten !== undefined && aantallen !== undefined) {
      w.regel('standaardtest-lezingen-gelijk', bij('feiten', 'berekening', 'L063 L064 L065', 'geverifieerd'), () => gelijk); // prettier-ignore
    }
    return {
      uitkomst: w.eerste(
        [
          [niet(naCursus), 'niet-toegelaten'],
          [!gelijk, 'lezingen-verschillen'],
          [procenten ?? aantallen, 'geslaagd'],
        ],
        'niet-geslaagd',
      ),
      waarden: { volgensProcenten: procenten ?? null, volgensAantallen: aantallen ?? null },
    };
  },
});

/** De woorden van het agentschap: 50 % in het algemeen, 80 % op de sokkelvragen (L063). */
function inProcenten(w: TestWeging): Oordeel {
  return alle(
    w.regel('standaardtest-algemeen', bij('eindverslag', '§6.3', 'M05 L063'), () => w.getal('standaardtest-algemeen') <= procentAlgemeen(w)), // prettier-ignore
    w.regel('standaardtest-sokkel', bij('eindverslag', '§6.3; nieuwsblad.be 14-02-2023', 'M05 L061 L062'), () => w.getal('standaardtest-sokkel') <= procentSokkel(w)), // prettier-ignore
  );
}

/** De aantallen uit de pers (L060-L062); alleen als er aantallen bekend zijn. */
function inAantallen(w: TestWeging): Oordeel {
  const algemeen = w.vrij('juistAlgemeen');
  const sokkel = w.vrij('juistSokkel');
  if (algemeen === undefined && sokkel === undefined) return undefined;
  const grens = { algemeen: w.getal('standaardtest-juist-algemeen'), sokkel: w.getal('standaardtest-juist-sokkel') };
  const bron = bij('feiten', 'nieuwsblad.be 14-02-2023', 'L060 L061 L062', 'geverifieerd');
  return alle(
    w.regel('standaardtest-aantal-algemeen', bron, () => algemeen === undefined ? undefined : algemeen >= grens.algemeen), // prettier-ignore
    w.regel('standaardtest-aantal-sokkel', bron, () => sokkel === undefined ? undefined : sokkel >= grens.sokkel), // prettier-ignore
  );
}

function procentAlgemeen(w: TestWeging): number {
  const juist = w.vrij('juistAlgemeen');
  if (w.vrij('testAlgemeen') !== undefined || juist === undefined) return w.feit('testAlgemeen');
  return (100 * juist) / w.getal('standaardtest-vragen-algemeen');
}

function procentSokkel(w: TestWeging): number {
  const juist = w.vrij('juistSokkel');
  if (w.vrij('testSokkel') !== undefined || juist === undefined) return w.feit('testSokkel');
  return (100 * juist) / w.getal('standaardtest-vragen-sokkel');
}
