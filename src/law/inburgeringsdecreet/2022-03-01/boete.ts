import { bij } from '../../kern/bronnen.ts';
import { alle, niet, versie, type Weging } from '../../kern/vraag.ts';
import { boete as gesteld } from '../../vragen/boete.ts';
import { inBrussel } from '../2013-06-07/stelsel.ts';

export type BoeteWeging = Weging<(typeof gesteld.feiten)[number]>;

/** Van 50 tot 5.000 euro in Vlaanderen; in Brussel was er nog geen plicht en dus geen boete (L140). */
export const boete = versie(gesteld, {
  map: 'inburgeringsdecreet/2022-03-01',
  vanaf: '2022-03-01',
  regime: 'decreet-2013',
  beslis: (w) => {
    const vlaams = w.regel('boete-vlaams', bij('feiten', 'de plicht in Brussel begint op 1 juni 2022', 'L140', 'geverifieerd'), () => {
      const brussel = inBrussel(w);
      return brussel === undefined ? undefined : !brussel;
    });
    return vlaamseBoete(w, vlaams);
  },
}); // prettier-ignore

/** De grenzen van het decreet. Het bedrag, en hoe het stijgt, beslist de handhavingsambtenaar. */
export function vlaamseBoete(w: BoeteWeging, vlaams: boolean | undefined) {
  const [minimum, maximum] = [w.getal('boete-minimum'), w.getal('boete-maximum')];
  const grond = alle(isVastgesteld(w), vlaams);
  rondDeBoete(w);
  return {
    uitkomst: w.eerste([[niet(grond), 'geen-boete']], 'bandbreedte'),
    waarden: { minimum, maximum, ...bijBoete(w) },
  } as const;
}

/** Een boete volgt alleen op een vastgestelde inbreuk. */
export const isVastgesteld = (w: BoeteWeging) =>
  w.regel('boete-inbreuk', bij('feiten', 'integratiebeleid.vlaanderen.be', 'L106', 'na-te-kijken'), () =>
    w.feit('inbreukVastgesteld'),
  );

/** Wat de bronnen bij elke Vlaamse boete zeggen. */
function rondDeBoete(w: BoeteWeging): void {
  w.regel('boete-ambtenaar', bij('feiten', 'integratiebeleid.vlaanderen.be', 'L106', 'na-te-kijken'), () => true);
  w.regel('boete-stijgt', bij('feiten', 'tijd.be 2020', 'L100', 'na-te-kijken'), () => herhaald(w));
  w.regel('boete-plicht-blijft', bij('feiten', 'integratiebeleid.vlaanderen.be', 'L108', 'na-te-kijken'), () => true);
}

const herhaald = (w: BoeteWeging): boolean | undefined => {
  const eerder = w.vrij('eerdereInbreuken');
  return eerder === undefined ? undefined : eerder > 0;
};

export const bijBoete = (w: BoeteWeging) => ({
  herhaling: herhaald(w) === true,
  herinneringNaMaanden: w.getal('boete-herinnering'),
});
