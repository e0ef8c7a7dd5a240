import { alle, niet, versie } from '../../kern/vraag.ts';
import { gewoneInbreuk, isBeeindigd } from '../../inburgeringsdecreet/2022-03-01/inbreuk.ts';
import { inbreuk as gesteld } from '../../vragen/inbreuk.ts';
import { pakketgrond, pakketvoorwaarden } from './pakket.ts';

/** Aangekondigd: ook wie het pakket voor arbeidsmigranten niet op tijd afrondt, begaat een inbreuk (L110). */
export const inbreuk = versie(gesteld, {
  map: 'arbeidspakket/2025-01-01',
  vanaf: '2025-01-01',
  regime: 'verplicht-2027',
  beslis: (w) => {
    if (w.vrij('tekortkoming') !== 'arbeidspakket-niet-tijdig') return { uitkomst: gewoneInbreuk(w) };
    const grond = alle(pakketgrond(w), ...pakketvoorwaarden(w));
    return { uitkomst: grond === false ? 'geen-inbreuk' : w.eerste([[niet(grond), 'geen-inbreuk'], [isBeeindigd(w), 'beeindigd']], 'inbreuk') };
  },
}); // prettier-ignore
