import { bij } from '../../kern/bronnen.ts';
import { isVol } from '../../kern/leeftijd.ts';
import { alle, niet, type Oordeel, type Weging } from '../../kern/vraag.ts';
import type { Stand } from '../../vragen/pijlers.ts';

type LeeftijdWeging = Weging<'geboortedatum' | 'voltijdsLeerplichtig' | 'pensioenleeftijdBereikt'>;
type VdabWeging = Weging<
  | 'contractGetekendOp'
  | 'geboortedatum'
  | 'voltijdsLeerplichtig'
  | 'pensioenleeftijdBereikt'
  | 'magWerken'
  | 'arbeidsongeschikt'
>;

/** Inschrijving bij VDAB of Actiris: contracten vanaf de hervorming, beroepsactieve leeftijd, wie mag werken (L041, Q05). */
export function standVdab(w: VdabWeging, vrij: Oordeel): Stand | 'onbeslist' {
  const bron = bij('feiten', 'vvsg.be; agii.be', 'L041', 'geverifieerd');
  const vanaf = w.regel('vdab-contract-vanaf', bron, () => (w.vrij('contractGetekendOp') ?? w.datum) >= w.keuze('hervorming-vanaf'));
  if (vanaf === false) return 'niet-van-toepassing';
  const actief = beroepsactief(w);
  const mag = w.regel('vdab-mag-werken', bron, () => w.feit('magWerken'));
  const uitzondering = w.regel('vdab-vrijgesteld', bij('nota2020', '§G', 'Q05', 'na-te-kijken'), () => w.vrij('arbeidsongeschikt') === true);
  return w.eerste<Stand>([[vrij, 'vrijgesteld'], [niet(alle(actief, mag)), 'niet-van-toepassing'], [uitzondering, 'vrijgesteld']], 'verplicht');
} // prettier-ignore

/** Vanaf 15 jaar en niet meer voltijds leerplichtig, tot de pensioenleeftijd (decreet art. 2, 3°/1, L008). */
export function beroepsactief(w: LeeftijdWeging): Oordeel {
  const bron = bij('feiten', 'etaamb 2021032190 (decreet art. 2, 3°/1)', 'L008', 'geverifieerd');
  return w.regel('beroepsactieve-leeftijd', bron, () => isBeroepsactief(w));
}

/** Naar school of met pensioen gaan wordt alleen gevraagd op een leeftijd waarop het kan. Alleen binnen een regel of een proef. */
export function isBeroepsactief(w: LeeftijdWeging): boolean {
  const vanaf = w.getal('beroepsactief-vanaf');
  const leerplichtTot = w.getal('leerplicht-tot');
  const vraagVanaf = w.getal('pensioenvraag-vanaf');
  if (!isVol(w, vanaf)) return false;
  if (!isVol(w, leerplichtTot)) return !w.feit('voltijdsLeerplichtig');
  return isVol(w, vraagVanaf) ? !w.feit('pensioenleeftijdBereikt') : true;
}
