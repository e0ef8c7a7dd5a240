import type { Day } from '#kernel/dates.ts';
import { beslis, type Besluit } from '#law/beslissingen.ts';
import type { Vorm } from '#law/feiten/cursus.ts';
import type { Regime } from '#law/kern/regimes.ts';
import { admissionOf, factsOfLearning, FORM_IN_LAW, PURPOSE_IN_LAW, type LearningAnswers } from './in-law.ts';
import type { Outcome } from './intake.ts';

/** The parts of the course (H04–H08). */
export const COURSE_MODULES = ['basis', 'focus-arbeid', 'focus-gezin', 'diploma-erkenning'] as const;
export type CourseModule = (typeof COURSE_MODULES)[number];

/** How the course is followed (J01): alone, in live lessons, or both. */
export const FORMS = ['self-study', 'live', 'mixed'] as const;
export type CourseForm = (typeof FORMS)[number];

export type PathReason =
  | 'for-everyone'
  | 'labour-purpose'
  | 'family-purpose'
  | 'partner-own-needs'
  | 'diploma-told'
  | 'outcome-self-study'
  | 'outcome-support'
  | 'internet-unsteady'
  | 'no-time-for-live'
  | 'group-helps'
  | 'usual-form';

export interface PathProposal {
  readonly modules: readonly { readonly module: CourseModule; readonly reason: PathReason }[];
  readonly form: CourseForm;
  readonly formReason: PathReason;
  /** The receipt of the law; absent in proposals of before there was one. */
  readonly receipt?: Besluit<'leerpad'>;
}

export interface PathInput {
  readonly profile: keyof typeof PURPOSE_IN_LAW;
  readonly outcome: Outcome;
  readonly answers: LearningAnswers;
}

const formOf = (vorm: Vorm): CourseForm => FORMS.find((form) => FORM_IN_LAW[form] === vorm) ?? 'mixed';

/** The rules of the law that decided, in the words of the pages. */
const REASONS: Readonly<Record<string, PathReason>> = {
  'leerpad-toegelaten-zelfstudie': 'outcome-self-study',
  'leerpad-momenten': 'no-time-for-live',
  'leerpad-internet': 'internet-unsteady',
  'leerpad-ondersteuning': 'outcome-support',
  'leerpad-zelfsturing': 'group-helps',
  'leerpad-digitaal': 'group-helps',
};

/**
 * The learning path that fits the profile and what the intake found (F05, H12): the law proposes it, a counsellor may
 * choose otherwise.
 * @throws when the law cannot decide: an intake that is complete leaves nothing open
 */
export function proposePath({ profile, outcome, answers }: PathInput, day: Day, regime: Regime): PathProposal {
  const receipt = beslis(
    'leerpad',
    {
      ...factsOfLearning(answers),
      doel: PURPOSE_IN_LAW[profile],
      toelating: admissionOf(outcome) ?? 'toegelaten',
    },
    day,
    regime,
  ); // prettier-ignore
  const { modules, vorm, vormReden = '' } = receipt.waarden;
  if (!modules || !vorm) throw new Error(`no learning path without ${receipt.ontbreekt.join(', ')}`);
  return {
    modules: modules.map((module) => ({ module, reason: reasonOf(module, profile) })),
    form: formOf(vorm),
    formReason: REASONS[vormReden] ?? 'usual-form',
    receipt,
  };
}

function reasonOf(module: CourseModule, profile: PathInput['profile']): PathReason {
  if (module === 'diploma-erkenning') return 'diploma-told';
  if (module === 'focus-arbeid') return 'labour-purpose';
  if (module === 'basis') return 'for-everyone';
  return profile === 'family' ? 'family-purpose' : 'partner-own-needs';
}

export interface ChosenPath {
  readonly modules: readonly CourseModule[];
  readonly form: CourseForm;
}

/** True when a choice is what was proposed; another choice needs a reason. */
export function followsProposal(choice: ChosenPath, proposal: PathProposal): boolean {
  const proposed = new Set(proposal.modules.map(({ module }) => module));
  return (
    choice.form === proposal.form &&
    choice.modules.length === proposed.size &&
    choice.modules.every((module) => proposed.has(module))
  );
}

/** Modules in the order they are followed, each once, the basis always first (H04). */
export function inOrder(modules: readonly CourseModule[]): CourseModule[] {
  return COURSE_MODULES.filter((module) => module === 'basis' || modules.includes(module));
}
