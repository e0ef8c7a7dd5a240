import type { Day } from '#kernel/dates.ts';
import { beslis, type Besluit } from '#law/beslissingen.ts';
import type { Vorm } from '#law/feiten/cursus.ts';
import type { Regime } from '#law/kern/regimes.ts';
import { PURPOSE_IN_LAW } from './in-law.ts';
import type { IntakeAnswers, Outcome } from './intake.ts';

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
  readonly answers: Pick<IntakeAnswers, 'internet' | 'moments' | 'selfDirection' | 'digitalSkills' | 'diploma'>;
}

const FORM: Readonly<Record<Vorm, CourseForm>> = { zelfstudie: 'self-study', live: 'live', gemengd: 'mixed' };
const INTERNET = { steady: 'stabiel', 'at-times': 'onstabiel', hardly: 'geen' } as const;
const DIGITAL_SKILLS = { alone: 'goed', 'with-help': 'basis', 'not-yet': 'geen' } as const;

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
      doel: PURPOSE_IN_LAW[profile],
      buitenlandsDiploma: answers.diploma,
      toelating: outcome === 'admitted-self-study' ? 'zelfstudie' : outcome === 'admitted-with-support' ? 'met-ondersteuning' : 'toegelaten',
      kanLiveVolgen: answers.moments.length > 0,
      internet: INTERNET[answers.internet],
      zelfsturing: answers.selfDirection !== 'needs-support',
      digitaleVaardigheden: DIGITAL_SKILLS[answers.digitalSkills],
    },
    day,
    regime,
  ); // prettier-ignore
  const { modules, vorm, vormReden = '' } = receipt.waarden;
  if (!modules || !vorm) throw new Error(`no learning path without ${receipt.ontbreekt.join(', ')}`);
  return {
    modules: modules.map((module) => ({ module, reason: reasonOf(module, profile) })),
    form: FORM[vorm],
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
