import { bij } from '../../kern/bronnen.ts';
import { versie } from '../../kern/vraag.ts';
import { tolkkosten as gesteld } from '../../vragen/tolkkosten.ts';

/** Sinds 1 januari 2020 betaalt de gebruiker de tolk en komen de agentschappen niet tussen (decreet art. 42 §3). */
export const tolkkosten = versie(gesteld, {
  map: 'inburgeringsdecreet/2020-01-01',
  vanaf: '2020-01-01',
  regime: 'decreet-2013',
  beslis: (w) => {
    w.regel('tolk-gebruiker-betaalt', bij('nota2020', '§J (decreet art. 42 §3)', 'Q18 L012'), () => true);
    return { uitkomst: 'gebruiker-betaalt' };
  },
});
