/** All that other modules may see of content. */
export { glossary } from './glossary.ts';
export { library } from './library.ts';
export { exercisesOf, type Block, type Lesson, type Screen } from '../domain/lesson.ts';
export { type Writing } from '../domain/kinds/exercise-kind.ts';
export { type Exercise } from '../domain/kinds/index.ts';
export {
  acceptsResponse,
  feedbackOf,
  isNoted,
  keepOf,
  lackOf,
  responseFromForm,
  scoreExercise,
  toPublicExercise,
} from '../domain/score-exercise.ts';
export { shuffle } from '../domain/shuffle.ts';
export { BASIS, VARIANTS } from '../domain/vocabulary.ts';
