import { compareContradictions, type Contradiction } from './contradiction.ts';
import { findCountContradictions } from './count-contradictions.ts';
import { findFileContradictions } from './file-contradictions.ts';
import { findParticipantContradictions } from './participant-contradictions.ts';
import type { PilotFile } from './pilot-file.ts';

export type { Contradiction, ContradictionKind } from './contradiction.ts';

/**
 * Everything in the report that cannot be true together, in the order of place. Nothing is repaired
 * and no side is chosen: `printed` is what stands at the place, `expected` what other places say.
 */
export function findContradictions(file: PilotFile): Contradiction[] {
  const found = [
    ...findParticipantContradictions(file),
    ...findCountContradictions(file),
    ...findFileContradictions(file),
  ];
  // A statement that is printed twice in one cell contradicts the rest only once.
  const distinct = new Map(found.map((contradiction) => [contradiction.id, contradiction]));
  return [...distinct.values()].toSorted(compareContradictions);
}
