import { bij } from '../../kern/bronnen.ts';
import { alle, niet, versie } from '../../kern/vraag.ts';
import { deelnamecriteria as gesteld } from '../../vragen/deelnamecriteria.ts';

/**
 * De mededeling kiest voor zelfstudie in de eigen taal. De intake schat toestel, internet en digitale vaardigheden in; wie
 * minder digitaal vaardig is, krijgt ondersteuning op afstand. Scholing en zelfsturing zijn er geen criteria meer.
 */
export const deelnamecriteria = versie(gesteld, {
  map: 'mededeling/2025-01-01',
  vanaf: '2025-01-01',
  regime: 'voorstel-2025',
  beslis: (w) => {
    const toestel = w.regel('eigen-toestel', bij('mededeling', '§4B', 'F02 I09'), () => w.feit('eigenToestel'));
    const internet = w.regel('internet', bij('mededeling', '§4B', 'F02'), () => w.feit('internet') !== 'geen');
    const digitaal = w.regel('basis-digitaal', bij('mededeling', '§4A en §4B', 'F02 L01'), () => w.feit('digitaleVaardigheden') !== 'geen');
    w.tegenstrijdig('CC03');
    return {
      uitkomst: w.eerste(
        [
          [niet(alle(toestel, internet)), 'in-overleg'],
          [niet(digitaal), 'met-ondersteuning'],
        ],
        'zelfstudie',
      ),
    };
  },
}); // prettier-ignore
