import type { Feiten } from '#law/feiten/index.ts';
import type { Outcome as SittingOutcome } from '#modules/assessment/domain/outcomes.ts';
import type { IntakeAnswers, Outcome } from '#modules/voortraject/domain/intake.ts';
import type { CourseForm } from '#modules/voortraject/domain/learning-path.ts';

/** English words of the platform → the law's words. A table a fact, so that a new word does not compile unanswered. */
export const PURPOSE = {
  family: 'gezin',
  labour: 'arbeid',
  'partner-of-labour': 'partner-van-arbeidsmigrant',
} as const satisfies Readonly<Record<string, Feiten['doel']>>;

export const DESTINATION = {
  flanders: 'vlaams',
  brussels: 'brussels',
  unknown: 'onbekend',
} as const satisfies Readonly<Record<string, Feiten['gewest']>>;

export const FORM: Readonly<Record<CourseForm, NonNullable<Feiten['vorm']>>> = {
  'self-study': 'zelfstudie',
  live: 'live',
  mixed: 'gemengd',
};

const INTERNET = { steady: 'stabiel', 'at-times': 'onstabiel', hardly: 'geen' } as const;
const DIGITAL = { alone: 'goed', 'with-help': 'basis', 'not-yet': 'geen' } as const;
/** The lowest number of years that an answer may mean: a criterion that asks years is met only when it surely is. */
const SCHOOLING = { 'under-6': 0, '6-12': 6, 'over-12': 12 } as const;

/** What an intake tells of the conditions to learn at a distance (B20–B23). */
export function factsOfIntake(answers: IntakeAnswers): Feiten {
  return {
    eigenToestel: answers.device === 'own-computer' || answers.device === 'own-phone',
    internet: INTERNET[answers.internet],
    digitaleVaardigheden: DIGITAL[answers.digitalSkills],
    zelfsturing: answers.selfDirection !== 'needs-support',
    jarenScholing: SCHOOLING[answers.schooling],
    geletterdInCursustaal: answers.reading !== 'no',
    buitenlandsDiploma: answers.diploma,
    kanLiveVolgen: answers.moments.length > 0,
  };
}

/** What an admission lets somebody do (F11); nothing for who was not admitted. */
export function admissionOf(outcome: Outcome): Feiten['toelating'] {
  if (outcome === 'admitted-self-study') return 'zelfstudie';
  if (outcome === 'admitted-with-support') return 'met-ondersteuning';
  return outcome === 'admitted' ? 'toegelaten' : null;
}

/** Whether an end quiz was taken (M18). */
export function courseOfQuiz(outcome: SittingOutcome): Feiten['eindquizVerloop'] {
  if (outcome === 'absent') return 'afwezig';
  return outcome === 'technical-failure' ? 'technische-storing' : 'afgelegd';
}

/** What a confirmed or withdrawn candidate status tells of the visa: the authority that referred confirmed an application (B24, B25). */
export function visaOf(types: readonly string[], stopReason: string | null): Feiten['visum'] {
  if (stopReason === 'visa-refused') return 'geweigerd';
  return types.includes('voortraject.status-confirmed.v1') ? 'aangevraagd' : null;
}
