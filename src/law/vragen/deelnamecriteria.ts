import { vraag } from '../kern/vraag.ts';

/**
 * In welke vorm kan iemand van op afstand deelnemen (B20-B23, F02, F11, I11)? `in-overleg`: de bronnen geven geen vorm, de
 * trajectbegeleider zoekt er een met de deelnemer. Geen bron weigert iemand hierom.
 */
export const deelnamecriteria = vraag()({
  id: 'deelnamecriteria',
  feiten: [
    'eigenToestel',
    'internet',
    'digitaleVaardigheden',
    'zelfsturing',
    'jarenScholing',
    'geletterdInCursustaal',
    'kanLiveVolgen',
  ],
  uitkomsten: ['zelfstudie', 'met-ondersteuning', 'live-of-gemengd', 'in-overleg'],
});
