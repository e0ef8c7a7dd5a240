/** What can be wrong in this module, with the HTTP status. */
export const problems = {
  'participant.name-not-latin': 400,
  'participant.date-impossible': 400,
  'participant.date-ahead': 400,
  'participant.country-unknown': 400,
  'participant.time-zone-unknown': 400,
  'participant.hours-reversed': 400,
  'participant.household-too-large': 409,
  'participant.registration-incomplete': 409,
  'participant.person-unknown': 404,
  'participant.display-not-advised': 409,
  'participant.advice-in-the-past': 400,
  'participant.country-listed-already': 409,
  'participant.advice-unknown': 404,
  'participant.reason-too-short': 400,
} as const;
