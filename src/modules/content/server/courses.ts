/** What the commands of the courses need; other modules have no use for it. */
export { checkCourses, coverageOfCourses, factUse, stampTranslation } from './check-courses.ts';
export { readCourseFiles } from './course-files.ts';
export { readCourseFolder } from './course-folder.ts';
export { buildCourses, writeCourses } from './build-courses.ts';
export { followCourses } from './follow-courses.ts';
