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
}

export interface PathInput {
  readonly profile: 'family' | 'labour' | 'partner-of-labour';
  readonly outcome: Outcome;
  readonly answers: Pick<IntakeAnswers, 'internet' | 'moments' | 'selfDirection' | 'digitalSkills' | 'diploma'>;
}

/** The learning path that fits the profile and what the intake found (F05, H12). A counsellor may choose otherwise. */
export function proposePath(input: PathInput): PathProposal {
  const modules: PathProposal['modules'][number][] = [{ module: 'basis', reason: 'for-everyone' }];
  if (input.profile === 'labour') modules.push({ module: 'focus-arbeid', reason: 'labour-purpose' });
  if (input.profile === 'family') modules.push({ module: 'focus-gezin', reason: 'family-purpose' });
  if (input.profile === 'partner-of-labour') modules.push({ module: 'focus-gezin', reason: 'partner-own-needs' });
  if (input.answers.diploma) modules.push({ module: 'diploma-erkenning', reason: 'diploma-told' });
  const [form, formReason] = proposeForm(input);
  return { modules, form, formReason };
}

function proposeForm({ outcome, answers }: PathInput): [CourseForm, PathReason] {
  if (outcome === 'admitted-self-study') return ['self-study', 'outcome-self-study'];
  if (answers.moments.length === 0) return ['self-study', 'no-time-for-live'];
  if (answers.internet !== 'steady') return ['self-study', 'internet-unsteady'];
  if (outcome === 'admitted-with-support') return ['live', 'outcome-support'];
  if (answers.selfDirection === 'needs-support' || answers.digitalSkills === 'not-yet') return ['live', 'group-helps'];
  return ['mixed', 'usual-form'];
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
