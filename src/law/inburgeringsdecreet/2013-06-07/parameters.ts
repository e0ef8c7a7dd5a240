import { bij } from '../../kern/bronnen.ts';

/** Waarden van het decreet van 7 juni 2013 en zijn uitvoering, zonder latere wijzigingen. */
export const PARAMETERS = [
  { sleutel: 'minimumleeftijd', waarde: 18, eenheid: 'jaar', geldigVan: '2013-06-07', bron: bij('decreet', 'art. 26 §4, geciteerd in eindverslag §2.1', 'B05'), noot: 'Volle 18 jaar.' },
  { sleutel: 'vergoeding', waarde: 0, eenheid: 'euro', geldigVan: '2013-06-07', regime: 'decreet-2013', bron: bij('decreet', 'art. 34/6', 'O04 G07'), noot: 'Het starterspakket is kosteloos (CC02).' },
  { sleutel: 'vrijstellingstest-algemeen', waarde: 80, eenheid: 'procent', geldigVan: '2013-06-07', bron: bij('eindverslag', '§6.3; decreet art. 30 §2, BVR art. 27 §3', 'M04 M06') },
  { sleutel: 'vrijstellingstest-sokkel', waarde: 80, eenheid: 'procent', geldigVan: '2013-06-07', bron: bij('eindverslag', '§6.3', 'M04 L063'), noot: 'De pers meldt 9 van 11 vanaf 1 maart 2023 (L062); 9/11 haalt 80 %.' },
  { sleutel: 'standaardtest-algemeen', waarde: 50, eenheid: 'procent', geldigVan: '2013-06-07', bron: bij('eindverslag', '§6.3', 'M05') },
  { sleutel: 'aanmelding-na-aankomst', waarde: 3, eenheid: 'maanden', geldigVan: '2013-06-07', bron: bij('eindverslag', '§3', 'P10 W03'), noot: 'KPI van de proeftuinen. Agii.be noemt ook 3 maanden vanaf het behoren tot de doelgroep (L040, oude bron).' },
  { sleutel: 'richttermijn', waarde: 12, eenheid: 'maanden', geldigVan: '2013-06-07', bron: bij('nota2020', '§B: decreet art. 31', 'G11 L012'), noot: 'Hoogstens één jaar na de start. De nota stelt de duur van het NT2-traject voor; staat die in het contract, dan telt die.' },
] as const; // prettier-ignore
