import { bij } from '../../kern/bronnen.ts';
import { alle, niet, versie } from '../../kern/vraag.ts';
import { deelnamecriteria as gesteld } from '../../vragen/deelnamecriteria.ts';

/**
 * De proeftuinen keken naar mensen met basis digitale vaardigheden, stabiel internet, een eigen toestel, zelfsturing,
 * scholing en geletterdheid in de cursustaal. De cursus wisselde live en eigen werk af; wie niet aanwezig kon zijn, kreeg
 * zelfstudie (I10). Wat met wie niet voldoet gebeurde, zegt het eindverslag niet.
 */
export const deelnamecriteria = versie(gesteld, {
  map: 'proeftuin/2023-06-01',
  vanaf: '2023-06-01',
  regime: 'proeftuin-2023',
  beslis: (w) => {
    const voldoet = alle(
      w.regel('basis-digitaal', bij('eindverslag', '§4.2', 'B20'), () => w.feit('digitaleVaardigheden') !== 'geen'),
      w.regel('stabiel-internet', bij('eindverslag', '§4.2', 'B21'), () => w.feit('internet') === 'stabiel'),
      w.regel('eigen-toestel', bij('eindverslag', '§4.2', 'B21'), () => w.feit('eigenToestel')),
      w.regel('zelfsturing', bij('eindverslag', '§4.2', 'B22'), () => w.feit('zelfsturing')),
      w.regel('scholing', bij('eindverslag', '§4.2', 'B22'), () => {
        const minimum = w.getal('scholing-minimum');
        return w.feit('jarenScholing') >= minimum;
      }),
      w.regel('geletterd-in-cursustaal', bij('eindverslag', '§4.2', 'B23'), () => w.feit('geletterdInCursustaal')),
    );
    w.tegenstrijdig('CC03');
    if (voldoet !== true) return { uitkomst: voldoet === false ? 'in-overleg' : 'onbeslist' };
    const aanwezig = w.regel('kan-lessen-volgen', bij('eindverslag', '§6.4.1', 'I10'), () => w.vrij('kanLiveVolgen') !== false);
    return { uitkomst: w.eerste([[niet(aanwezig), 'zelfstudie']], 'live-of-gemengd') };
  },
}); // prettier-ignore
