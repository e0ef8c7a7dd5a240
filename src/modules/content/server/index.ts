/** All that other modules may see of content. */
import { problems } from '../contract/problems.ts';

export { findEdition, findFormerTitles } from './find-edition.ts';
export { findQuiz, type Quiz } from './find-quiz.ts';
export { refreshCourses } from './followed.ts';
export { glossary } from './glossary.ts';
export { library } from './library.ts';
export { findPackage, findPackageFile } from './packages.ts';
export { type MadePackage } from './make-package.ts';
export { listCourseVersions, publishCourses, withdrawCourses } from './publish-courses.ts';
export { explainWords } from '../domain/explain-words.ts';
export { exercisesOf, type Lesson } from '../domain/lesson.ts';
export { type Writing } from '../domain/kinds/exercise-kind.ts';
export { type Exercise } from '../domain/kinds/index.ts';
export { feedbackOf, isNoted, keepOf, scoreExercise, toPublicExercise } from '../domain/score-exercise.ts';
export { shuffle } from '../domain/shuffle.ts';
export { BASIS, VARIANTS, type Variant } from '../domain/vocabulary.ts';

export const parts = { name: 'content', problems };
