import { bij } from '../../kern/bronnen.ts';
import { alle, minstensEen, niet, versie, type Oordeel, type Weging } from '../../kern/vraag.ts';
import { inbreuk as gesteld } from '../../vragen/inbreuk.ts';

export type InbreukWeging = Weging<(typeof gesteld.feiten)[number]>;

/** Alleen wie verplicht is (L102), alleen wat op de lijst staat (R01), en tot de plicht vervuld is of door overmacht niet kon (L106). */
export const inbreuk = versie(gesteld, {
  map: 'inburgeringsdecreet/2022-03-01',
  vanaf: '2022-03-01',
  regime: 'decreet-2013',
  beslis: (w) => ({ uitkomst: gewoneInbreuk(w) }),
});

export function gewoneInbreuk(w: InbreukWeging): 'inbreuk' | 'beeindigd' | 'geen-inbreuk' | 'onbeslist' {
  const voortraject = w.regel('inbreuk-niet-in-voortraject', bij('eindverslag', '§3', 'R05'), () => w.vrij('inBelgie') !== false);
  const plicht = w.regel('inbreuk-verplicht', bij('feiten', 'nieuwsblad.be 26-03-2023', 'L102', 'geverifieerd'), () => w.feit('statuut') === 'verplicht');
  const lijst = w.lijst('inbreuken');
  const opLijst = w.regel('inbreuk-op-lijst', bij('nota2020', '§D', 'R01', 'na-te-kijken'), () => lijst.includes(w.feit('tekortkoming')));
  const geenTest = w.regel('inbreuk-niet-voor-test', bij('feiten', 'knack 2019', 'L109', 'na-te-kijken'), () => w.feit('tekortkoming') !== 'test-niet-geslaagd');
  const lopend = w.regel('inbreuk-niet-opgeschort', bij('nota2020', '§D', 'R03', 'na-te-kijken'), () => w.vrij('opgeschort') !== true);
  const grond = alle(voortraject, plicht, opLijst, geenTest, lopend);
  if (grond === false) return 'geen-inbreuk';
  return w.eerste([[niet(grond), 'geen-inbreuk'], [isBeeindigd(w), 'beeindigd']], 'inbreuk');
} // prettier-ignore

/** De inbreuk eindigt als de persoon de plicht alsnog vervult, of bij overmacht (L106). */
export function isBeeindigd(w: InbreukWeging): Oordeel {
  const bron = bij('feiten', 'integratiebeleid.vlaanderen.be; wardkennes.be 2011', 'L106', 'na-te-kijken');
  return minstensEen(
    w.regel('inbreuk-nagekomen', bron, () => w.feit('alsnogNagekomen')),
    w.regel('inbreuk-overmacht', bron, () => w.vrij('overmacht') === true),
  );
}
