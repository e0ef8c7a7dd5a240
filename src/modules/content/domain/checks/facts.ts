import { ageOf, factsIn, type CourseFacts } from '../course-facts.ts';
import { wordsOf, type Check, type CourseText, type Finding } from '../course-text.ts';

/** The lessons that each fact touches, so that whoever changes one knows where it is read. */
export function lessonsByFact({ facts, lessons }: Pick<CourseText, 'facts' | 'lessons'>): Map<string, string[]> {
  const touching = new Map(Object.keys(facts).map((id) => [id, [] as string[]]));
  for (const { id, texts } of lessons)
    for (const fact of new Set(texts.flatMap(({ file }) => factsIn(file.lines.join('\n')))))
      touching.get(fact)?.push(id);
  return touching;
}

/** A fact past its last day is wrong; one past its review, or that nobody confirmed, is to be looked at. */
export const agedFacts: Check = (course) => {
  const touched = lessonsByFact(course);
  return Object.entries(course.facts).flatMap(([id, fact]): Finding[] => {
    const used = touched.get(id)?.join(', ') || 'no lesson';
    const tell = (severity: Finding['severity'], what: string): Finding => ({ check: 'fact-age', severity, file: 'courses/facts.yaml', line: course.lines.get(id) ?? 1, message: `${id} ${what}; it touches ${used}` }); // prettier-ignore
    const age = ageOf(fact, course.today);
    return [
      ...(age === 'expired' ? [tell('error', `held until ${fact.validUntil}`)] : []),
      ...(age === 'to-review' ? [tell('warning', `was to be reviewed by ${fact.reviewBy}`)] : []),
      ...(fact.status === 'to-confirm' ? [tell('warning', 'is not confirmed yet')] : []),
    ];
  });
};

/** A telephone number that is a fact stands in a lesson by reference, or one change does not reach it. */
export const factsWrittenOut: Check = ({ lessons, facts }) =>
  lessons.flatMap(({ texts }) =>
    texts.flatMap(({ file }) =>
      wordsOf(file).flatMap(({ text, line }) =>
        idsWrittenOut(text, facts).map((id) => ({
          check: 'fact-written-out',
          severity: 'warning' as const,
          file: file.file,
          line,
          message: `write {{fact:${id}}} instead of its value`,
        })),
      ),
    ),
  );

function idsWrittenOut(text: string, facts: CourseFacts): string[] {
  return Object.entries(facts)
    .filter(([, { value, unit }]) => unit === 'phone' && text.split(/[^\d+ ]+/).some((part) => part.trim() === value))
    .map(([id]) => id);
}
