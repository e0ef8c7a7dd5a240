import { vraag } from '../kern/vraag.ts';

/** Is een tekortkoming een inbreuk op de plicht (R01, L102, L106, L109)? */
export const inbreuk = vraag<Record<never, never>>()({
  id: 'inbreuk',
  feiten: ['statuut', 'tekortkoming', 'inBelgie', 'alsnogNagekomen', 'overmacht', 'opgeschort', 'verblijfsgrond', 'eersteVestiging', 'langerDanEenJaar', 'soortArbeid'],
  uitkomsten: ['inbreuk', 'beeindigd', 'geen-inbreuk'],
}); // prettier-ignore
