import { z } from 'zod';
import { ok, problem } from '#kernel/result.ts';
import { useCase } from '#platform/server/use-case.ts';
import { assignCounsellor } from './assign-counsellor.ts';
import { findDossier } from './store.ts';

/** A counsellor takes a dossier: from now on the named person for this participant (K01). */
export const takeDossier = useCase(
  { name: 'voortraject.take-dossier', roles: ['counsellor', 'coordinator'], input: z.object({ dossierId: z.uuid() }) },
  async (tx, { dossierId }) => {
    if (!tx.actor.accountId) return problem('platform.not-allowed');
    if (!(await findDossier(tx, dossierId))) return problem('voortraject.dossier-unknown');
    await assignCounsellor(tx, dossierId, tx.actor.accountId);
    return ok();
  },
);
