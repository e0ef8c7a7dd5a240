/** What can be wrong in this module, with the HTTP status. */
export const problems = {
  'content.version-unknown': 404,
  'content.version-has-errors': 409,
  'content.version-is-followed': 409,
  'content.version-not-published': 409,
  'content.no-other-version': 409,
} as const;
