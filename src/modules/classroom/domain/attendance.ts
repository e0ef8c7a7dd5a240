/** One live lesson that took place, as far as one person is concerned. */
export interface AttendedLesson {
  readonly minutes: number;
  readonly percent: number;
}

/**
 * Attendance of a course in percent: the lessons weighed by their length, not rounded (J06: the threshold is law). Where no
 * lesson was recorded, the share that was told for the whole course; null when nothing is known.
 */
export function measureAttendance(lessons: readonly AttendedLesson[], wholeCourse: number | null): number | null {
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  if (minutes === 0) return wholeCourse;
  return lessons.reduce((sum, lesson) => sum + lesson.minutes * lesson.percent, 0) / minutes;
}
