import { ok, problem, type Result } from '#kernel/result.ts';
import { BASIS } from '#modules/content/server/index.ts';
import { findDossierOfPerson, findLearningPath, moveDossier, noteActivity } from '#modules/voortraject/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import type { Subscriber } from '#platform/server/subscribers.ts';
import { decideMayLearn } from '../domain/may-learn.ts';
import { findEnrolment, saveEnrolment, type Enrolment } from './store.ts';

/**
 * The enrolment of a person, made when the course is open to them.
 * @returns `learning.not-agreed-yet` before the agreement, `learning.course-stopped` after the end
 */
export async function openEnrolment(tx: Tx, personId: string): Promise<Result<Enrolment>> {
  const present = await findEnrolment(tx, personId);
  if (present?.startedAt) return ok(present);
  const dossier = await findDossierOfPerson(tx, personId);
  const open = decideMayLearn(dossier?.state);
  if (!dossier || open === 'not-agreed') return problem('learning.not-agreed-yet');
  if (open === 'stopped') return problem('learning.course-stopped');
  if (present) return ok(present);
  const path = await findLearningPath(tx, dossier.id);
  await saveEnrolment(tx, { personId, dossierId: dossier.id, modules: path?.modules ?? [BASIS] });
  const enrolment = await findEnrolment(tx, personId);
  if (!enrolment) throw new Error('the enrolment was not made');
  return ok(enrolment);
}

const HOUR = 3_600_000;

/** The first step in a lesson starts the course; each hour of work tells the dossier that something was heard (P07). */
export async function noteWork(tx: Tx, enrolment: Enrolment): Promise<Result<undefined>> {
  const { personId, dossierId, startedAt, heardAt } = enrolment;
  if (startedAt && heardAt && tx.now.getTime() - heardAt.getTime() < HOUR) return ok();
  const dossier = await findDossierOfPerson(tx, personId);
  if (!startedAt && dossier?.status === 'agreed') {
    const moved = await moveDossier(tx, { dossierId: dossier.id, type: 'voortraject.course-started.v1' });
    if (!moved.ok) return moved;
  }
  await noteActivity(tx, dossierId, tx.now);
  await saveEnrolment(tx, { personId, dossierId, startedAt: startedAt ?? tx.now, heardAt: tx.now });
  return ok();
}

/** Keeps the enrolment in step with the dossier: which modules, and whether it stopped. */
export const followDossier: Subscriber = {
  name: 'learning.follow-dossier',
  on: ['voortraject.learning-path-set.v1', 'voortraject.dossier-stopped.v1'],
  handle: async (tx, fact) => {
    const { personId, dossierId, payload } = fact;
    if (!personId || !dossierId) return ok();
    const enrolment = await findEnrolment(tx, personId);
    if (fact.type === 'voortraject.dossier-stopped.v1') {
      if (enrolment?.dossierId === dossierId)
        await saveEnrolment(tx, { personId, dossierId, closedAt: fact.occurredAt });
      return ok();
    }
    const modules = Array.isArray(payload['modules']) ? payload['modules'].map(String) : [];
    const reopened = enrolment && enrolment.dossierId !== dossierId ? { closedAt: null } : {};
    await saveEnrolment(tx, { personId, dossierId, modules: [...new Set([BASIS, ...modules])], ...reopened });
    return ok();
  },
};
