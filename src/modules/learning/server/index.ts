/** All that other modules may see of learning. */
import { eraseWithPerson } from '#platform/server/erase.ts';
import { problems } from '../contract/problems.ts';
import { followDossier } from './enrolment.ts';
import { measureAnew } from './measure-anew.ts';

export { recordFor, recordObservations } from './record-observations.ts';
export { takeBatch } from './take-batch.ts';
export { askTeacher, findQuestions, listOwnQuestions } from './questions.ts';
export { getPackage, getPhoneKey, getShelf } from './phone.ts';
export { readChanges } from './read-changes.ts';
export { syncAllowance } from './sync-allowance.ts';
export { passSync } from './turnstile.ts';
export { answerExercise, leaveScreen } from './answer-exercise.ts';
export { findLearningSummary, getLesson, getOverview } from './read-course.ts';
export { replyToWriting } from './writings.ts';
export { getLessonText } from './read-lesson-text.ts';
export { answerReport, listOwnReports, listReports, reportPage } from './page-reports.ts';
export { getPracticeToKeep, getWordPractice, rateWord } from './practise-words.ts';
export { getScreen } from './read-screen.ts';
export { findLessonAnswers } from './read-answers.ts';
export { countOpenReports, findExerciseFigures, findLastWork, findLearningMark, findOpenWritings, findWhereabouts } from './read-group.ts'; // prettier-ignore
export { countLessons, findAnswersOf, findPathsOf, findProgressOf } from './read-progress.ts';
export { lessonsOfPath, modulesWithoutLessons } from './lesson-shapes.ts';
export { findEnrolment } from './store.ts';

export const parts = {
  name: 'learning',
  subscribers: [followDossier, measureAnew, eraseWithPerson('learning')],
  problems,
};
