/** Problem codes of classroom, with their HTTP status. */
export const problems = {
  'classroom.group-unknown': 404,
  'classroom.lesson-unknown': 404,
  'classroom.person-not-in-group': 404,
  'classroom.dossier-not-ready': 409,
  'classroom.lesson-not-begun': 409,
  'classroom.ends-before-it-starts': 400,
  'classroom.not-a-time': 400,
  'classroom.not-a-length': 400,
} as const;
