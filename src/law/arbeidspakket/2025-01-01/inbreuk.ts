import { bij } from '../../kern/bronnen.ts';
import { alle, niet, versie, type Oordeel } from '../../kern/vraag.ts';
import { gewoneInbreuk, isBeeindigd, type InbreukWeging } from '../../inburgeringsdecreet/2022-03-01/inbreuk.ts';
import { inbreuk as gesteld } from '../../vragen/inbreuk.ts';

/** Aangekondigd: ook wie het pakket voor arbeidsmigranten niet op tijd afrondt, begaat een inbreuk (L110). */
export const inbreuk = versie(gesteld, {
  map: 'arbeidspakket/2025-01-01',
  vanaf: '2025-01-01',
  regime: 'verplicht-2027',
  beslis: (w) => {
    if (w.vrij('tekortkoming') !== 'arbeidspakket-niet-tijdig') return { uitkomst: gewoneInbreuk(w) };
    const grond = inPakket(w);
    return { uitkomst: grond === false ? 'geen-inbreuk' : w.eerste([[niet(grond), 'geen-inbreuk'], [isBeeindigd(w), 'beeindigd']], 'inbreuk') };
  },
}); // prettier-ignore

/** Arbeidsmigranten en hun partner, voor langer dan een jaar; seizoenarbeid, stage, uitwisseling en tijdelijk werk niet (L123-L127). */
function inPakket(w: InbreukWeging): Oordeel {
  const bron = bij('arbeidspakket', 'belganewsagency.eu; newlandchase.com; vialtopartners.com', 'L123 L125 L126', 'aangekondigd');
  return alle(
    w.regel('pakket-doelgroep', bron, () => ['arbeid', 'gezinslid-van-arbeidsmigrant'].includes(w.feit('verblijfsgrond'))),
    w.regel('pakket-langer-dan-jaar', bron, () => w.feit('langerDanEenJaar')),
    w.regel('pakket-niet-vrijgesteld', bij('arbeidspakket', 'belganewsagency.eu; newlandchase.com', 'L127', 'aangekondigd'), () => !w.feit('pakketVrijgesteld')),
  );
} // prettier-ignore
