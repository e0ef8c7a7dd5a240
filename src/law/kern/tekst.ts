import type { Day } from '#kernel/dates.ts';
import { naamInTekst, type Motivering } from './vraag.ts';

/** Geeft de tekst van een sleutel in één taal, met waarden ingevuld. */
export type Vertaler = (sleutel: string, waarden?: Record<string, string | number>) => string;

/** Een besluit in gewone taal: wat het is, waarom, en wat er nog ontbreekt of betwist is. */
export interface MotiveringTekst {
  readonly vraag: string;
  readonly uitkomst: string;
  readonly redenen: readonly { readonly tekst: string; readonly artikel: string; readonly voldaan: boolean | null }[];
  /** Leeg, of de feiten die nog nodig zijn, met hun naam voor mensen. */
  readonly ontbreekt: readonly string[];
  readonly tegenstrijdigheden: readonly { readonly tekst: string; readonly gevolgd: string | null }[];
  /** De zin dat de uitkomst indicatief is, of niets. */
  readonly voorbehoud: string | null;
}

/** De motivering als tekst in de taal van de vertaler. De sleutels staan in `law/messages`; `dag` schrijft een dag zoals de lezer dat doet. */
export function alsTekst(
  motivering: Motivering,
  t: Vertaler,
  dag: (dag: Day) => string = (onveranderd) => onveranderd,
): MotiveringTekst {
  const { vraag, uitkomst, redenen, ontbreekt, tegenstrijdigheden, gevolgdeLezingen, indicatief } = motivering;
  const waarden = waardenVoorTekst(motivering, dag);
  return {
    vraag: t(`law.vraag.${vraag}`),
    uitkomst: uitkomst === 'onbeslist' ? t('law.onbeslist') : t(`law.uitkomst.${vraag}.${uitkomst}`, waarden),
    redenen: redenen.map(({ regel, artikel, voldaan, waarden: gelezen }) => ({
      tekst: t(`law.reden.${regel}`, { ...waarden, ...metDagen(gelezen, dag) }),
      artikel,
      voldaan,
    })),
    ontbreekt: ontbreekt.map((naam) => t(`law.feit.${naam}`)),
    tegenstrijdigheden: tegenstrijdigheden.map((code) => {
      const lezing = gevolgdeLezingen[code];
      return {
        tekst: t(`law.tegenstrijdigheid.${code}`),
        gevolgd: lezing ? t('law.gevolgde-lezing', { lezing: t(`law.lezing.${code}.${lezing}`) }) : null,
      };
    }),
    voorbehoud: indicatief ? t('law.indicatief') : null,
  };
}

/** De getallen en woorden van een motivering onder namen die een tekst mag gebruiken. */
export function waardenVoorTekst(
  { waarden, parameters }: Motivering,
  dag: (dag: Day) => string = (onveranderd) => onveranderd,
): Record<string, string | number> {
  const namen: Record<string, string | number> = {};
  for (const { sleutel, waarde } of parameters) {
    if (typeof waarde === 'number' || typeof waarde === 'string') namen[naamInTekst(sleutel)] = waarde;
  }
  for (const [naam, waarde] of Object.entries(waarden)) {
    if (typeof waarde === 'number' || typeof waarde === 'string') namen[naam] = waarde;
  }
  return metDagen(namen, dag);
}

/** Dezelfde waarden, met elke dag geschreven zoals de lezer dat doet. */
export function metDagen(
  waarden: Readonly<Record<string, string | number>> | undefined,
  dag: (dag: Day) => string,
): Record<string, string | number> {
  const geschreven = (waarde: string | number) =>
    typeof waarde === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(waarde) ? dag(waarde) : waarde;
  return Object.fromEntries(Object.entries(waarden ?? {}).map(([naam, waarde]) => [naam, geschreven(waarde)]));
}
