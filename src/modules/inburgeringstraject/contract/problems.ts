/** What can be wrong with the regular trajectory, with the HTTP status. */
export const problems = {
  'inburgeringstraject.dossier-unknown': 404,
  'inburgeringstraject.trajectory-unknown': 404,
  'inburgeringstraject.not-arrived': 409,
  'inburgeringstraject.may-not-open': 409,
  'inburgeringstraject.signed-up-already': 409,
  'inburgeringstraject.test-recorded-already': 409,
  'inburgeringstraject.before-arrival': 400,
  'inburgeringstraject.may-not-sign': 409,
  'inburgeringstraject.before-registration': 400,
  'inburgeringstraject.before-contract': 400,
  'inburgeringstraject.date-in-future': 400,
  'inburgeringstraject.not-suspended': 409,
  'inburgeringstraject.opschorting-recorded-already': 409,
  'inburgeringstraject.before-trajectory': 400,
  'inburgeringstraject.ends-before-it-begins': 400,
  'inburgeringstraject.not-a-percentage': 400,
} as const;
