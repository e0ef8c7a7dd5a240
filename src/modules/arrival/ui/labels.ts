/** The labels of the fields, for the summary of what must be repaired. */
export const LABELS: Readonly<Record<string, string>> = {
  plannedOn: 'arrival.field.planned-on',
  arrivedOn: 'arrival.field.arrived-on',
  reason: 'arrival.field.reason',
  registeredOn: 'arrival.field.registered-on',
  municipality: 'arrival.field.municipality',
  region: 'arrival.field.region',
  given: 'arrival.field.given',
  family: 'arrival.field.family',
  choice: 'arrival.field.choice',
  organisation: 'arrival.field.organisation',
  outcome: 'arrival.field.outcome',
  note: 'arrival.field.note',
  on: 'arrival.field.signed-up-on',
};
