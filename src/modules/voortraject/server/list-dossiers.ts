import { ok, type Result } from '#kernel/result.ts';
import { useCase } from '#platform/server/use-case.ts';
import { findPersonCards } from '#modules/participant/server/index.ts';
import { dossierSearch } from '../contract/dossier.ts';
import { STATUSES, type DossierStatus } from '../domain/states.ts';
import { searchDossiers, type Profile } from './store.ts';
import { counsellorNames } from './view-worklist.ts';

export interface DossierRow {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly ownScriptName: string | null;
  readonly profile: Profile;
  readonly status: DossierStatus;
  readonly statusSince: Date;
  readonly counsellor: string | null;
}

/** Dossiers by number and status; names are sealed and cannot be searched, on purpose. */
export const searchForDossiers = useCase(
  { name: 'voortraject.search-dossiers', roles: ['counsellor', 'coordinator'], kind: 'read', input: dossierSearch },
  async (tx, { number, status, counsellor }): Promise<Result<DossierRow[]>> => {
    const found = await searchDossiers(tx, {
      number,
      status: STATUSES.find((known) => known === status),
      counsellorId: counsellor === 'mine' ? tx.actor.accountId : counsellor === 'nobody' ? null : undefined,
    });
    const cards = await findPersonCards(
      tx,
      found.map(({ personId }) => personId),
    );
    const names = await counsellorNames(tx);
    return ok(
      found.map((dossier) => ({
        id: dossier.id,
        number: dossier.number,
        name: cards.get(dossier.personId)?.latinName ?? '',
        ownScriptName: cards.get(dossier.personId)?.ownScriptName ?? null,
        profile: dossier.profile,
        status: dossier.status,
        statusSince: dossier.statusSince,
        counsellor: dossier.counsellorId ? (names.get(dossier.counsellorId) ?? null) : null,
      })),
    );
  },
);
