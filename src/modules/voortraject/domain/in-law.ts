import type { Vorm } from '#law/feiten/cursus.ts';
import type { Feiten } from '#law/feiten/index.ts';
import type { Doel, Gewest } from '#law/feiten/persoon.ts';
import type { IntakeAnswers, Outcome } from './intake.ts';

// The platform's words in the words of the law: a table a notion, so that a new word does not compile unanswered.

/** Why somebody comes. */
export const PURPOSE_IN_LAW: Readonly<Record<'family' | 'labour' | 'partner-of-labour', Doel>> = {
  family: 'gezin',
  labour: 'arbeid',
  'partner-of-labour': 'partner-van-arbeidsmigrant',
};

/** Where somebody wants to live. */
export const DESTINATION_IN_LAW: Readonly<Record<'flanders' | 'brussels' | 'unknown', Gewest | 'onbekend'>> = {
  flanders: 'vlaams',
  brussels: 'brussels',
  unknown: 'onbekend',
};

/** How the course is followed (J01). */
export const FORM_IN_LAW: Readonly<Record<'self-study' | 'live' | 'mixed', Vorm>> = {
  'self-study': 'zelfstudie',
  live: 'live',
  mixed: 'gemengd',
};

const INTERNET = { steady: 'stabiel', 'at-times': 'onstabiel', hardly: 'geen' } as const;
const DIGITAL = { alone: 'goed', 'with-help': 'basis', 'not-yet': 'geen' } as const;
/** The lowest number of years that an answer may mean: a criterion that asks years is met only when it surely is. */
const SCHOOLING = { 'under-6': 0, '6-12': 6, 'over-12': 12 } as const;

/** The answers of an intake that decide how somebody learns. */
export type LearningAnswers = Pick<
  IntakeAnswers,
  'internet' | 'moments' | 'selfDirection' | 'digitalSkills' | 'diploma'
>;

/** What an intake tells of how somebody can learn (H04–H08, J01). */
export function factsOfLearning(answers: LearningAnswers) {
  return {
    internet: INTERNET[answers.internet],
    digitaleVaardigheden: DIGITAL[answers.digitalSkills],
    zelfsturing: answers.selfDirection !== 'needs-support',
    buitenlandsDiploma: answers.diploma,
    kanLiveVolgen: answers.moments.length > 0,
  } as const;
}

/** What an intake tells of the conditions to learn at a distance (B20–B23). */
export function factsOfIntake(answers: IntakeAnswers): Feiten {
  return {
    ...factsOfLearning(answers),
    eigenToestel: answers.device === 'own-computer' || answers.device === 'own-phone',
    jarenScholing: SCHOOLING[answers.schooling],
    geletterdInCursustaal: answers.reading !== 'no',
  };
}

/** What an admission lets somebody do (F11); nothing for who was not admitted. */
export function admissionOf(outcome: Outcome): Feiten['toelating'] {
  if (outcome === 'admitted-self-study') return 'zelfstudie';
  if (outcome === 'admitted-with-support') return 'met-ondersteuning';
  return outcome === 'admitted' ? 'toegelaten' : null;
}
