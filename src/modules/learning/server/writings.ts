import { ok, problem, type Result } from '#kernel/result.ts';
import type { Writing } from '#modules/content/server/index.ts';
import { prepared } from '#platform/server/database/prepared.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { replyInput } from '../contract/forms.ts';
import type { WritingView } from '../contract/views.ts';

/** Words of somebody's own, with the answer they belong to. */
export interface NewWriting extends Writing {
  readonly id: string;
  readonly lesson: string;
  readonly exercise: string;
  readonly at: string;
}

/** Keeps words of somebody's own, sealed. */
export async function keepWritings(tx: Tx, personId: string, writings: readonly NewWriting[]): Promise<void> {
  for (const { id, lesson, exercise, reader, text, at } of writings) {
    await tx.db
      .insertInto('learning.writing')
      .values({
        id,
        person_id: personId,
        lesson,
        exercise,
        reader,
        text_sealed: await tx.vault.seal(tx, personId, text),
        written_at: new Date(at),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }
}

const lastWritings = prepared((db, personId: string) =>
  db
    .selectFrom('learning.writing')
    .selectAll()
    .distinctOn(['lesson', 'exercise'])
    .where('person_id', '=', personId)
    .where('exercise', 'is not', null)
    .orderBy('lesson')
    .orderBy('exercise')
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc'),
);

/** The last words of a person in each exercise, by lesson and exercise, as far as who asks may read them. */
export async function findWritings(tx: Tx, personId: string): Promise<Map<string, WritingView>> {
  const rows = await lastWritings(tx, personId);
  const views = rows.map(async (row) => {
    const text = await tx.vault.open(tx, personId, row.text_sealed);
    const reply = row.reply_sealed && (await tx.vault.open(tx, personId, row.reply_sealed));
    const toTeacher = row.reader === 'teacher';
    return [
      writingKey(row.lesson, row.exercise ?? ''),
      { id: row.id, text, toTeacher, seenAt: row.seen_at, reply },
    ] as const;
  });
  return new Map(await Promise.all(views));
}

/** Where the words of one exercise stand in the map. */
export const writingKey = (lesson: string, exercise: string): string => `${lesson} ${exercise}`;

/** The teacher has seen a text, and may say something to it. */
export const replyToWriting = useCase(
  { name: 'learning.reply-to-writing', roles: ['teacher', 'coordinator'], input: replyInput },
  async (tx, { personId, writingId, reply }): Promise<Result<undefined>> => {
    tx.touch(personId);
    const answered = reply && {
      reply_sealed: await tx.vault.seal(tx, personId, reply),
      replied_by: tx.actor.accountId,
    };
    const row = await tx.db
      .updateTable('learning.writing')
      .set({ seen_at: tx.now, ...answered })
      .where('id', '=', writingId)
      .where('person_id', '=', personId)
      .returning('id')
      .executeTakeFirst();
    return row ? ok() : problem('learning.writing-unknown');
  },
);
