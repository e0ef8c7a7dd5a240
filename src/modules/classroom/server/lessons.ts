import { BRUSSELS, instantOfWallTime } from '#kernel/dates.ts';
import { ok, problem } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { attendanceForm, attendanceShare, judgementForm, lessonForm } from '../contract/forms.ts';
import { attendancePercent } from '../domain/attendance.ts';
import { findGroup, findLesson, insertLesson, saveAttendance, saveStanding, selectAttendance, selectMembers, type Member } from './store.ts'; // prettier-ignore

/** Plans a live lesson in Brussels wall time; each reader sees an own clock beside it (J07). */
export const planLesson = useCase(
  { name: 'classroom.plan-lesson', roles: ['teacher', 'coordinator'], input: lessonForm },
  async (tx, input) => {
    if (!(await findGroup(tx, input.groupId))) return problem('classroom.group-unknown');
    const wallTime = `${input.day}T${input.time}`;
    const lesson = {
      id: tx.newId(),
      groupId: input.groupId,
      title: input.title,
      wallTime,
      timeZone: BRUSSELS,
      startsAt: instantOfWallTime(wallTime, BRUSSELS),
      minutes: input.minutes,
      heldAt: null,
    };
    await insertLesson(tx, lesson);
    return ok({ lessonId: lesson.id, groupId: input.groupId });
  },
);

/** Records who was at a live lesson; recording again corrects it (J06). */
export const recordAttendance = useCase(
  { name: 'classroom.record-attendance', roles: ['teacher', 'coordinator'], input: attendanceForm },
  async (tx, { lessonId, present }) => {
    const lesson = await findLesson(tx, lessonId);
    if (!lesson) return problem('classroom.lesson-unknown');
    if (lesson.startsAt > tx.now) return problem('classroom.lesson-not-begun');
    const members = await selectMembers(tx, lesson.groupId);
    const there = new Set(present);
    await saveAttendance(
      tx,
      lessonId,
      members.map(({ personId }) => ({ personId, present: there.has(personId) })),
    );
    const rows = await selectAttendance(tx, lesson.groupId);
    for (const member of members) {
      const presences = rows.filter(({ personId }) => personId === member.personId).map((row) => row.present);
      await keepShare(tx, lesson.groupId, member, attendancePercent(presences));
    }
    return ok({ groupId: lesson.groupId });
  },
);

/** Records a share that a source gives only as a percentage. */
export const recordAttendanceShare = useCase(
  { name: 'classroom.record-attendance-share', roles: [], input: attendanceShare },
  async (tx, { groupId, personId, percent, occurredAt }) => {
    const member = await memberOf(tx, groupId, personId);
    if (!member) return problem('classroom.person-not-in-group');
    await keepShare(tx, groupId, member, percent, occurredAt);
    return ok();
  },
);

/** The teacher's judgement of active participation (J05). */
export const judgeParticipation = useCase(
  { name: 'classroom.judge-participation', roles: ['teacher', 'coordinator'], input: judgementForm },
  async (tx, { groupId, personId, value, occurredAt }) => {
    const member = await memberOf(tx, groupId, personId);
    if (!member) return problem('classroom.person-not-in-group');
    tx.touch(personId);
    const at = occurredAt ?? tx.now;
    await saveStanding(tx, groupId, personId, { participation: value, judged_at: at, judged_by: tx.actor.accountId ?? null });
    await appendFact(tx, {
      type: 'classroom.participation-judged.v1',
      personId,
      dossierId: member.dossierId,
      occurredAt: at,
      payload: { groupId, value },
    });
    return ok({ groupId });
  },
);

async function memberOf(tx: Tx, groupId: string, personId: string): Promise<Member | undefined> {
  return (await selectMembers(tx, groupId)).find((member) => member.personId === personId);
}

async function keepShare(tx: Tx, groupId: string, member: Member, percent: number | null, occurredAt = tx.now): Promise<void> {
  tx.touch(member.personId);
  await saveStanding(tx, groupId, member.personId, { attendance_percent: percent });
  await appendFact(tx, {
    type: 'classroom.attendance-recorded.v1',
    personId: member.personId,
    dossierId: member.dossierId,
    occurredAt,
    payload: { groupId, percent },
  });
}
