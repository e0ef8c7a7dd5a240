import type { ProblemCode } from '#kernel/result.ts';
import { scoreExercise } from '#modules/content/domain/score-exercise.ts';
import { REPORT_ABOUT } from '../contract/reports.ts';
import { indexOf } from '../domain/lesson-index.ts';
import { judgeForm } from '../domain/judge-form.ts';
import { findWords, type Reader } from './read-kept.ts';

/** A form of a lesson page, as it was filled in. */
export interface LessonForm {
  readonly action: string;
  readonly lesson: string;
  readonly screen: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export type TakenForm =
  /** Kept on this phone; `href`: where it goes on. */
  | { readonly kind: 'kept'; readonly href: string }
  | { readonly kind: 'refused'; readonly action: string; readonly exercise?: string; readonly code: ProblemCode };

/**
 * Does on this phone what the server does with the same form: scores, keeps, and puts it in the outbox. The id that the
 * form carried stays: it may have arrived after all.
 */
export async function takeForm(reader: Reader, form: LessonForm): Promise<TakenForm> {
  const { action, lesson, screen, values } = form;
  const words = await findWords(reader, lesson);
  if (!words) return { kind: 'refused', action, code: 'learning.lesson-unknown' };
  const base = { lesson, contentVersion: words.version };
  const here = `/learn/${lesson}/${screen}`;
  if (action === 'answer') {
    const exercise = String(values['exercise']);
    const found = indexOf(words).byExercise.get(exercise);
    if (!found) return { kind: 'refused', action, exercise, code: 'learning.exercise-unknown' };
    const judged = judgeForm(found.exercise, values);
    if (!judged.ok) return { kind: 'refused', action, exercise, code: judged.code };
    const { response } = judged;
    const score = scoreExercise(found.exercise, response)?.score ?? 0;
    await reader.device.record({ ...base, ...idOf(values, 'observationId'), kind: 'answered', exercise, response }, { score, screen: found.screen }); // prettier-ignore
    return { kind: 'kept', href: `${here}#${exercise}` };
  }
  if (action === 'ask') {
    const text = String(values['question'] ?? '').trim();
    if (text === '') return { kind: 'refused', action, code: 'platform.field-required' };
    await reader.device.record({ ...base, ...idOf(values, 'questionId'), kind: 'asked', screen, response: { text } });
    return { kind: 'kept', href: `${here}#ask` };
  }
  if (action === 'report') {
    const about = REPORT_ABOUT.find((each) => each === values['about']);
    if (about === undefined) return { kind: 'refused', action, code: 'platform.field-not-a-choice' };
    const { language, textVersion } = words;
    const said = String(values['words'] ?? '').slice(0, MOST_WORDS);
    const response = { about, language, textVersion, ...(said && { words: said }) };
    await reader.device.record({ ...base, ...idOf(values, 'reportId'), kind: 'reported', screen, response });
    return { kind: 'kept', href: `${here}#report` };
  }
  await reader.device.record({ ...base, ...idOf(values, 'observationId'), kind: 'screen-seen', screen });
  const next = words.screens[words.screens.findIndex(({ id }) => id === screen) + 1];
  return { kind: 'kept', href: next ? `/learn/${lesson}/${next.id}` : `/learn/${lesson}` };
}

/** Longest explanation of a report, in characters. */
const MOST_WORDS = 2000;

const idOf = (values: LessonForm['values'], name: string) =>
  typeof values[name] === 'string' ? { id: values[name] } : {};
