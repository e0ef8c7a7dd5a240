import type { Day } from '#kernel/dates.ts';
import { beslis, heeftRegel, VRAGEN, type VraagNaam } from './beslissingen.ts';
import type { Feiten } from './feiten/index.ts';
import type { Regime } from './kern/regimes.ts';
import type { Motivering } from './kern/vraag.ts';

/** Wat het besluit op een vraag als feit zegt voor de vragen die erna komen. `onbeslist` zegt niets. */
const GEVOLGEN: Partial<Record<VraagNaam, (uitkomst: never) => Feiten>> = {
  doelgroep: (uitkomst: 'niet' | 'in-doelgroep' | 'in-doelgroep-verplicht') => ({
    doelgroepVoortraject: uitkomst !== 'niet',
  }),
  voltooiing: (uitkomst: 'voltooid' | 'niet-voltooid') => ({ voltooid: uitkomst === 'voltooid' }),
  routering: (routering: NonNullable<Feiten['routering']>) => ({ routering }),
  statuut: (statuut: NonNullable<Feiten['statuut']>) => ({ statuut }),
  standaardtest: (uitkomst: string) => ({ standaardtestGeslaagd: uitkomst === 'geslaagd' }),
  netwerkpijler: (uitkomst: string) => ({ pntVoldaan: uitkomst === 'voldaan' }),
  inbreuk: (uitkomst: string) => ({ inbreukVastgesteld: uitkomst === 'inbreuk' }),
};

/**
 * Beslist elke vraag over één persoon, in de volgorde van de weg die iemand aflegt. Wat een besluit vaststelt, telt als feit
 * voor de volgende vragen, tenzij dat feit al bekend was. null: in dat rechtskader was er op die dag geen regel.
 */
export function beslisAlles(feiten: Feiten, datum: Day, regime: Regime): ReadonlyMap<VraagNaam, Motivering | null> {
  const besluiten = new Map<VraagNaam, Motivering | null>();
  const bekend: Record<string, unknown> = { ...feiten };
  for (const naam of VRAGEN) {
    const besluit = heeftRegel(naam, datum, regime)
      ? (beslis(naam, bekend as never, datum, regime) as Motivering)
      : null;
    besluiten.set(naam, besluit);
    if (!besluit || besluit.uitkomst === 'onbeslist') continue;
    const gevolg = GEVOLGEN[naam]?.(besluit.uitkomst as never) ?? {};
    for (const [feit, waarde] of Object.entries(gevolg)) bekend[feit] ??= waarde;
  }
  return besluiten;
}
