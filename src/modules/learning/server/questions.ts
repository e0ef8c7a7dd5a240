import { ok, problem, type ProblemCode, type Result } from '#kernel/result.ts';
import { library } from '#modules/content/server/index.ts';
import { prepared } from '#platform/server/database/prepared.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { ownQuestionsInput, phoneQuestion, questionInput } from '../contract/questions.ts';
import type { Acknowledgement } from '../contract/sync-protocol.ts';
import type { QuestionView } from '../contract/views.ts';
import { observedAt } from '../domain/observed-at.ts';
import { enrolmentOfActor } from './read-course.ts';

/** Nobody has more questions waiting than this; it keeps a broken script from filling the teacher's list. */
const MOST_OPEN = 50;

/** Asks the teacher something about a page of a lesson. */
export const askTeacher = useCase(
  { name: 'learning.ask-teacher', roles: ['participant'], input: questionInput },
  async (tx, { questionId, lesson, screen, question }): Promise<Result<undefined>> => {
    const enrolment = await enrolmentOfActor(tx);
    if (!enrolment.ok) return enrolment;
    const { personId } = enrolment.value;
    const wrong = await keepQuestion(tx, personId, { id: questionId, lesson, screen, text: question, at: tx.now });
    return typeof wrong === 'string' && wrong !== 'repeated' ? problem(wrong) : ok();
  },
);

/** What somebody asked about a page, with the answers. */
export const listOwnQuestions = useCase(
  { name: 'learning.list-own-questions', roles: ['participant'], kind: 'read', input: ownQuestionsInput },
  async (tx, { lesson, screen }): Promise<Result<QuestionView[]>> => {
    const { personId } = tx.actor;
    if (!personId) return problem('learning.person-unknown');
    const questions = await findQuestions(tx, personId);
    return ok(questions.filter((question) => question.lesson === lesson && question.screen === screen));
  },
);

/**
 * Keeps the questions that a phone brings, once each.
 * @returns an acknowledgement for each, in order
 */
export async function keepQuestions(tx: Tx, personId: string, raw: readonly unknown[]): Promise<Acknowledgement[]> {
  const answers: Acknowledgement[] = [];
  for (const each of raw) {
    const parsed = phoneQuestion.safeParse(each);
    const { id } = each as { id: string };
    if (!parsed.success) answers.push({ id, outcome: 'rejected', problem: 'learning.wrong-form' });
    else {
      const { lesson, screen, response } = parsed.data;
      const observed = new Date(observedAt(parsed.data));
      const at = observed > tx.now ? tx.now : observed;
      const wrong = await keepQuestion(tx, personId, { id, lesson, screen, text: response.text, at });
      if (wrong === undefined || wrong === 'repeated') answers.push({ id, outcome: wrong ?? 'accepted' });
      else answers.push({ id, outcome: 'rejected', problem: wrong });
    }
  }
  return answers;
}

interface NewQuestion {
  readonly id: string;
  readonly lesson: string;
  readonly screen: string;
  readonly text: string;
  readonly at: Date;
}

async function keepQuestion(
  tx: Tx,
  personId: string,
  { id, lesson, screen, text, at }: NewQuestion,
): Promise<ProblemCode | 'repeated' | undefined> {
  tx.touch(personId);
  if (!library().find(lesson, 'nl', 'normal')) return 'learning.lesson-unknown';
  // Looked up before: what a phone sends twice is told so, and counts for nothing.
  const own = tx.db.selectFrom('learning.writing').where('person_id', '=', personId);
  const [known, open] = await Promise.all([
    own.select('id').where('id', '=', id).executeTakeFirst(),
    own.select('id').where('exercise', 'is', null).where('seen_at', 'is', null).limit(MOST_OPEN).execute(),
  ]);
  if (known) return 'repeated';
  if (open.length === MOST_OPEN) return 'learning.too-many-questions';
  await tx.db
    .insertInto('learning.writing')
    .values({
      id,
      person_id: personId,
      lesson,
      screen,
      exercise: null,
      reader: 'teacher',
      text_sealed: await tx.vault.seal(tx, personId, text),
      written_at: at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return undefined;
}

const questionsOf = prepared((db, personId: string) =>
  db
    .selectFrom('learning.writing')
    .selectAll()
    .where('person_id', '=', personId)
    .where('exercise', 'is', null)
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc'),
);

/** What a person asked their teacher, the newest first, as far as who asks may read it. */
export async function findQuestions(tx: Tx, personId: string): Promise<QuestionView[]> {
  const rows = await questionsOf(tx, personId);
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      lesson: row.lesson,
      lessonTitle: library().find(row.lesson, 'nl', 'normal')?.title ?? row.lesson,
      screen: row.screen ?? '',
      text: await tx.vault.open(tx, personId, row.text_sealed),
      toTeacher: true,
      askedAt: row.written_at,
      seenAt: row.seen_at,
      reply: row.reply_sealed && (await tx.vault.open(tx, personId, row.reply_sealed)),
    })),
  );
}
