/** What can be wrong in this module, with the HTTP status. */
export const problems = {
  'assessment.person-unknown': 404,
  'assessment.quiz-not-open': 409,
  'assessment.already-passed': 409,
  'assessment.no-sitting': 404,
  'assessment.question-unknown': 404,
  'assessment.no-answer': 400,
} as const;
