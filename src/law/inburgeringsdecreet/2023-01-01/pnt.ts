import { bij } from '../../kern/bronnen.ts';
import { alle, niet, type Oordeel, type Weging } from '../../kern/vraag.ts';
import type { Stand } from '../../vragen/pijlers.ts';
import { inBrussel } from '../2013-06-07/stelsel.ts';

type PntWeging = Weging<'statuut' | 'contractGetekendOp' | 'gewest' | 'werkt' | 'studeert'>;

/** Verplicht voor de verplichte inburgeraar die niet werkt en niet studeert; voor de anderen een aanbod (L045, Q11). */
export function standPnt(w: PntWeging, vrij: Oordeel): Stand | 'onbeslist' {
  const bron = bij('feiten', 'vvsg.be 19-10-2022; herent.be', 'L045 Q11', 'geverifieerd');
  const vanaf = w.regel('pnt-contract-vanaf', bij('feiten', 'vvsg.be 19-10-2022; agii.be', 'L005 L047', 'geverifieerd'), () => (w.vrij('contractGetekendOp') ?? w.datum) >= w.keuze('pnt-vanaf'));
  if (vanaf === false) return 'niet-van-toepassing';
  const plicht = w.regel('pnt-verplichte-inburgeraar', bron, () => w.feit('statuut') === 'verplicht');
  if (plicht === false) return w.eerste<Stand>([[vrij, 'vrijgesteld']], 'facultatief');
  // Voor wie in Brussel verplicht is (onder de ordonnantie) is geen bron gevonden die deze pijler oplegt.
  const vlaams = w.regel('pnt-vlaamse-plicht', bij('feiten', 'de plicht geldt bij inschrijving in het Vlaamse Gewest', 'L027 L140', 'na-te-kijken'), () => { const brussel = inBrussel(w); return brussel === undefined ? undefined : !brussel; });
  const nietWerken = w.regel('pnt-werkt-niet', bron, () => !w.feit('werkt'));
  const nietStuderen = w.regel('pnt-studeert-niet', bron, () => !w.feit('studeert'));
  const verplicht = alle(plicht, vlaams, nietWerken, nietStuderen);
  return w.eerste<Stand>([[vrij, 'vrijgesteld'], [niet(verplicht), 'facultatief']], 'verplicht');
} // prettier-ignore
