import type { ExerciseBase, ExerciseKind } from './exercise-kind.ts';
import { dialogue, type Dialogue } from './dialogue.ts';
import { documentReading, type DocumentReading } from './document-reading.ts';
import { fillIn, type FillIn } from './fill-in.ts';
import { freeText, type FreeText } from './free-text.ts';
import { hotSpot, type HotSpot } from './hot-spot.ts';
import { matching, type Matching } from './matching.ts';
import { multipleChoice, type MultipleChoice } from './multiple-choice.ts';
import { selfAssessment, type SelfAssessment } from './self-assessment.ts';
import { talkAtHome, type TalkAtHome } from './talk-at-home.ts';
import { trueFalseReason, type TrueFalseReason } from './true-false-reason.ts';
import { ordering, type Ordering } from './ordering.ts';
import { singleChoice, type SingleChoice } from './single-choice.ts';
import { trueFalse, type TrueFalse } from './true-false.ts';

/** An exercise with its key; never sent whole where an answer counts. */
export type Exercise =
  | SingleChoice
  | TrueFalse
  | Ordering
  | Dialogue
  | DocumentReading
  | FillIn
  | FreeText
  | HotSpot
  | Matching
  | MultipleChoice
  | SelfAssessment
  | TalkAtHome
  | TrueFalseReason;

/** A kind seen from outside: whoever uses the table does not know which one it is. */
export type AnyKind = ExerciseKind<ExerciseBase, ExerciseBase, ExerciseBase, unknown>;

/** The table of kinds. A new one: one file, one line, one component. */
export const KINDS = {
  'single-choice': singleChoice,
  'true-false': trueFalse,
  ordering,
  dialogue,
  'document-reading': documentReading,
  'fill-in': fillIn,
  'free-text': freeText,
  'hot-spot': hotSpot,
  matching,
  'multiple-choice': multipleChoice,
  'self-assessment': selfAssessment,
  'talk-at-home': talkAtHome,
  'true-false-reason': trueFalseReason,
} as const;
export type KindName = keyof typeof KINDS;

/** The kind by its name; undefined when there is none. */
export function findKind(name: unknown): AnyKind | undefined {
  return typeof name === 'string' && Object.hasOwn(KINDS, name)
    ? (KINDS[name as KindName] as unknown as AnyKind)
    : undefined;
}

/** The kind of an exercise. */
export function kindOf(exercise: ExerciseBase): AnyKind {
  const kind = findKind(exercise.kind);
  if (!kind) throw new Error(`no kind of exercise ${exercise.kind}`);
  return kind;
}
