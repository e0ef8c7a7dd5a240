import { bij } from '../../kern/bronnen.ts';
import type { Oordeel, Weging } from '../../kern/vraag.ts';

/** Wie in België verblijft om te werken, of als partner van wie werkt (L123, L125). */
export const pakketgrond = (w: Weging<'verblijfsgrond'>): Oordeel =>
  w.regel('pakket-doel', bij('arbeidspakket', 'aankondigingen 2025', 'L123 L125', 'aangekondigd'), () => w.lijst('pakket-verblijfsgronden').includes(w.feit('verblijfsgrond'))); // prettier-ignore

/** Wanneer het aangekondigde pakket verplicht is: eerste vestiging, langer dan een jaar, geen vrijgestelde arbeid (L126, L127). */
export function pakketvoorwaarden(w: Weging<'eersteVestiging' | 'langerDanEenJaar' | 'soortArbeid'>): Oordeel[] {
  return [
    w.regel('pakket-eerste-vestiging', bij('arbeidspakket', 'vialtopartners.com', 'L126', 'aangekondigd'), () => w.feit('eersteVestiging')),
    w.regel('pakket-langer-dan-een-jaar', bij('arbeidspakket', 'vialtopartners.com; newlandchase.com', 'L126 L127', 'aangekondigd'), () => w.feit('langerDanEenJaar')),
    w.regel('pakket-arbeid', bij('arbeidspakket', 'belganewsagency.eu; newlandchase.com', 'L127', 'aangekondigd'), () => !w.lijst('pakket-vrijgestelde-arbeid').includes(w.feit('soortArbeid'))),
  ];
} // prettier-ignore
