import { problem } from '#kernel/result.ts';
import { useCase } from '#platform/server/use-case.ts';
import { addMember, memberInput } from '#modules/participant/server/index.ts';
import { ownDossier } from './own-dossier.ts';

/** Adds somebody who comes along: a person of their own, who registers themselves when adult (A13). Not once it has stopped. */
export const addHouseholdMember = useCase(
  { name: 'voortraject.add-household-member', roles: ['participant'], input: memberInput },
  async (tx, input) => {
    const dossier = await ownDossier(tx);
    if (!dossier.ok) return dossier;
    if (dossier.value.status === 'stopped') return problem('voortraject.has-stopped');
    return addMember(tx, { toldBy: dossier.value.personId, ...input });
  },
);
