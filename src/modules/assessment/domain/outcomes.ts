import type { EindquizUitkomst } from '#law/feiten/cursus.ts';
import type { Feiten } from '#law/feiten/index.ts';
import type { Motivering } from '#law/kern/vraag.ts';

/** The outcomes of a sitting. Only the first two were examined (M18). */
export const OUTCOMES = ['passed', 'failed', 'absent', 'technical-failure'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The outcomes in the words of the law. */
export const IN_LAW: Readonly<Record<Outcome, EindquizUitkomst>> = {
  passed: 'geslaagd',
  failed: 'niet-geslaagd',
  absent: 'afwezig',
  'technical-failure': 'technische-storing',
};

/** Whether an end quiz was taken, in the words of the law (M18). */
export function courseOfQuiz(outcome: Outcome): Feiten['eindquizVerloop'] {
  if (outcome === 'absent') return 'afwezig';
  return outcome === 'technical-failure' ? 'technische-storing' : 'afgelegd';
}

/** What counts of several sittings: once passed is passed; else the last one. */
export function decideCounting<T extends { readonly outcome: Outcome }>(newestFirst: readonly T[]): T | undefined {
  return newestFirst.find(({ outcome }) => outcome === 'passed') ?? newestFirst[0];
}

/** Whether somebody may sit: not after having passed. Absence and a technical failure take nothing away (M18). */
export function decideMaySit(outcomes: readonly Outcome[]): boolean {
  return !outcomes.includes('passed');
}

/**
 * What is still to be done before the course is completed: the rules of the law that are not met or not known yet. An end
 * quiz that was missed or that failed is told from one that was not sat (M18).
 */
export function listMissing({ redenen, invoer }: Pick<Motivering, 'redenen' | 'invoer'>): string[] {
  const { eindquiz } = invoer;
  return redenen
    .filter(({ voldaan }) => voldaan !== true)
    .map(({ regel }) => (regel === 'eindquiz' && typeof eindquiz === 'string' ? `eindquiz-${eindquiz}` : regel));
}
