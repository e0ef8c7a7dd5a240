/** All that other modules may see of content. */
export { library, libraryOf, readLibrary, type Library } from './library.ts';
export { exercisesOf, type Block, type CourseProblem, type Lesson, type Screen } from '../domain/lesson.ts';
export { type Exercise } from '../domain/kinds/index.ts';
export { type PublicExercise, type Scored } from '../domain/kinds/exercise-kind.ts';
export {
  acceptsResponse,
  feedbackOf,
  responseFromForm,
  scoreExercise,
  toPublicExercise,
} from '../domain/score-exercise.ts';
export { shuffle } from '../domain/shuffle.ts';
export { BASIS } from '../domain/vocabulary.ts';
export type { QuizItem, QuizText } from '../domain/quiz-bank.ts';
