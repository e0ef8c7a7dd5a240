import { bij, type Vindplaats } from '../../kern/bronnen.ts';
import { alle, niet, versie, type Oordeel, type Weging } from '../../kern/vraag.ts';
import type { Pijler } from '../../feiten/traject.ts';
import { inburgeringsattest as gesteld } from '../../vragen/inburgeringsattest.ts';
import { bijBapa } from './stelsel.ts';

export type AttestWeging = Weging<(typeof gesteld.feiten)[number]>;

/** Slagen of voldoende deelnemen volstond voor MO en NT2 (Y09, R02). */
export const inburgeringsattest = versie(gesteld, {
  map: 'inburgeringsdecreet/2013-06-07',
  vanaf: '2013-06-07',
  regime: 'decreet-2013',
  beslis: (w) => {
    const soepel = w.regel('attest-deelname-volstaat', bij('nota2020', '§D', 'Y09 R02'), () => true);
    return besluitOverAttest(w, soepel);
  },
});

/** De doelen van elk onderdeel dat het contract noemt. Een aparte burgerschapstest bestaat niet (Q01). */
export function besluitOverAttest(w: AttestWeging, soepel: Oordeel) {
  w.regel('geen-burgerschapstest', bij('nota2020', '§D', 'Q01'), () => true);
  const bapa = bijBapa(w);
  const onderdelen = w.feit('contractOnderdelen');
  const oordelen = onderdelen.map((onderdeel): [Pijler, Oordeel] => [onderdeel, doelBereikt(w, onderdeel, soepel)]);
  const behaald = alle(...oordelen.map(([, oordeel]) => oordeel));
  const teDoen = oordelen.filter(([, oordeel]) => oordeel !== true).map(([onderdeel]) => onderdeel);
  return {
    uitkomst: w.eerste([[bapa, 'ander-stelsel'], [niet(behaald), 'nog-niet']], 'behaald'),
    waarden: { teDoen, aantalTeDoen: teDoen.length },
  } as const;
} // prettier-ignore

function doelBereikt(w: AttestWeging, onderdeel: Pijler, soepel: Oordeel): Oordeel {
  const bron: Vindplaats = bij('feiten', 'vvsg.be; nota 17 juli 2020 §D', 'L047 Q01', 'geverifieerd');
  switch (onderdeel) {
    case 'maatschappelijke-orientatie':
      return w.regel('attest-mo', bron, () => gehaald(w.feit('resultaatMaatschappelijkeOrientatie'), soepel));
    case 'nt2':
      return w.regel('attest-nt2', bron, () => gehaald(w.feit('nt2Resultaat'), soepel));
    case 'vdab':
      return w.regel('attest-vdab', bron, () => w.feit('vdabIngeschreven'));
    case 'pnt':
      return w.regel('attest-pnt', bron, () => w.feit('pntVoldaan'));
  }
}

function gehaald(resultaat: string, soepel: Oordeel): Oordeel {
  if (resultaat === 'geslaagd' || resultaat === 'vrijgesteld') return true;
  return resultaat === 'voldoende-deelgenomen' ? soepel : false;
}
