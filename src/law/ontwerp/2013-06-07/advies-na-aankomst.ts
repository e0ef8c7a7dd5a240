import { daysBetween } from '#kernel/dates.ts';
import { bij } from '../../kern/bronnen.ts';
import { alle, minstensEen, niet, versie, type Weging } from '../../kern/vraag.ts';
import { adviesNaAankomst as gesteld } from '../../vragen/advies-na-aankomst.ts';

type AdviesWeging = Weging<(typeof gesteld.feiten)[number]>;

/**
 * Het eindverslag vraagt te wegen: voldoende aanwezig, modules en oefeningen gedaan, hoe lang geleden (§6.3). Het geeft
 * geen getallen; die staan bij de ontwerpkeuzes. Wie goed en recent afrondde, kan de vrijstellingstest proberen.
 */
export const adviesNaAankomst = versie(gesteld, {
  map: 'ontwerp/2013-06-07',
  vanaf: '2013-06-07',
  beslis: (w) => {
    const iets = w.regel('advies-iets-gevolgd', bij('eindverslag', '§6.3', 'M07'), () => volgdeIets(w));
    const beeindigd = w.regel('cursus-beeindigd', bij('eindverslag', '§6.3', 'M07'), () => w.feit('cursusBeeindigd'));
    const lessen = w.regel('lessen', bij('eindverslag', '§6.3', 'M07'), () => lessenGedaan(w));
    const aanwezig = w.regel('aanwezigheid', bij('eindverslag', '§6.3 en §6.4.1', 'M07'), () => genoegAanwezig(w));
    const quiz = w.regel('eindquiz', bij('ontwerp', 'bij eindverslag §6.4.1', 'M03 P12'), () => w.feit('eindquiz') === 'geslaagd'); // prettier-ignore
    const inzet = w.regel('advies-inzet', bij('eindverslag', '§8.6', 'P12'), () => w.vrij('actieveDeelname') !== 'onvoldoende'); // prettier-ignore
    const recent = w.regel('advies-recent', bij('ontwerp', 'bij eindverslag §6.3 en §8.6', 'M07 P12 F10'), () => w.getal('advies-recent-dagen') >= daysBetween(w.feit('cursusBeeindigdOp'), w.datum)); // prettier-ignore
    return {
      uitkomst: w.eerste(
        [
          [niet(iets), 'cursus-en-test'],
          [alle(beeindigd, lessen, aanwezig, quiz, inzet, recent), 'vrijstellingstest'],
        ],
        'eerst-gesprek',
      ),
    };
  },
});

function volgdeIets(w: AdviesWeging): boolean | undefined {
  const beeindigd = w.vrij('cursusBeeindigd');
  const aanwezigheid = w.vrij('aanwezigheid');
  const iets = minstensEen(beeindigd, aanwezigheid === undefined ? false : aanwezigheid > 0);
  return iets === true ? true : w.feit('lessenAfgerond') > 0 || w.feit('cursusBeeindigd');
}

function lessenGedaan(w: AdviesWeging): boolean {
  const vereist = w.feit('lessenVereist');
  return vereist === 0 || w.feit('lessenAfgerond') >= vereist;
}

/** In zelfstudie is er geen aanwezigheid te wegen. */
function genoegAanwezig(w: AdviesWeging): boolean {
  const minimum = w.getal('aanwezigheid-minimum');
  if (w.vrij('aanwezigheid') === undefined && w.feit('vorm') === 'zelfstudie') return true;
  return w.feit('aanwezigheid') >= minimum;
}
