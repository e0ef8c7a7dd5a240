/** How actively somebody took part, as the teacher judges it (J05). */
export const PARTICIPATION = ['goed', 'voldoende', 'onvoldoende'] as const;
export type Participation = (typeof PARTICIPATION)[number];

/**
 * Share of the held lessons at which somebody was present (J06).
 * @returns 0–100 with one decimal; null while no lesson was held
 */
export function attendancePercent(presences: readonly boolean[]): number | null {
  if (presences.length === 0) return null;
  const present = presences.filter(Boolean).length;
  return Math.round((present / presences.length) * 1000) / 10;
}
