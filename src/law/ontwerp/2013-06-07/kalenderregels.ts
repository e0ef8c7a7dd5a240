import type { Kalenderregels } from '../../kern/termijn.ts';
import type { Weging } from '../../kern/vraag.ts';

/** De sleutel van de zin die bij elke dag van de verblijfsprocedure hoort: alleen om te plannen (A14, C13). */
export const ALLEEN_OM_TE_PLANNEN = 'law.alleen-planning';

/** Hoe deze weging dagen telt. */
export function kalenderregels(w: Pick<Weging, 'lijst' | 'keuze'>): Kalenderregels {
  return {
    vrijeDagen: w.lijst('vrije-dagen'),
    eindeOpVrijeDag: w.keuze('einde-op-vrije-dag') === 'verschuift' ? 'verschuift' : 'blijft',
  };
}
