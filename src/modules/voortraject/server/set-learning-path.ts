import { ok, problem, type Result } from '#kernel/result.ts';
import { prepared } from '#platform/server/database/prepared.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { pathInput } from '../contract/intake.ts';
import { followsProposal, inOrder, type ChosenPath, type CourseForm, type CourseModule, type PathProposal } from '../domain/learning-path.ts'; // prettier-ignore
import { mayMove } from '../domain/states.ts';
import { moveDossier } from './move-dossier.ts';
import { findDossier, type Dossier } from './store.ts';

export interface LearningPath extends ChosenPath {
  readonly proposal: PathProposal;
  readonly reason: string | null;
  readonly setAt: Date;
}

interface NewPath extends ChosenPath {
  readonly proposal: PathProposal;
  readonly reason?: string;
  readonly occurredAt?: Date;
}

/** The counsellor sets the learning path: the proposal, or another one with a reason (F05). */
export const setLearningPath = useCase(
  { name: 'voortraject.set-learning-path', roles: ['counsellor', 'coordinator'], input: pathInput },
  async (tx, { dossierId, modules, form, reason }): Promise<Result<Dossier>> => {
    const dossier = await findDossier(tx, dossierId);
    const present = dossier && (await findLearningPath(tx, dossierId));
    if (!dossier || !present) return problem('voortraject.dossier-unknown');
    const chosen = { modules: inOrder(modules), form };
    if (!followsProposal(chosen, present.proposal) && !reason) {
      return problem('voortraject.reason-needed', { fields: { reason: 'voortraject.reason-needed' } });
    }
    const set = await storePath(tx, dossier, { ...chosen, proposal: present.proposal, reason });
    if (!set.ok) return set;
    const changed = form !== present.form && mayMove(set.value.status, 'voortraject.form-changed.v1');
    return changed
      ? moveDossier(tx, { dossierId, type: 'voortraject.form-changed.v1', payload: { form, from: present.form } })
      : set;
  },
);

/** Keeps a path; the older ones stay. */
export async function storePath(
  tx: Tx,
  dossier: Pick<Dossier, 'id' | 'personId'>,
  path: NewPath,
): Promise<Result<Dossier>> {
  const followed = followsProposal(path, path.proposal);
  const moved = await moveDossier(tx, {
    dossierId: dossier.id,
    type: 'voortraject.learning-path-set.v1',
    occurredAt: path.occurredAt,
    payload: { modules: [...path.modules], form: path.form, followedProposal: followed },
  });
  if (!moved.ok) return moved;
  await tx.db
    .insertInto('voortraject.learning_path')
    .values({
      id: tx.newId(),
      dossier_id: dossier.id,
      person_id: dossier.personId,
      modules: [...path.modules],
      form: path.form,
      proposal: JSON.stringify(path.proposal),
      reason_sealed: path.reason ? await tx.vault.seal(tx, dossier.personId, path.reason) : null,
      set_by: tx.actor.accountId ?? null,
      set_at: path.occurredAt ?? tx.now,
    })
    .execute();
  return ok(moved.value);
}

const newestPath = prepared((db, dossierId: string) =>
  db
    .selectFrom('voortraject.learning_path')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
);

/** The learning path that holds now; undefined before the intake. */
export async function findLearningPath(tx: Tx, dossierId: string): Promise<LearningPath | undefined> {
  const [row] = await newestPath(tx, dossierId);
  if (!row) return undefined;
  return {
    modules: row.modules as CourseModule[],
    form: row.form as CourseForm,
    proposal: row.proposal as unknown as PathProposal,
    reason: row.reason_sealed ? await tx.vault.open(tx, row.person_id, row.reason_sealed) : null,
    setAt: row.set_at,
  };
}
