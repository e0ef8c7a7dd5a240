import { bij } from '../../kern/bronnen.ts';
import { niet, versie, type Oordeel, type Weging } from '../../kern/vraag.ts';
import { pijlers as gesteld, type Stand, type Standen } from '../../vragen/pijlers.ts';
import { bijBapa, dienstVoorWerk } from './stelsel.ts';

export type PijlerWeging = Weging<(typeof gesteld.feiten)[number]>;
type MogelijkeStanden = { readonly [P in keyof Standen]: Stand | 'onbeslist' };
const GEEN: Standen = {
  maatschappelijkeOrientatie: 'niet-van-toepassing',
  nt2: 'niet-van-toepassing',
  vdab: 'niet-van-toepassing',
  pnt: 'niet-van-toepassing',
};

/** Twee onderdelen: maatschappelijke oriëntatie en Nederlands. */
export const pijlers = versie(gesteld, {
  map: 'inburgeringsdecreet/2013-06-07',
  vanaf: '2013-06-07',
  regime: 'decreet-2013',
  beslis: (w) => besluitOver(w, (vrij) => ({ ...GEEN, ...cursussen(w, vrij) })),
});

/** Het besluit over alle pijlers samen, of over wie buiten het decreet valt. `standen` krijgt of iemand van alles vrijgesteld is. */
export function besluitOver(w: PijlerWeging, standen: (vrij: Oordeel) => MogelijkeStanden) {
  const doelgroep = w.regel('pijlers-doelgroep', bij('eindverslag', '§2.2 (decreet art. 2, 7°; art. 26 §1)', 'G06'), () => w.feit('statuut') !== 'niet-in-doelgroep');
  const dienst = dienstVoorWerk(w);
  if (doelgroep !== true) return zonder(w.eerste([[niet(doelgroep), 'geen-traject']], 'geen-traject'), dienst);
  const bapa = bijBapa(w);
  if (bapa !== false) return zonder(w.eerste([[bapa, 'ander-stelsel']], 'ander-stelsel'), dienst);
  const alle = standen(vrijVanAlles(w));
  const lijst = Object.values(alle);
  const aantalVerplicht = lijst.filter((stand) => stand === 'verplicht').length;
  const toepasselijk = lijst.filter((stand) => stand !== 'niet-van-toepassing').length;
  const uitkomst = lijst.includes('onbeslist') ? 'onbeslist' : aantalVerplicht === 0 ? 'geen-verplicht' : aantalVerplicht === toepasselijk ? 'alle-verplicht' : 'deels-verplicht';
  return { uitkomst, waarden: { ...(alle as Standen), aantalVerplicht, dienst, vdabAndereLezing: andereLezing(w, alle.vdab as Stand) } } as const;
} // prettier-ignore

const zonder = <U extends string>(uitkomst: U, dienst: 'VDAB' | 'Actiris') =>
  ({ uitkomst, waarden: { ...GEEN, aantalVerplicht: 0, dienst, vdabAndereLezing: GEEN.vdab } }) as const;

/** Volgens nota §D (punt 3) en §G schrijft alleen wie niet werkt zich in; L041 zegt het van wie mag werken (CC15). */
function andereLezing(w: PijlerWeging, vdab: Stand): Stand {
  if (vdab !== 'verplicht' || w.vrij('werkt') !== true) return vdab;
  w.tegenstrijdig('CC15');
  return 'niet-van-toepassing';
}

/** De vrijstellingen van de plicht blijven (Q12, L032); wie toch een contract tekent, volgt het traject vrijwillig. */
export function vrijVanAlles(w: Weging<'statuut' | 'contractGetekendOp' | 'blijvendVerhinderd'>): Oordeel {
  return w.regel('traject-vrijgesteld', bij('feiten', 'assenede.be; nota 17 juli 2020 §D', 'L032 Q12', 'geverifieerd'), () => {
    if (w.vrij('blijvendVerhinderd') === true) return true;
    return w.feit('statuut') === 'vrijgesteld' && w.vrij('contractGetekendOp') === undefined;
  });
} // prettier-ignore

/** MO en NT2 staan in elk contract, tenzij iemand er al van vrijgesteld is. */
export function cursussen(w: PijlerWeging, vrij: Oordeel): Pick<MogelijkeStanden, 'maatschappelijkeOrientatie' | 'nt2'> {
  const orientatie = w.regel('mo-vrijstelling', bij('eindverslag', '§2.2 (decreet art. 30 §2; BVR art. 27 §3)', 'M06'), () => w.vrij('resultaatMaatschappelijkeOrientatie') === 'vrijgesteld');
  const nt2 = w.regel('nt2-vrijstelling', bij('eindverslag', '§2.2: rekening houden met reeds verworven kennis', 'M06'), () => w.vrij('nt2Resultaat') === 'vrijgesteld');
  return {
    maatschappelijkeOrientatie: w.eerste<Stand>([[vrij, 'vrijgesteld'], [orientatie, 'vrijgesteld']], 'verplicht'),
    nt2: w.eerste<Stand>([[vrij, 'vrijgesteld'], [nt2, 'vrijgesteld']], 'verplicht'),
  };
} // prettier-ignore
