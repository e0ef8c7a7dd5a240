/** Where the participant's page about travel and arrival stands; the page has one question at a time. */
export const TRAVEL_STEPS = [
  'announce',
  'travelling',
  'arrived',
  'awaiting',
  'choose',
  'checking',
  'outside',
  'settled',
  'offered',
  'accepted',
  'started',
  'stopped',
] as const;
export type TravelStep = (typeof TRAVEL_STEPS)[number];

/** The step that a dossier's status and routing lead to. */
export function travelStepOf(status: string, routing: string | undefined): TravelStep {
  if (status === 'settled') return settledStep(routing);
  return STEP_OF[status] ?? 'announce';
}

const STEP_OF: Readonly<Record<string, TravelStep>> = {
  travelling: 'travelling',
  arrived: 'arrived',
  'awaiting-registration': 'awaiting',
  'handover-offered': 'offered',
  'handed-over': 'accepted',
  'regular-started': 'started',
  stopped: 'stopped',
};

function settledStep(routing: string | undefined): TravelStep {
  if (routing === 'keuze-nodig') return 'choose';
  if (routing === 'bapa' || routing === 'buiten-gebied') return 'outside';
  if (routing === 'onduidelijk') return 'checking';
  return 'settled';
}
