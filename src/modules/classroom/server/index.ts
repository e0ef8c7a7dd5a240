/** All that other modules may see of classroom. */
import { problems } from '../contract/problems.ts';

export { addMembers, addToGroup, createGroup, ensureGroup, ensureLiveLesson, planLesson } from './form-groups.ts';
export { findAttendanceOf, judge, judgeParticipation, recordAttendance, recordAttendanceOf, recordAttendanceShare } from './record-attendance.ts'; // prettier-ignore
export {
  findJudgementOf,
  getAttendance,
  getGroup,
  getMember,
  getNextLesson,
  listGroups,
  nextLessonOf,
} from './read-groups.ts';
export { findGroup, selectMembershipsOf as findMembershipsOf, type Group } from './store.ts';
export { JUDGEMENTS, type Judgement } from '../contract/forms.ts';
export type { NextLiveLesson } from '../contract/views.ts';

export const parts = { name: 'classroom', problems };
