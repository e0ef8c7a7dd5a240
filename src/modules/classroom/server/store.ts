import type { Selectable } from 'kysely';
import type { ClassroomLiveLesson } from '#platform/server/database/schema.generated.ts';
import { prepared } from '#platform/server/database/prepared.ts';
import { anyOf, once, type Tx } from '#platform/server/database/transaction.ts';
import type { Judgement } from '../contract/forms.ts';

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly teacherId: string;
  readonly counsellorId: string | null;
}

interface GroupRow {
  id: string;
  name: string;
  language: string;
  starts_on: string;
  ends_on: string | null;
  teacher_id: string;
  counsellor_id: string | null;
}

const toGroup = (row: GroupRow): Group => ({
  id: row.id,
  name: row.name,
  language: row.language,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  teacherId: row.teacher_id,
  counsellorId: row.counsellor_id,
});

const groupById = prepared((db, id: string) => db.selectFrom('classroom.course_group').selectAll().where('id', '=', id)); // prettier-ignore

/** A group that the actor may see; undefined when it is not there. */
export async function findGroup(tx: Tx, id: string): Promise<Group | undefined> {
  const [row] = await groupById(tx, id);
  return row && toGroup(row);
}

/** All groups that the actor may see, the newest first. */
export async function selectGroups(tx: Tx): Promise<Group[]> {
  const rows = await tx.db
    .selectFrom('classroom.course_group')
    .selectAll()
    .orderBy('starts_on', 'desc')
    .orderBy('name')
    .limit(200)
    .execute();
  return rows.map(toGroup);
}

/** Makes a group, or changes nothing when its id is there. */
export async function insertGroup(tx: Tx, group: Group): Promise<void> {
  await tx.db
    .insertInto('classroom.course_group')
    .values({
      id: group.id,
      name: group.name,
      language: group.language,
      starts_on: group.startsOn,
      ends_on: group.endsOn,
      teacher_id: group.teacherId,
      counsellor_id: group.counsellorId,
      created_at: tx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface Member {
  readonly groupId: string;
  readonly personId: string;
  readonly since: Date;
}

const membersOfGroups = prepared((db, groupIds: readonly string[]) =>
  db
    .selectFrom('classroom.membership')
    .select(['group_id', 'person_id', 'since'])
    .where('group_id', '=', anyOf(groupIds))
    .where('until', 'is', null)
    .orderBy('since'),
);

/** The present members of groups. */
export async function selectMembers(tx: Tx, groupIds: readonly string[]): Promise<Member[]> {
  if (groupIds.length === 0) return [];
  const rows = await membersOfGroups(tx, groupIds);
  return rows.map((row) => ({ groupId: row.group_id, personId: row.person_id, since: row.since }));
}

/** The groups that a person is in now, the newest first. */
export async function selectMembershipsOf(tx: Tx, personIds: readonly string[]): Promise<Member[]> {
  if (personIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('classroom.membership')
    .select(['group_id', 'person_id', 'since'])
    .where('person_id', '=', anyOf(personIds))
    .where('until', 'is', null)
    .orderBy('since', 'desc')
    .execute();
  return rows.map((row) => ({ groupId: row.group_id, personId: row.person_id, since: row.since }));
}

/** Adds a member; true when they were not in the group. */
export async function insertMember(tx: Tx, groupId: string, personId: string, since: Date): Promise<boolean> {
  const added = await tx.db
    .insertInto('classroom.membership')
    .values({ group_id: groupId, person_id: personId, since })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .execute();
  return added.length > 0;
}

export interface LiveLesson {
  readonly id: string;
  readonly groupId: string;
  readonly title: string;
  readonly wallStart: string;
  readonly timeZone: string;
  readonly minutes: number;
  readonly startsAt: Date;
}

const lessonsOfGroups = prepared((db, groupIds: readonly string[]) =>
  db
    .selectFrom('classroom.live_lesson')
    .selectAll()
    .where('group_id', '=', anyOf(groupIds))
    .where('cancelled_at', 'is', null)
    .orderBy('starts_at'),
);

/** The live lessons of groups in the order they take place. */
export async function selectLiveLessons(tx: Tx, groupIds: readonly string[]): Promise<LiveLesson[]> {
  if (groupIds.length === 0) return [];
  return (await lessonsOfGroups(tx, groupIds)).map(toLiveLesson);
}

const lessonsOfMember = prepared((db, personId: string) =>
  db
    .selectFrom('classroom.live_lesson')
    .selectAll()
    .where('group_id', 'in', (where) =>
      where
        .selectFrom('classroom.membership')
        .select('group_id')
        .where('person_id', '=', personId)
        .where('until', 'is', null),
    )
    .where('cancelled_at', 'is', null)
    .orderBy('starts_at'),
);

/** The live lessons of the groups that a person is in now, in the order they take place. */
export async function selectLiveLessonsOf(tx: Tx, personId: string): Promise<LiveLesson[]> {
  return (await lessonsOfMember(tx, personId)).map(toLiveLesson);
}

const toLiveLesson = (row: Selectable<ClassroomLiveLesson>): LiveLesson => ({
  id: row.id,
  groupId: row.group_id,
  title: row.title,
  wallStart: row.wall_start,
  timeZone: row.time_zone,
  minutes: row.minutes,
  startsAt: row.starts_at,
});

/** How long live lessons last. */
export async function selectMinutes(tx: Tx, lessonIds: readonly string[]): Promise<Map<string, number>> {
  if (lessonIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('classroom.live_lesson')
    .select(['id', 'minutes'])
    .where('id', '=', anyOf(lessonIds))
    .execute();
  return new Map(rows.map(({ id, minutes }) => [id, minutes]));
}

/** Plans a live lesson, or changes nothing when its id is there. */
export async function insertLiveLesson(tx: Tx, lesson: LiveLesson): Promise<void> {
  await tx.db
    .insertInto('classroom.live_lesson')
    .values({
      id: lesson.id,
      group_id: lesson.groupId,
      title: lesson.title,
      wall_start: lesson.wallStart,
      time_zone: lesson.timeZone,
      minutes: lesson.minutes,
      starts_at: lesson.startsAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface AttendanceRow {
  readonly lessonId: string;
  readonly personId: string;
  readonly percent: number;
}

const attendanceOfPersons = prepared((db, personIds: readonly string[]) =>
  db
    .selectFrom('classroom.attendance')
    .select(['live_lesson_id', 'person_id', 'percent'])
    .where('person_id', '=', anyOf(personIds)),
);

/** The recorded attendance of persons. */
export async function selectAttendance(tx: Tx, personIds: readonly string[]): Promise<AttendanceRow[]> {
  if (personIds.length === 0) return [];
  return once(tx, `classroom.attendance of ${personIds.join(' ')}`, async () =>
    (await attendanceOfPersons(tx, personIds)).map((row) => ({ lessonId: row.live_lesson_id, personId: row.person_id, percent: row.percent })),
  ); // prettier-ignore
}

/** Writes who was there; a correction replaces what was written. */
export async function upsertAttendance(tx: Tx, rows: readonly AttendanceRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.db
    .insertInto('classroom.attendance')
    .values(
      rows.map((row) => ({
        live_lesson_id: row.lessonId,
        person_id: row.personId,
        percent: row.percent,
        recorded_at: tx.now,
        recorded_by: tx.actor.accountId ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['live_lesson_id', 'person_id']).doUpdateSet((eb) => ({
        percent: eb.ref('excluded.percent'),
        recorded_at: eb.ref('excluded.recorded_at'),
        recorded_by: eb.ref('excluded.recorded_by'),
      })),
    )
    .execute();
}

const sharesOfPersons = prepared((db, personIds: readonly string[]) =>
  db
    .selectFrom('classroom.attendance_share')
    .select(['group_id', 'person_id', 'percent'])
    .where('person_id', '=', anyOf(personIds)),
);

/** The attendance of whole courses, as told in one number. */
export async function selectShares(
  tx: Tx,
  personIds: readonly string[],
): Promise<{ groupId: string; personId: string; percent: number }[]> {
  if (personIds.length === 0) return [];
  const rows = await sharesOfPersons(tx, personIds);
  return rows.map((row) => ({ groupId: row.group_id, personId: row.person_id, percent: Number(row.percent) }));
}

/** Writes the attendance of a whole course. */
export async function upsertShare(
  tx: Tx,
  share: { groupId: string; personId: string; percent: number; at: Date },
): Promise<void> {
  await tx.db
    .insertInto('classroom.attendance_share')
    .values({ group_id: share.groupId, person_id: share.personId, percent: share.percent, at: share.at })
    .onConflict((conflict) =>
      conflict.columns(['group_id', 'person_id']).doUpdateSet({ percent: share.percent, at: share.at }),
    )
    .execute();
}

export interface JudgementRow {
  readonly personId: string;
  readonly groupId: string;
  readonly value: Judgement;
  readonly at: Date;
  readonly by: string | null;
}

const judgementsOfPersons = prepared((db, personIds: readonly string[]) =>
  db
    .selectFrom('classroom.judgement')
    .selectAll()
    .where('person_id', '=', anyOf(personIds))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc'),
);

/** The judgements of persons, the newest first. */
export async function selectJudgements(tx: Tx, personIds: readonly string[]): Promise<JudgementRow[]> {
  if (personIds.length === 0) return [];
  const rows = await judgementsOfPersons(tx, personIds);
  return rows.map((row) => ({
    personId: row.person_id,
    groupId: row.group_id,
    value: row.value as Judgement,
    at: row.at,
    by: row.judged_by,
  }));
}

/** Keeps a judgement; earlier ones stay. The same id again changes nothing. */
export async function insertJudgement(tx: Tx, judgement: JudgementRow & { id: string }): Promise<boolean> {
  const kept = await tx.db
    .insertInto('classroom.judgement')
    .values({
      id: judgement.id,
      group_id: judgement.groupId,
      person_id: judgement.personId,
      value: judgement.value,
      at: judgement.at,
      judged_by: judgement.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return kept.length > 0;
}
