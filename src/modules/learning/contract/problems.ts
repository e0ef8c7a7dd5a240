/** What can be wrong in this module, with the HTTP status. */
export const problems = {
  'learning.not-agreed-yet': 409,
  'learning.course-stopped': 409,
  'learning.lesson-unknown': 404,
  'learning.screen-unknown': 404,
  'learning.exercise-unknown': 404,
  'learning.wrong-form': 400,
  'learning.no-answer': 400,
  'learning.order-incomplete': 400,
  'learning.parts-incomplete': 400,
  // No mistake: a conversation goes on with its next step, and nothing is kept until it ends.
  'learning.step-open': 400,
  'learning.text-too-long': 400,
  'learning.writing-unknown': 404,
  'learning.word-unknown': 404,
  'learning.batch-unreadable': 400,
  'learning.batch-too-large': 413,
  'learning.sync-version-unknown': 400,
  'learning.person-unknown': 404,
  'learning.too-many-reports': 429,
  'learning.report-unknown': 404,
} as const;
