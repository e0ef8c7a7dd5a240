import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/transaction.ts';
import type { Decision, LessonEntry } from '../domain/publications.ts';
import type { CourseFolder } from './course-folder.ts';

/** What is known of a version without its files. */
export interface CourseVersion {
  readonly digest: string;
  readonly registeredAt: Date;
  readonly lessons: readonly LessonEntry[];
  readonly quiz: string;
  readonly errors: number;
  readonly warnings: number;
}

interface VersionRow {
  digest: string;
  registered_at: Date;
  lessons: unknown;
  quiz: string;
  errors: number;
  warnings: number;
}

const COLUMNS = ['digest', 'registered_at', 'lessons', 'quiz', 'errors', 'warnings'] as const;
const toVersion = (row: VersionRow): CourseVersion => ({
  digest: row.digest,
  registeredAt: row.registered_at,
  lessons: row.lessons as LessonEntry[],
  quiz: row.quiz,
  errors: row.errors,
  warnings: row.warnings,
});

/** All versions, the newest first. */
export async function selectVersions(tx: Tx): Promise<CourseVersion[]> {
  const rows = await tx.db.selectFrom('content.course_version').select(COLUMNS).orderBy('registered_at', 'desc').orderBy('digest').execute(); // prettier-ignore
  return rows.map(toVersion);
}

/** One version; undefined when it was never registered. */
export async function findVersion(tx: Tx, digest: string): Promise<CourseVersion | undefined> {
  const row = await tx.db.selectFrom('content.course_version').select(COLUMNS).where('digest', '=', digest).executeTakeFirst(); // prettier-ignore
  return row && toVersion(row);
}

/** The newest version that holds this edition of a lesson. */
export async function findVersionOfLesson(
  tx: Tx,
  lesson: { readonly id: string; readonly version?: string },
): Promise<CourseVersion | undefined> {
  const row = await tx.db
    .selectFrom('content.course_version')
    .select(COLUMNS)
    .where(sql<boolean>`lessons @> ${JSON.stringify([lesson])}::jsonb`)
    .orderBy('registered_at', 'desc')
    .executeTakeFirst();
  return row && toVersion(row);
}

/** Keeps a version with its files; what is there already is left alone. */
export async function insertVersion(
  tx: Tx,
  version: Omit<CourseVersion, 'registeredAt'>,
  folder: CourseFolder,
  digests: Readonly<Record<string, string>>,
): Promise<void> {
  const files = [...folder].map(([name, bytes]) => ({ sha256: digests[name] ?? '', bytes: Buffer.from(bytes) }));
  const different = [...new Map(files.map((file) => [file.sha256, file])).values()];
  await tx.db.insertInto('content.course_file').values(different).onConflict((conflict) => conflict.doNothing()).execute(); // prettier-ignore
  await tx.db
    .insertInto('content.course_version')
    .values({
      digest: version.digest,
      registered_at: tx.now,
      files: JSON.stringify(digests),
      lessons: JSON.stringify(version.lessons),
      quiz: version.quiz,
      errors: version.errors,
      warnings: version.warnings,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * The files of a version.
 * @param only those whose path matches this regular expression of PostgreSQL
 */
export async function selectFiles(tx: Tx, digest: string, only = ''): Promise<CourseFolder> {
  const { rows } = await sql<{ name: string; bytes: Buffer }>`
    select named.key as name, file.bytes
    from content.course_version cross join jsonb_each_text(files) as named
    join content.course_file as file on file.sha256 = named.value
    where digest = ${digest} and named.key ~ ${only} order by named.key collate "C"`.execute(tx.db);
  return new Map(rows.map(({ name, bytes }) => [name, bytes]));
}

export interface DecisionRow extends Decision {
  readonly at: Date;
  readonly by: string | null;
  readonly note: string;
}

/** Everything that was decided, in its order. */
export async function selectDecisions(tx: Tx): Promise<DecisionRow[]> {
  const rows = await tx.db.selectFrom('content.publication').selectAll().orderBy('number').execute();
  return rows.map(({ digest, act, at, decided_by: by, note }) => ({
    digest,
    act: act as Decision['act'],
    at,
    by,
    note,
  }));
}

/** Appends a decision. */
export async function insertDecision(tx: Tx, { digest, act, note }: Decision & { note: string }): Promise<void> {
  await tx.db
    .insertInto('content.publication')
    .values({ digest, act, note, at: tx.now, decided_by: tx.actor.accountId ?? null })
    .execute();
}

/** Decisions are taken one after the other. */
export async function lockDecisions(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7304)`.execute(tx.db);
}
