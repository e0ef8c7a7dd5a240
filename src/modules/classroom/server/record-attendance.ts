import { idFromName } from '#kernel/ids.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import { findDossierOfPerson, moveDossier, noteActivity } from '#modules/voortraject/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { attendanceForm, newJudgement, type Judgement } from '../contract/forms.ts';
import { measureAttendance } from '../domain/attendance.ts';
import { findGroup, insertJudgement, selectAttendance, selectLiveLessons, selectMembers, selectMinutes, selectShares, upsertAttendance, upsertShare } from './store.ts'; // prettier-ignore

/** The teacher says who was there: one form with a row per person (J06). */
export const recordAttendance = useCase(
  { name: 'classroom.record-attendance', roles: ['teacher', 'coordinator'], input: attendanceForm },
  async (tx, { groupId, lessonId, ...fields }): Promise<Result<undefined>> => {
    const rows = Object.entries(fields).flatMap(([name, value]) => {
      const percent = Number(value);
      return name.startsWith('percent-') && Number.isInteger(percent) && percent >= 0 && percent <= 100
        ? [{ personId: name.slice('percent-'.length), percent }]
        : [];
    });
    return recordAttendanceOf(tx, { groupId, lessonId, rows });
  },
);

/** Records the attendance of several persons at one lesson; a correction replaces what was recorded. */
export async function recordAttendanceOf(
  tx: Tx,
  {
    groupId,
    lessonId,
    rows,
  }: { groupId: string; lessonId: string; rows: readonly { personId: string; percent: number }[] },
): Promise<Result<undefined>> {
  // prettier-ignore
  const lesson = (await selectLiveLessons(tx, [groupId])).find(({ id }) => id === lessonId);
  if (!lesson) return problem('classroom.lesson-unknown');
  if (lesson.startsAt > tx.now) return problem('classroom.not-yet-held');
  const members = new Set((await selectMembers(tx, [groupId])).map(({ personId }) => personId));
  const known = rows.filter(({ personId }) => members.has(personId));
  const before = new Map((await selectAttendance(tx, known.map(({ personId }) => personId))).filter((row) => row.lessonId === lessonId).map((row) => [row.personId, row.percent])); // prettier-ignore
  const changed = known.filter(({ personId, percent }) => before.get(personId) !== percent);
  await upsertAttendance(tx, changed.map((row) => ({ lessonId, ...row }))); // prettier-ignore
  for (const { personId, percent } of changed) {
    const tail = before.has(personId) ? ` ${tx.now.toISOString()}` : '';
    const told = await tell(tx, { personId, groupId, at: lesson.startsAt, factId: idFromName(`classroom.attendance ${lessonId} ${personId}${tail}`), present: percent > 0 }); // prettier-ignore
    if (!told.ok) return told;
  }
  return ok();
}

/** Records the attendance of a whole course as one percentage, where nothing finer is known (pilot reports). */
export async function recordAttendanceShare(
  tx: Tx,
  share: { groupId: string; personId: string; percent: number; at?: Date },
): Promise<Result<undefined>> {
  // prettier-ignore
  const { groupId, personId, percent, at = tx.now } = share;
  if (!(await findGroup(tx, groupId))) return problem('classroom.group-unknown');
  await upsertShare(tx, { groupId, personId, percent, at });
  return tell(tx, { personId, groupId, at, factId: idFromName(`classroom.attendance-share ${groupId} ${personId} ${percent}`), present: percent > 0 }); // prettier-ignore
}

/** One fact with the attendance so far; the first presence starts the course. */
async function tell(
  tx: Tx,
  {
    personId,
    groupId,
    at,
    factId,
    present,
  }: { personId: string; groupId: string; at: Date; factId: string; present: boolean },
): Promise<Result<undefined>> {
  // prettier-ignore
  tx.touch(personId);
  const dossier = await findDossierOfPerson(tx, personId);
  if (!dossier) return problem('classroom.person-unknown');
  if (present && dossier.status === 'agreed') {
    const moved = await moveDossier(tx, {
      dossierId: dossier.id,
      type: 'voortraject.course-started.v1',
      occurredAt: at,
    });
    if (!moved.ok) return moved;
  }
  if (present) await noteActivity(tx, dossier.id, at);
  const percent = (await findAttendanceOf(tx, [personId])).get(personId) ?? null;
  await appendFact(tx, { id: factId, type: 'classroom.attendance-recorded.v1', personId, dossierId: dossier.id, occurredAt: at, payload: { groupId, percent } }); // prettier-ignore
  return ok();
}

/** Attendance of persons in percent, not rounded; null when nothing is known. */
export async function findAttendanceOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, number | null>> {
  const [rows, shares] = await Promise.all([selectAttendance(tx, personIds), selectShares(tx, personIds)]);
  const minutes = await selectMinutes(tx, rows.map(({ lessonId }) => lessonId)); // prettier-ignore
  return new Map(
    personIds.map((personId) => {
      const attended = rows
        .filter((row) => row.personId === personId)
        .map(({ lessonId, percent }) => ({ percent, minutes: minutes.get(lessonId) ?? 0 }));
      return [
        personId,
        measureAttendance(attended, shares.find((share) => share.personId === personId)?.percent ?? null),
      ];
    }),
  );
}

/** The teacher judges active participation; the last judgement counts (J05, I10). */
export const judgeParticipation = useCase(
  { name: 'classroom.judge-participation', roles: ['teacher', 'coordinator'], input: newJudgement },
  (tx, input) => judge(tx, input),
);

/** Keeps a judgement and tells it; the same id again changes nothing. */
export async function judge(
  tx: Tx,
  judgement: { id?: string; groupId: string; personId: string; value: Judgement; at?: Date },
): Promise<Result<undefined>> {
  // prettier-ignore
  const { groupId, personId, value, at = tx.now } = judgement;
  const group = await findGroup(tx, groupId);
  if (!group) return problem('classroom.group-unknown');
  const dossier = await findDossierOfPerson(tx, personId);
  const member = (await selectMembers(tx, [groupId])).some((row) => row.personId === personId);
  if (!dossier || !member) return problem('classroom.person-unknown');
  tx.touch(personId);
  const id = judgement.id ?? tx.newId();
  const kept = await insertJudgement(tx, { id, groupId, personId, value, at, by: tx.actor.accountId ?? null });
  if (kept) {
    await appendFact(tx, { id: idFromName(`classroom.judgement ${id}`), type: 'classroom.participation-judged.v1', personId, dossierId: dossier.id, occurredAt: at, payload: { groupId, value } }); // prettier-ignore
  }
  return ok();
}
