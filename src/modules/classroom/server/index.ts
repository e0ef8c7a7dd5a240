/** All that other modules may see of classroom. */
import { problems } from '../contract/problems.ts';

export { addMembers, addToGroup, createGroup, ensureGroup, ensureLiveLesson, planLesson } from './form-groups.ts';
export { findAttendanceOf, judge, judgeParticipation, recordAttendance, recordAttendanceShare } from './record-attendance.ts'; // prettier-ignore
export {
  findJudgementOf,
  getAttendance,
  getGroup,
  getMember,
  getNextLesson,
  listGroups,
  nextLessonOf,
} from './read-groups.ts';
export { exportGroup, getGroupMark, getGroupProgress, getMemberLesson } from './read-group-progress.ts';
export { progressSheets } from './progress-sheets.ts';
export { findGroup, type Group } from './store.ts';

export const parts = { name: 'classroom', problems };
