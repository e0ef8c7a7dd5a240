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
  'learning.batch-unreadable': 400,
  'learning.batch-too-large': 413,
  'learning.sync-version-unknown': 400,
  'learning.person-unknown': 404,
} as const;
