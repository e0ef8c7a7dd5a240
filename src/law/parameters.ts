import type { Day } from '#kernel/dates.ts';
import { geldtOp, type Parameter } from './kern/parameters.ts';
import { keten, RECHTSKADERS, type Regime } from './kern/regimes.ts';
import { PARAMETERS as arbeidspakket2025 } from './arbeidspakket/2025-01-01/parameters.ts';
import { PARAMETERS as arrest115 } from './arrest-115-2023/2023-07-20/parameters.ts';
import { PARAMETERS as brussel2022 } from './brussel/2022-06-01/parameters.ts';
import { PARAMETERS as brussel2024 } from './brussel/2024-01-01/parameters.ts';
import { PARAMETERS as hervormingVergoeding } from './hervorming-vergoeding/2026-06-04/parameters.ts';
import { PARAMETERS as decreet2013 } from './inburgeringsdecreet/2013-06-07/parameters.ts';
import { PARAMETERS as decreet2022 } from './inburgeringsdecreet/2022-03-01/parameters.ts';
import { PARAMETERS as pijler2023 } from './inburgeringsdecreet/2023-01-01/parameters.ts';
import { PARAMETERS as decreet2023 } from './inburgeringsdecreet/2023-03-01/parameters.ts';
import { PARAMETERS as betalend2023 } from './inburgeringsdecreet/2023-09-01/parameters.ts';
import { PARAMETERS as mededeling2025 } from './mededeling/2025-01-01/parameters.ts';
import { PARAMETERS as ontwerp2013 } from './ontwerp/2013-06-07/parameters.ts';
import { PARAMETERS as proeftuin2023 } from './proeftuin/2023-06-01/parameters.ts';
import { PARAMETERS as verblijfsrecht1980 } from './verblijfsrecht/1980-12-15/parameters.ts';
import { PARAMETERS as verblijfsrecht2024 } from './verblijfsrecht/2024-01-15/parameters.ts';
import { PARAMETERS as verblijfsrecht2025mei } from './verblijfsrecht/2025-05-01/parameters.ts';
import { PARAMETERS as verblijfsrecht2025 } from './verblijfsrecht/2025-08-18/parameters.ts';
import { PARAMETERS as verblijfsrecht2026 } from './verblijfsrecht/2026-05-21/parameters.ts';

/** Alle waarden, uit elke gedateerde map. Een gewijzigde waarde is een nieuwe rij, nooit een gewijzigde. */
export const PARAMETERS = [
  ...decreet2013,
  ...decreet2022,
  ...pijler2023,
  ...decreet2023,
  ...betalend2023,
  ...arrest115,
  ...hervormingVergoeding,
  ...proeftuin2023,
  ...mededeling2025,
  ...arbeidspakket2025,
  ...brussel2022,
  ...brussel2024,
  ...verblijfsrecht1980,
  ...verblijfsrecht2024,
  ...verblijfsrecht2025mei,
  ...verblijfsrecht2025,
  ...verblijfsrecht2026,
  ...ontwerp2013,
] as const satisfies readonly Parameter[];
export type Sleutel = (typeof PARAMETERS)[number]['sleutel'];

const PER_SLEUTEL: ReadonlyMap<string, readonly Parameter[]> = Map.groupBy<string, Parameter>(
  PARAMETERS,
  (rij) => rij.sleutel,
);

/** De parameter die op een dag in een rechtskader geldt, of niets. Eigen waarde, dan die van het kader waarvan het erft, dan de algemene. */
export function vindParameter(sleutel: Sleutel, datum: Day, regime: Regime): Parameter | undefined {
  if (datum < RECHTSKADERS[regime].vanaf) return undefined;
  const rijen = PER_SLEUTEL.get(sleutel) ?? [];
  for (const schakel of keten(regime)) {
    const gevonden = rijen.find((rij) => rij.regime === schakel && geldtOp(rij, datum));
    if (gevonden) return gevonden;
  }
  return rijen.find((rij) => rij.regime === undefined && geldtOp(rij, datum));
}

/** De parameter die op een dag in een rechtskader geldt. @throws als er op die dag geen is */
export function parameter(sleutel: Sleutel, datum: Day, regime: Regime): Parameter {
  const gevonden = vindParameter(sleutel, datum, regime);
  if (!gevonden) throw new Error(`geen parameter ${sleutel} op ${datum} in ${regime}`);
  return gevonden;
}

/** De waarde van een parameter als lijst. @throws als er geen is of als ze geen lijst is */
export function lijst(sleutel: Sleutel, datum: Day, regime: Regime): readonly string[] {
  const { waarde } = parameter(sleutel, datum, regime);
  if (typeof waarde === 'number' || typeof waarde === 'string')
    throw new Error(`de parameter ${sleutel} is geen lijst`);
  return waarde;
}

/** De waarde van een parameter als getal. @throws als er geen is of als ze geen getal is */
export function getal(sleutel: Sleutel, datum: Day, regime: Regime): number {
  const { waarde } = parameter(sleutel, datum, regime);
  if (typeof waarde !== 'number') throw new Error(`de parameter ${sleutel} is geen getal`);
  return waarde;
}
