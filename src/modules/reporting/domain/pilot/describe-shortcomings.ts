import type { Pilot, PilotFile } from './pilot-file.ts';
import { criteriaOf, isDeregistered, meetsCriteria, shortcomingsOf } from './pilot-rules.ts';

/** Names who was not removed from the course but falls short, and why. */
export function describeShortcomings(pilots: readonly Pilot[], file: PilotFile): string {
  const criteria = criteriaOf(file);
  const people = pilots.flatMap((pilot) =>
    pilot.participants
      .filter((participant) => !isDeregistered(participant) && !meetsCriteria(participant, criteria))
      .map((participant) => {
        const pilotName = pilots.length > 1 ? ` van proeftuin ${pilot.id}` : '';
        const selfStudy = participant.attendance?.selfStudyFrom ? ', daarna zelfstudie' : '';
        return `deelnemer ${participant.deelnemer}${pilotName} (${shortcomingsOf(participant, criteria).join(', ')}${selfStudy})`;
      }),
  );
  return people.length === 0 ? '' : `Niet gehaald: ${people.join('; ')}.`;
}
