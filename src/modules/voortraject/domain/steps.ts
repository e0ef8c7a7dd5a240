import type { DossierStatus } from './states.ts';

/** The path as a participant sees it, from the first day to the proof and the arrival. */
export const PATH_STEPS = [
  'register',
  'intake',
  'agreement',
  'course',
  'proof',
  'travel',
  'arrival',
  'regular',
] as const;
export type PathStep = (typeof PATH_STEPS)[number];

export type StepState = 'done' | 'here' | 'todo';

/** Where each status stands on the path: the step that is under way. */
const STEP_OF: Readonly<Record<Exclude<DossierStatus, 'stopped'>, PathStep>> = {
  registered: 'intake',
  'intake-planned': 'intake',
  admitted: 'agreement',
  agreed: 'course',
  learning: 'course',
  completed: 'travel',
  travelling: 'arrival',
  arrived: 'arrival',
  'awaiting-registration': 'arrival',
  settled: 'regular',
  'handover-offered': 'regular',
  'handed-over': 'regular',
  'regular-started': 'regular',
};

/** What the person did on the way, for steps that not everybody takes. */
export interface Milestones {
  readonly admitted: boolean;
  readonly agreed: boolean;
  readonly completed: boolean;
}

/** The state of each step. A step that was skipped by an early journey stays open: it is never called done. */
export function stepsOf(
  status: DossierStatus,
  milestones: Milestones,
): { readonly step: PathStep; readonly state: StepState }[] {
  const here = status === 'stopped' ? undefined : STEP_OF[status];
  const done: Readonly<Record<PathStep, boolean>> = {
    register: true,
    intake: milestones.admitted,
    agreement: milestones.agreed,
    course: milestones.completed,
    proof: milestones.completed,
    travel: ['travelling', 'arrived', 'awaiting-registration', 'settled', 'handover-offered', 'handed-over', 'regular-started'].includes(status),
    arrival: ['settled', 'handover-offered', 'handed-over', 'regular-started'].includes(status),
    regular: status === 'regular-started',
  }; // prettier-ignore
  return PATH_STEPS.map((step) => ({ step, state: done[step] ? 'done' : step === here ? 'here' : 'todo' }));
}

export interface NextStep {
  /** Texts `voortraject.next.<key>.title|body|action`. */
  readonly key: string;
  readonly href: string;
}

/** The one thing to do now (look: one next step). */
const NEXT: Readonly<Record<DossierStatus, NextStep>> = {
  registered: { key: 'book-intake', href: '/intake' },
  'intake-planned': { key: 'attend-intake', href: '/intake' },
  admitted: { key: 'sign-agreement', href: '/agreement' },
  agreed: { key: 'start-course', href: '/learn' },
  learning: { key: 'continue-course', href: '/learn' },
  completed: { key: 'tell-travel', href: '/travel' },
  travelling: { key: 'tell-arrival', href: '/travel' },
  arrived: { key: 'tell-registration', href: '/travel' },
  'awaiting-registration': { key: 'tell-registration', href: '/travel' },
  settled: { key: 'await-handover', href: '/travel' },
  'handover-offered': { key: 'await-handover', href: '/travel' },
  'handed-over': { key: 'meet-agency', href: '/travel' },
  'regular-started': { key: 'regular-started', href: '/travel' },
  stopped: { key: 'stopped', href: '/register' },
};

export interface CourseProgress {
  readonly lessonsDone: number;
  readonly lessonsTotal: number;
  /** The lesson to go on with; null when there is none left. */
  readonly next: { readonly title: string; readonly href: string } | null;
}

/** During the course the next step is a lesson by name, and after the last lesson the quiz (M03). */
export function courseStepOf(
  status: DossierStatus,
  course: CourseProgress | null,
): (NextStep & { readonly lesson?: string }) | undefined {
  if ((status !== 'agreed' && status !== 'learning') || !course || course.lessonsTotal === 0) return undefined;
  if (course.next) return { ...NEXT[status], href: course.next.href, lesson: course.next.title };
  return course.lessonsDone >= course.lessonsTotal ? { key: 'take-quiz', href: '/quiz' } : undefined;
}

/** Where a step can be looked at again; nothing to look at before it is reached. */
export const STEP_LINKS: Readonly<Partial<Record<PathStep, string>>> = {
  intake: '/intake',
  agreement: '/agreement',
  course: '/learn',
  proof: '/proof',
  travel: '/travel',
  arrival: '/travel',
  regular: '/travel',
};

/** What now? Decided by the status alone, so that the same person gets the same answer everywhere. */
export function nextStepOf(status: DossierStatus): NextStep {
  return NEXT[status];
}
