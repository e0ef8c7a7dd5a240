/** All that other modules may see of learning. */
import { eraseWithPerson } from '#platform/server/erase.ts';
import { problems } from '../contract/problems.ts';
import { followDossier } from './enrolment.ts';

export { recordFor, recordObservations } from './record-observations.ts';
export { readChanges } from './read-changes.ts';
export { syncAllowance } from './sync-allowance.ts';
export { passSync } from './turnstile.ts';
export { answerExercise, leaveScreen } from './answer-exercise.ts';
export { findLearningSummary, getLesson, getOverview } from './read-course.ts';
export { replyToWriting } from './writings.ts';
export { getLessonText } from './read-lesson-text.ts';
export { answerReport, listOwnReports, listReports, reportPage } from './page-reports.ts';
export { getScreen } from './read-screen.ts';
export { countLessons, findAnswersOf, findPathsOf, findProgressOf } from './read-progress.ts';
export { lessonsOfPath, modulesWithoutLessons } from './lesson-shapes.ts';
export { findEnrolment } from './store.ts';

export const parts = { name: 'learning', subscribers: [followDossier, eraseWithPerson('learning')], problems };
