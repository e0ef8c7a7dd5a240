import type { Day } from '#kernel/dates.ts';
import { beslis, type FeitenVan } from './beslissingen.ts';
import type { Regime } from './kern/regimes.ts';
import type { Klok, KlokNaam } from './vragen/termijnen.ts';

/** Eén klok van een dossier, of niets als ze niet begonnen is of niet geldt. */
export function klok(id: KlokNaam, feiten: FeitenVan<'termijnen'>, datum: Day, regime: Regime): Klok | undefined {
  return beslis('termijnen', feiten, datum, regime).waarden.klokken?.find((een) => een.id === id);
}

/** De laatste dag van een klok. @throws als ze niet loopt of als haar einde niet te zeggen is */
export function laatsteDag(id: KlokNaam, feiten: FeitenVan<'termijnen'>, datum: Day, regime: Regime): Day {
  const einde = klok(id, feiten, datum, regime)?.einde;
  if (!einde) throw new Error(`geen laatste dag voor ${id} op ${datum}`);
  return einde;
}
