import type { Language } from '#kernel/languages.ts';
import type { Day } from '#kernel/dates.ts';
import { timeZonesOf } from './countries.ts';

/** The questions of the registration, one a page, in the order they are asked. */
export const QUESTIONS = [
  'language',
  'name',
  'own-script',
  'birth-date',
  'nationality',
  'country',
  'time-zone',
  'purpose',
  'destination',
  'household',
  'contact',
  'discreet',
] as const;
export type Question = (typeof QUESTIONS)[number];

export const PURPOSES = ['family', 'labour', 'partner-of-labour'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const DESTINATIONS = ['flanders', 'brussels', 'unknown'] as const;
export type Destination = (typeof DESTINATIONS)[number];

/** How somebody is related to who tells; the household itself has no head (A13). */
export const RELATIONS = ['partner', 'child', 'parent', 'brother-or-sister', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface DraftMember {
  readonly id: string;
  readonly name: string;
  readonly relation: Relation;
  readonly adult: boolean;
}

/** What was answered so far; a question that is not there is still open. */
export interface Answers {
  readonly language?: { readonly language: Language };
  readonly name?: { readonly given: string; readonly family: string };
  readonly 'own-script'?: {
    readonly choice: 'yes' | 'latin' | 'later';
    readonly given: string;
    readonly family: string;
  };
  readonly 'birth-date'?: { readonly day: Day };
  readonly nationality?: { readonly nationality: string };
  readonly country?: { readonly country: string };
  readonly 'time-zone'?: { readonly timeZone: string };
  readonly purpose?: { readonly purpose: Purpose };
  readonly destination?: { readonly destination: Destination };
  /** `complete` once the person has said that nobody is missing. */
  readonly household?: { readonly members: readonly DraftMember[]; readonly complete: boolean };
  readonly contact?: { readonly safe: boolean; readonly from: string; readonly to: string };
  /** `warned`: the agency advised discretion in the country told, and the page said so. */
  readonly discreet?: { readonly discreet: boolean; readonly warned?: boolean };
}

/** True when a question is asked of this person: the time zone only where a country has several. */
export function isAsked(question: Question, answers: Answers): boolean {
  if (question !== 'time-zone') return true;
  return answers.country !== undefined && timeZonesOf(answers.country.country).length > 1;
}

/** True when a question has an answer that still fits the other answers. */
export function isAnswered(question: Question, answers: Answers): boolean {
  if (question === 'household') return answers.household?.complete === true;
  if (question === 'time-zone') return timeZoneOf(answers) !== undefined;
  return answers[question] !== undefined;
}

/** The zone the person lives in, told or the only one of their country. */
export function timeZoneOf(answers: Answers): string | undefined {
  const zones = answers.country ? timeZonesOf(answers.country.country) : [];
  if (zones.length === 1) return zones[0];
  const told = answers['time-zone']?.timeZone;
  return told !== undefined && zones.includes(told) ? told : undefined;
}

/** The first question that is still open; undefined when everything is answered. */
export function openQuestion(answers: Answers): Question | undefined {
  return QUESTIONS.find((question) => isAsked(question, answers) && !isAnswered(question, answers));
}

/** The question that is asked before this one. */
export function questionBefore(question: Question, answers: Answers): Question | undefined {
  return QUESTIONS.slice(0, QUESTIONS.indexOf(question)).findLast((earlier) => isAsked(earlier, answers));
}

/** How many of the questions that are asked have an answer; derived, never kept. */
export function progressOf(answers: Answers): { readonly answered: number; readonly total: number } {
  const asked = QUESTIONS.filter((question) => isAsked(question, answers));
  return { answered: asked.filter((question) => isAnswered(question, answers)).length, total: asked.length };
}
