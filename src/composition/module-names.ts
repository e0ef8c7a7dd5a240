/** The modules from upstream to downstream; migrations run in this order, and `.dependency-cruiser.cjs` takes it from here. */
export const MODULE_NAMES = [
  'access',
  'participant',
  'referral',
  'voortraject',
  'content',
  'learning',
  'classroom',
  'assessment',
  'contact',
  'payment',
  'credential',
  'arrival',
  'inburgeringstraject',
  'exchange',
  'reporting',
] as const;
