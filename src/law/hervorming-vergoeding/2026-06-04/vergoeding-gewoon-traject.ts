import { bij } from '../../kern/bronnen.ts';
import { alle, versie } from '../../kern/vraag.ts';
import { isGratis, weegTraject } from '../../inburgeringsdecreet/2013-06-07/vergoeding-gewoon-traject.ts';
import { vergoedingGewoonTraject as gesteld } from '../../vragen/vergoeding-gewoon-traject.ts';

/**
 * De aangekondigde hervorming: alleen niet-begeleide minderjarigen en inwoners van Brussel blijven vrijgesteld; wie een
 * verhoogde tegemoetkoming, een leefloon of steun van het OCMW krijgt, wordt apart behandeld, hoe is niet bekend (L086).
 * Alleen in het aangekondigde kader, dat men bij naam kiest; nooit in het geldende recht.
 */
export const vergoedingGewoonTraject = versie(gesteld, {
  map: 'hervorming-vergoeding/2026-06-04',
  vanaf: '2026-06-04',
  regime: 'verplicht-2027',
  beslis: (w) => {
    const bron = bij('aankondiging2026', '', 'L086', 'aangekondigd');
    const gratis = isGratis(w);
    const blijft = w.regel('hervorming-blijft-vrijgesteld', bron, () => w.lijst('vergoeding-vrijgesteld-na-hervorming').includes(w.feit('vrijstellingsgrond'))); // prettier-ignore
    const apart = w.regel('hervorming-apart-behandeld', bron, () => w.lijst('vergoeding-apart-na-hervorming').includes(w.feit('vrijstellingsgrond'))); // prettier-ignore
    const bewezen = w.regel('vrijstelling-bewezen', bij('feiten', 'vvsg.be', 'L083', 'geverifieerd'), () => w.feit('vrijstellingsgrond') !== 'geen' && w.feit('vrijstellingBewezen')); // prettier-ignore
    // Apart behandeld is nog geen vrijstelling: wat het wel is, zegt geen bron.
    if (gratis === false && alle(apart, bewezen) === true) return { uitkomst: 'apart-behandeld' };
    return weegTraject(w, gratis, [blijft, bewezen]);
  },
});
