import { brusselsDay } from '#kernel/dates.ts';
import { ok } from '#kernel/result.ts';
import { verwijzing } from '#law/kern/bronnen.ts';
import { RECHTSKADERS, REGIMES } from '#law/kern/regimes.ts';
import { overzicht } from '#law/overzicht.ts';
import { TEGENSTRIJDIGHEDEN } from '#law/tegenstrijdigheden.ts';
import { useCase } from '#platform/server/use-case.ts';
import { lawInput, lawView } from '../contract/law-overview.ts';

/** The law as a table, for who works with it (Y07). It tells of nobody. */
export const readLaw = useCase(
  {
    name: 'reporting.read-law',
    roles: ['counsellor', 'coordinator', 'teacher', 'agency', 'auditor'],
    input: lawInput,
    kind: 'read',
  },
  async (tx, { on = brusselsDay(tx.now) }) => {
    const { inWerking, straks, naTeKijken } = overzicht(on);
    return ok(
      lawView.parse({
        on,
        inForce: inWerking.map(({ parameter, regimes }) => ({
          parameter,
          regimes: regimes.length === REGIMES.length ? [] : regimes,
        })),
        next: straks,
        toVerify: naTeKijken,
        regimes: Object.values(RECHTSKADERS).map(({ naam, status, vanaf, tot, erft, bron, vervangt }) => ({
          name: naam,
          status,
          from: vanaf,
          to: tot ?? null,
          inherits: erft,
          source: verwijzing(bron),
          replaces: vervangt.map(({ vraag, bron: place }) => ({ question: vraag, source: verwijzing(place) })),
        })),
        contradictions: TEGENSTRIJDIGHEDEN.map(({ code, lezingen, volgt }) => ({
          code,
          readings: lezingen.map(({ naam, bronnen }) => ({
            name: naam,
            sources: bronnen.map(verwijzing),
            followedBy: REGIMES.filter((regime) => volgt[regime] === naam),
          })),
        })),
      }),
    );
  },
);
