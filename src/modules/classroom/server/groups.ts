import { ok, problem } from '#kernel/result.ts';
import { listStaff } from '#modules/access/server/index.ts';
import { findDossier } from '#modules/voortraject/server/index.ts';
import { asSystem } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { grantVisibility } from '#platform/server/visibility.ts';
import { groupForm, memberForm } from '../contract/forms.ts';
import { findGroup, insertGroup, insertMember } from './store.ts';

/** Forms a group around a teacher (J09). The same id again gives the group that is there. */
export const createGroup = useCase(
  { name: 'classroom.create-group', roles: ['coordinator'], input: groupForm },
  async (tx, input) => {
    const teachers = await asSystem(tx, (system) => listStaff(system, 'teacher'));
    if (tx.actor.role !== 'system' && !teachers.some(({ accountId }) => accountId === input.teacherId)) {
      return problem('platform.invalid-input', { fields: { teacherId: 'platform.field-not-a-choice' } });
    }
    const group = { ...input, id: input.id ?? tx.newId() };
    await insertGroup(tx, group);
    return ok({ groupId: group.id });
  },
);

/** Statuses in which somebody may join a group: admitted, and still on the way through the course. */
const MAY_JOIN: readonly string[] = ['admitted', 'agreed', 'learning'];

/** Puts a person in a group; from then on its teacher sees the person. */
export const addMember = useCase(
  { name: 'classroom.add-member', roles: ['coordinator', 'counsellor'], input: memberForm },
  async (tx, { groupId, dossierId }) => {
    const group = await findGroup(tx, groupId);
    if (!group) return problem('classroom.group-unknown');
    const dossier = await findDossier(tx, dossierId);
    if (!dossier) return problem('classroom.person-not-in-group');
    if (!MAY_JOIN.includes(dossier.status)) return problem('classroom.dossier-not-ready');
    tx.touch(dossier.personId);
    const isNew = await insertMember(tx, groupId, { personId: dossier.personId, dossierId }, tx.now);
    await grantVisibility(tx, { personId: dossier.personId, granteeId: group.teacherId, basis: `group:${groupId}` });
    if (isNew) {
      await appendFact(tx, {
        type: 'classroom.member-added.v1',
        personId: dossier.personId,
        dossierId,
        payload: { groupId },
      });
    }
    return ok({ groupId });
  },
);
