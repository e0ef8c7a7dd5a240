import { addToDay, type Day } from '#kernel/dates.ts';
import type { Regime } from '../../kern/regimes.ts';
import { getal } from '../../parameters.ts';

/**
 * De dag waarop de bewaartermijn van een dossier voorbij is (U02): vanaf die dag worden de persoonsgegevens gewist. Wat
 * gold toen de termijn begon, blijft gelden: zo stond het in de overeenkomst.
 */
export function eindeBewaring(begin: Day, regime: Regime): Day {
  return addToDay(begin, { months: getal('bewaartermijn', begin, regime) });
}
