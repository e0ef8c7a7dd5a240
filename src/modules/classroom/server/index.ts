/** All that other modules may see of classroom. */
import { problems } from '../contract/problems.ts';

export { addMember, createGroup } from './groups.ts';
export { judgeParticipation, planLesson, recordAttendance, recordAttendanceShare } from './lessons.ts';
export { findStandingOf, getGroup, getMember, listCandidates, listGroups, nextLessonOf } from './read-group.ts';
export { PARTICIPATION, type Participation } from '../domain/attendance.ts';
export type { GroupLine, GroupView, MemberLine } from '../contract/views.ts';

export const parts = { name: 'classroom', problems };
