import { procedureInput } from '../contract/procedure.ts';
import type { Translator } from '#platform/i18n/translate.ts';

const LABELS: Readonly<Record<string, string>> = {
  plannedOn: 'arrival.field.planned-on',
  arrivedOn: 'arrival.field.arrived-on',
  reportedOn: 'arrival.field.reported-on',
  ...Object.fromEntries(Object.keys(procedureInput.shape).map((name) => [name, `arrival.procedure.field.${name}`])),
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

/**
 * What the fields are called, for the summary of what must be repaired.
 * @param own field to the key of its label, where a page calls it otherwise
 */
export function labelsIn(
  t: Translator,
  own: Readonly<Record<string, string>> = {},
): (field: string) => string | undefined {
  return (field) => {
    const key = own[field] ?? LABELS[field];
    return key && t(key);
  };
}
