/** All that other modules may see of content. */
import { problems } from '../contract/problems.ts';

export { findEdition, findFormerTitles } from './find-edition.ts';
export { findQuiz, type Quiz } from './find-quiz.ts';
export { refreshCourses } from './followed.ts';
export { glossary } from './glossary.ts';
export { library } from './library.ts';
export { listCourseVersions, publishCourses, withdrawCourses } from './publish-courses.ts';
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
export { BASIS } from '../domain/vocabulary.ts';

export const parts = { name: 'content', problems };
