/** What can be wrong in this module, with the HTTP status. */
export const problems = {
  'classroom.group-unknown': 404,
  'classroom.person-unknown': 404,
  'classroom.lesson-unknown': 404,
  'classroom.dates-reversed': 400,
  'classroom.not-a-time': 400,
  'classroom.time-zone-unknown': 400,
  'classroom.not-yet-held': 409,
  'classroom.not-in-course': 409,
  'classroom.no-person-chosen': 400,
} as const;
