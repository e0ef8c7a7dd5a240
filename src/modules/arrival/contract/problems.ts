/** What can be wrong with travel, arrival and hand-over, with the HTTP status. */
export const problems = {
  'arrival.dossier-unknown': 404,
  'arrival.handover-unknown': 404,
  'arrival.not-arrived': 409,
  'arrival.arrived-already': 409,
  'arrival.outside-area': 409,
  'arrival.not-registered': 409,
  'arrival.handover-running': 409,
  'arrival.handover-decided': 409,
  'arrival.no-organisation': 409,
  'arrival.no-choice-asked': 409,
  'arrival.date-passed': 400,
  'arrival.date-too-far': 400,
  'arrival.date-in-future': 400,
  'arrival.date-before-arrival': 400,
  'arrival.day-before-earlier': 400,
  'arrival.reason-needs-note': 400,
} as const;
