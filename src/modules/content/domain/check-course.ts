import type { Check, CourseText, Finding } from './course-text.ts';
import { coverage, exercisesWithoutFeedback } from './checks/coverage.ts';
import { agedFacts, factsWrittenOut, unconfirmedUnmarked } from './checks/facts.ts';
import {
  arabicPunctuation,
  assumesAlreadyHere,
  readingLevel,
  sensitiveWithoutVariant,
  tellingAddress,
} from './checks/readers.ts';
import { termsRendered } from './checks/terms.ts';
import { differingNumbers, missingTranslations, staleTranslations } from './checks/translations.ts';

const CHECKS: readonly Check[] = [
  missingTranslations,
  staleTranslations,
  differingNumbers,
  termsRendered,
  agedFacts,
  unconfirmedUnmarked,
  factsWrittenOut,
  exercisesWithoutFeedback,
  assumesAlreadyHere,
  readingLevel,
  coverage,
  sensitiveWithoutVariant,
  tellingAddress,
  arabicPunctuation,
];

/** All that the checks find, errors first, then by file and line. */
export function checkCourse(course: CourseText): Finding[] {
  return CHECKS.flatMap((check) => check(course)).sort(
    (a, b) =>
      Number(a.severity === 'warning') - Number(b.severity === 'warning') ||
      (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1),
  );
}
