import type { Day } from '#kernel/dates.ts';
import type { VraagNaam } from '#law/beslissingen.ts';

/** The days of a dossier on which a question about the course before departure was settled. */
export interface Milestones {
  readonly registeredOn: Day;
  readonly agreedOn: Day | null;
  readonly arrivedOn: Day | null;
}

/** The day that mattered for a question that is past. */
export interface Moment {
  readonly what: 'registered' | 'agreed';
  readonly on: Day;
}

/**
 * From when on a question is past: asked again today, it would be judged by a day that does not matter to it any more. To whom
 * the course is offered is asked until somebody is here; agreement and fee until the agreement is signed.
 */
const PAST_SINCE = {
  doelgroep: ['arrivedOn'],
  deelnamecriteria: ['arrivedOn'],
  'overeenkomst-voortraject': ['agreedOn', 'arrivedOn'],
  vergoeding: ['agreedOn', 'arrivedOn'],
} as const satisfies Partial<Record<VraagNaam, readonly (keyof Milestones)[]>>;

/** The day on which the trajectory before departure was agreed; the day of the registration where nothing was signed. */
export function momentOf({ registeredOn, agreedOn }: Milestones): Moment {
  return agreedOn === null ? { what: 'registered', on: registeredOn } : { what: 'agreed', on: agreedOn };
}

/** Is the question past in this dossier? */
export function isPast(question: VraagNaam, milestones: Milestones): boolean {
  const since: Partial<Record<VraagNaam, readonly (keyof Milestones)[]>> = PAST_SINCE;
  return since[question]?.some((milestone) => milestones[milestone] !== null) ?? false;
}
