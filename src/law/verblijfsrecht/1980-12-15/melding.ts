import type { Day } from '#kernel/dates.ts';
import type { Duur } from '../../kern/termijn.ts';
import type { Weging } from '../../kern/vraag.ts';

/** De termijn van de melding bij de gemeente, en de andere lezing: 8 dagen (C06) of 8 werkdagen (L198). */
export function meldingsduur(
  w: Pick<Weging, 'getal' | 'keuze'>,
  op: Day,
): {
  readonly telling: 'dagen' | 'werkdagen';
  readonly duur: Duur;
  readonly andere: Duur;
} {
  const dagen: Duur = { aantal: w.getal('melding-gemeente', op), eenheid: 'dagen' };
  const werkdagen: Duur = { aantal: w.getal('melding-gemeente-werkdagen', op), eenheid: 'werkdagen' };
  return w.keuze('melding-gemeente-telling', op) === 'dagen'
    ? { telling: 'dagen', duur: dagen, andere: werkdagen }
    : { telling: 'werkdagen', duur: werkdagen, andere: dagen };
}
