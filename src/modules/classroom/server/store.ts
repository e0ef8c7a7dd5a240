import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/transaction.ts';
import type { Participation } from '../domain/attendance.ts';

/** The SQL of classroom. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly teacherId: string;
}

const GROUP = ['id', 'name', 'language', 'starts_on as startsOn', 'ends_on as endsOn', 'teacher_id as teacherId'] as const;

/** Writes a group; the same id again changes nothing. */
export async function insertGroup(tx: Tx, group: Group): Promise<void> {
  await tx.db
    .insertInto('classroom.teaching_group')
    .values({
      id: group.id,
      name: group.name,
      language: group.language,
      starts_on: group.startsOn,
      ends_on: group.endsOn,
      teacher_id: group.teacherId,
      created_at: tx.now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** A group the actor may see. */
export async function findGroup(tx: Tx, id: string): Promise<Group | undefined> {
  return tx.db.selectFrom('classroom.teaching_group').select(GROUP).where('id', '=', id).executeTakeFirst();
}

/** The groups the actor may see, newest first, with how many are in them. */
export async function selectGroups(tx: Tx): Promise<(Group & { members: number })[]> {
  return tx.db
    .selectFrom('classroom.teaching_group as g')
    .select(['g.id', 'g.name', 'g.language', 'g.starts_on as startsOn', 'g.ends_on as endsOn', 'g.teacher_id as teacherId'])
    .select((eb) =>
      eb
        .selectFrom('classroom.membership as m')
        .whereRef('m.group_id', '=', 'g.id')
        .where('m.until', 'is', null)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('members'),
    )
    .orderBy('g.starts_on', 'desc')
    .limit(200)
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, members: row.members ?? 0 })));
}

export interface Member {
  readonly personId: string;
  readonly dossierId: string;
}

/** Who is in a group now. */
export async function selectMembers(tx: Tx, groupId: string): Promise<Member[]> {
  return tx.db
    .selectFrom('classroom.membership')
    .select(['person_id as personId', 'dossier_id as dossierId'])
    .where('group_id', '=', groupId)
    .where('until', 'is', null)
    .execute();
}

/** Puts a person in a group. False when they were in it already. */
export async function insertMember(tx: Tx, groupId: string, member: Member, since: Date): Promise<boolean> {
  const row = { group_id: groupId, person_id: member.personId, dossier_id: member.dossierId, since };
  const result = await tx.db
    .insertInto('classroom.membership')
    .values(row)
    .onConflict((conflict) => conflict.columns(['group_id', 'person_id']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1;
}

export interface LiveLesson {
  readonly id: string;
  readonly groupId: string;
  readonly title: string;
  readonly wallTime: string;
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly heldAt: Date | null;
}

const LESSON = [
  'id',
  'group_id as groupId',
  'title',
  'wall_time as wallTime',
  'time_zone as timeZone',
  'starts_at as startsAt',
  'minutes',
  'held_at as heldAt',
] as const;

export async function insertLesson(tx: Tx, lesson: LiveLesson): Promise<void> {
  await tx.db
    .insertInto('classroom.live_lesson')
    .values({
      id: lesson.id,
      group_id: lesson.groupId,
      title: lesson.title,
      wall_time: lesson.wallTime,
      time_zone: lesson.timeZone,
      starts_at: lesson.startsAt,
      minutes: lesson.minutes,
      held_at: lesson.heldAt,
    })
    .execute();
}

export async function findLesson(tx: Tx, id: string): Promise<LiveLesson | undefined> {
  return tx.db.selectFrom('classroom.live_lesson').select(LESSON).where('id', '=', id).executeTakeFirst();
}

export async function selectLessons(tx: Tx, groupId: string): Promise<LiveLesson[]> {
  return tx.db.selectFrom('classroom.live_lesson').select(LESSON).where('group_id', '=', groupId).orderBy('starts_at').execute();
}

/** The first lesson of a person's groups that is not over. */
export async function findNextLesson(tx: Tx, personId: string): Promise<LiveLesson | undefined> {
  return tx.db
    .selectFrom('classroom.live_lesson as l')
    .innerJoin('classroom.membership as m', 'm.group_id', 'l.group_id')
    .where('m.person_id', '=', personId)
    .where('m.until', 'is', null)
    .where(sql<boolean>`l.starts_at + make_interval(mins => l.minutes) > ${tx.now}`)
    .select(['l.id', 'l.group_id as groupId', 'l.title', 'l.wall_time as wallTime', 'l.time_zone as timeZone', 'l.starts_at as startsAt', 'l.minutes', 'l.held_at as heldAt']) // prettier-ignore
    .orderBy('l.starts_at')
    .executeTakeFirst();
}

/** Who was at which lesson of a group. */
export async function selectAttendance(tx: Tx, groupId: string): Promise<{ lessonId: string; personId: string; present: boolean }[]> {
  return tx.db
    .selectFrom('classroom.attendance as a')
    .innerJoin('classroom.live_lesson as l', 'l.id', 'a.lesson_id')
    .where('l.group_id', '=', groupId)
    .select(['a.lesson_id as lessonId', 'a.person_id as personId', 'a.present'])
    .orderBy('l.starts_at')
    .execute();
}

/** Writes who was there; a second time corrects the first. */
export async function saveAttendance(tx: Tx, lessonId: string, rows: readonly { personId: string; present: boolean }[]): Promise<void> {
  await tx.db.updateTable('classroom.live_lesson').set({ held_at: tx.now }).where('id', '=', lessonId).execute();
  if (rows.length === 0) return;
  await tx.db
    .insertInto('classroom.attendance')
    .values(
      rows.map(({ personId, present }) => ({
        lesson_id: lessonId,
        person_id: personId,
        present,
        recorded_at: tx.now,
        recorded_by: tx.actor.accountId ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['lesson_id', 'person_id']).doUpdateSet((eb) => ({
        present: eb.ref('excluded.present'),
        recorded_at: eb.ref('excluded.recorded_at'),
        recorded_by: eb.ref('excluded.recorded_by'),
      })),
    )
    .execute();
}

export interface Standing {
  readonly groupId: string;
  readonly personId: string;
  readonly attendancePercent: number | null;
  readonly participation: Participation | null;
  readonly judgedAt: Date | null;
}

export async function saveStanding(tx: Tx, groupId: string, personId: string, change: { attendance_percent?: number | null; participation?: Participation; judged_at?: Date; judged_by?: string | null }): Promise<void> { // prettier-ignore
  await tx.db
    .insertInto('classroom.standing')
    .values({ group_id: groupId, person_id: personId, ...change })
    .onConflict((conflict) => conflict.columns(['group_id', 'person_id']).doUpdateSet(change))
    .execute();
}

/** Attendance and judgement of persons, per group, the newest group last. */
export async function selectStandings(tx: Tx, filter: { groupId?: string; personIds?: readonly string[] }): Promise<Standing[]> {
  let query = tx.db
    .selectFrom('classroom.standing as s')
    .innerJoin('classroom.teaching_group as g', 'g.id', 's.group_id')
    .select(['s.group_id as groupId', 's.person_id as personId', 's.attendance_percent', 's.participation', 's.judged_at as judgedAt']) // prettier-ignore
    .orderBy('g.starts_on');
  if (filter.groupId) query = query.where('s.group_id', '=', filter.groupId);
  if (filter.personIds) query = query.where('s.person_id', 'in', filter.personIds);
  return (await query.execute()).map(({ attendance_percent, participation, ...row }) => ({
    ...row,
    attendancePercent: attendance_percent === null ? null : Number(attendance_percent),
    participation: participation as Participation | null,
  }));
}
