import type { Regime } from '#law/kern/regimes.ts';

/** The regime under which new dossiers are opened; every dossier keeps the one it was opened under (Y07). */
export const DEFAULT_REGIME: Regime = 'voorstel-2025';
