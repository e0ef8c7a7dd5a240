import { sql } from 'kysely';
import type { Language } from '#kernel/languages.ts';
import { feedbackOf, findEdition, isNoted, library, scoreExercise, toPublicExercise, type Lesson } from '#modules/content/server/index.ts'; // prettier-ignore
import type { Tx } from '#platform/server/database/transaction.ts';
import type { AnsweredExercise, LessonAnswersView } from '../contract/views.ts';
import { indexOf } from './lesson-shapes.ts';
import { findProgressOf } from './read-progress.ts';
import { findWritings, writingKey } from './writings.ts';

/** What the ledger holds of one exercise: how often, the first score, the last answer and what it was given to. */
interface Answered {
  readonly exercise: string;
  readonly tries: number;
  readonly first_score: number | null;
  readonly last_score: number | null;
  readonly last_at: Date;
  readonly response: unknown;
  readonly content_version: string;
}

/**
 * What somebody did in one lesson: every exercise in its order, also those that wait, and those that are in the lesson no
 * more. An answer is explained by the edition of the lesson that it was given to.
 * @returns undefined when there is no such lesson, and none was kept that this person answered
 */
export async function findLessonAnswers(
  tx: Tx,
  personId: string,
  lessonId: string,
  language: Language,
): Promise<LessonAnswersView | undefined> {
  const today = library().find(lessonId, language, 'normal');
  const [progress, writings, rows] = await Promise.all([
    findProgressOf(tx, [personId]),
    findWritings(tx, personId),
    selectAnswered(tx, personId, lessonId),
  ]);
  const editions = await editionsOf(tx, lessonId, language, rows);
  const shown = today ?? [...editions.values()].at(-1);
  if (!shown) return undefined;
  const answered = new Map(rows.map((row) => [row.exercise, row]));
  const ids = new Set([...indexOf(shown).byExercise.keys(), ...answered.keys()]);
  const exercises = [...ids].flatMap((exercise) => {
    const row = answered.get(exercise);
    const line = toLine(exercise, editionOf(shown, today, row && editions.get(row.content_version)), row);
    return line ? { ...line, writing: writings.get(writingKey(lessonId, exercise)) ?? null } : [];
  });
  return {
    lesson: shown.id,
    lessonTitle: shown.title,
    progress: progress.find(({ lesson }) => lesson === lessonId) ?? null,
    exercises,
  };
}

/** The editions of a lesson that answers were given to, by the version that they name, as far as they are kept. */
async function editionsOf(
  tx: Tx,
  lesson: string,
  language: Language,
  rows: readonly Answered[],
): Promise<Map<string, Lesson>> {
  const editions = new Map<string, Lesson>();
  for (const version of new Set(rows.map((row) => row.content_version))) {
    const found = await findEdition(tx, { lesson, version, language });
    if (found) editions.set(version, found);
  }
  return editions;
}

interface Edition {
  readonly lesson: Lesson;
  readonly edition: AnsweredExercise['edition'];
}

/** The edition that explains an answer; where it was not kept, or nothing was answered, the one that is shown. */
function editionOf(shown: Lesson, today: Lesson | undefined, answered: Lesson | undefined): Edition {
  if (!answered) return { lesson: shown, edition: 'lost' };
  return { lesson: answered, edition: answered.version === today?.version ? 'today' : 'earlier' };
}

/** One exercise as it stands in an edition; undefined where that edition has it not. */
function toLine(
  id: string,
  { lesson, edition }: Edition,
  row: Answered | undefined,
): Omit<AnsweredExercise, 'writing'> | undefined {
  const found = indexOf(lesson).byExercise.get(id);
  if (!found) return undefined;
  const { exercise, screen } = found;
  const scored = row && scoreExercise(exercise, row.response);
  return {
    exercise: toPublicExercise(exercise),
    screenTitle: lesson.screens.find((entry) => entry.id === screen)?.title ?? '',
    noted: isNoted(exercise),
    tries: row ? { count: row.tries, firstRight: row.first_score === 1, lastAt: row.last_at } : null,
    answered: row
      ? {
          response: row.response,
          correct: scored?.correct ?? row.last_score === 1,
          feedback: scored ? feedbackOf(exercise, scored) : [],
        }
      : null,
    edition: row ? edition : 'today',
  };
}

/** The answers of a person in a lesson by exercise; the moment is the phone's clock set right. */
async function selectAnswered(tx: Tx, personId: string, lesson: string): Promise<Answered[]> {
  const { rows } = await sql<Answered>`
    with answer as (
      select id, exercise, score, response, content_version, phone_at + skew_ms * interval '1 millisecond' as at
      from learning.observation
      where person_id = ${personId}::uuid and lesson = ${lesson} and kind = 'answered' and exercise is not null)
    select distinct on (exercise) exercise, count(*) over each as tries,
      first_value(score) over (each order by at, id) as first_score,
      score as last_score, at as last_at, response, content_version
    from answer window each as (partition by exercise)
    order by exercise, at desc, id desc`.execute(tx.db);
  return rows;
}
