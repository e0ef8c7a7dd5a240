import { isExcepted } from '../check-rules.ts';
import { ageOf, factsIn, LEFT_TO_RIGHT, type CourseFacts } from '../course-facts.ts';
import { FRONT, partsOf, textsOfExercise, type Check, type CourseLesson, type CourseText, type Finding } from '../course-text.ts'; // prettier-ignore

/** The lessons that each fact touches, so that whoever changes one knows where it is read. */
export function lessonsByFact({ facts, lessons }: Pick<CourseText, 'facts' | 'lessons'>): Map<string, string[]> {
  const touching = new Map(Object.keys(facts).map((id) => [id, [] as string[]]));
  for (const { id, texts } of lessons)
    for (const fact of new Set(texts.flatMap(({ file }) => factsIn(file.lines.join('\n')))))
      touching.get(fact)?.push(id);
  return touching;
}

/** A fact past its last day is wrong; one past its review is to be looked at, and one that only some can read to be written. */
export const agedFacts: Check = (course) => {
  const touched = lessonsByFact(course);
  return Object.entries(course.facts).flatMap(([id, fact]): Finding[] => {
    const used = touched.get(id)?.join(', ') || 'no lesson';
    const tell = (severity: Finding['severity'], what: string): Finding => ({ check: 'fact-age', severity, file: 'courses/facts.yaml', line: course.lines.get(id) ?? 1, message: `${id} ${what}; it touches ${used}` }); // prettier-ignore
    const age = ageOf(fact, course.today);
    return [
      ...(age === 'expired' ? [tell('error', `held until ${fact.validUntil}`)] : []),
      ...(age === 'to-review' ? [tell('warning', `was to be reviewed by ${fact.reviewBy}`)] : []),
      ...(typeof fact.about === 'string' ? [tell('warning', 'says what it is in English only')] : []),
    ];
  });
};

/** The facts that nobody has looked up yet, and that stand in a lesson. */
export const factsToConfirm = (course: Pick<CourseText, 'facts' | 'lessons'>): string[] =>
  [...lessonsByFact(course)].filter(([id, lessons]) => lessons.length > 0 && isUnconfirmed(course.facts, id)).map(([id]) => id); // prettier-ignore

const isUnconfirmed = (facts: CourseFacts, id: string): boolean =>
  Object.hasOwn(facts, id) && facts[id]?.status === 'to-confirm';

/** What an exercise says beside its question: nobody is scored on it. */
const EXPLAINS = /^(prompt|alt|feedback|reason|explanation|model|consequence)/;
/** Kinds whose question is the statement that somebody is scored on. */
const STATEMENTS = new Set(['true-false', 'true-false-reason']);

/**
 * A fact that nobody has looked up, where it cannot be marked as such: in a title, a picture or the end quiz, or where an
 * exercise scores somebody on it.
 */
export const unconfirmedUnmarked: Check = ({ lessons, facts, unmarkable }) => {
  const tell = (file: string, line: number, text: string, where: string): Finding[] =>
    factsIn(text)
      .filter((id) => isUnconfirmed(facts, id))
      .map((id) => ({ check: 'fact-unconfirmed', severity: 'error', file, line, message: `${id} is not confirmed yet and stands ${where}` })); // prettier-ignore
  return [
    ...lessons.flatMap(({ texts }) =>
      texts.flatMap(({ file }) => [
        ...[...partsOf(file).values()].flatMap(([title]) => tell(file.file, title?.line ?? 1, title?.text ?? '', 'in a title')), // prettier-ignore
        ...file.screens.flatMap(({ blocks }) =>
          blocks.flatMap((block) => {
            if (block.type !== 'exercise' || block.kind.noted) return [];
            return textsOfExercise(block)
              .filter(({ field }) => !EXPLAINS.test(field) || (field === 'prompt' && STATEMENTS.has(block.data.kind)))
              .flatMap(({ text, line }) => tell(file.file, line, text, 'where somebody is scored on it'));
          }),
        ),
      ]),
    ),
    ...unmarkable.flatMap(({ file, content }) =>
      content.split('\n').flatMap((text, index) => tell(file, index + 1, text, 'where it cannot be marked')),
    ),
  ];
};

/** Addresses and numbers that somebody could follow or call; each is a fact, with a source and a day. */
const CONTACTS: readonly RegExp[] = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /\bhttps?:\/\/[^\s)"”»]+|(?<![@\w.-])(?:[a-z0-9-]+\.)+(?:be|eu|brussels|vlaanderen|gent|com|org|net|int|info)\b(?:\/[^\s)"”»]*)?/gi,
  /(?<![\p{L}\d])(?:\+|0)\d(?:[ ./-]?\d){6,}(?!\d)/gu,
];
const EASTERN = '٠١٢٣٤٥٦٧٨٩';

/**
 * An address or a telephone number stands in a lesson by reference: else it has no source and no day, and one change does
 * not reach it. Short numbers are those of the facts and of `checks.yaml`; letters that are made up are let pass there.
 */
export const factsWrittenOut: Check = ({ lessons, facts, rules }) => {
  const { shortNumbers, fictional } = rules.contacts;
  const known = new Map(Object.entries(facts).flatMap(([id, { value, unit }]) => (LEFT_TO_RIGHT.has(unit) ? [[String(value), id] as const] : []))); // prettier-ignore
  const short = [...known.keys(), ...shortNumbers].filter((text) => /^\d+$/.test(text));
  const patterns = short.length > 0 ? [...CONTACTS, new RegExp(`(?<![\\d.,:/€-]|€\\s)(?:${short.join('|')})(?![\\d:/-]|\\s?[€%]|[.,]\\d)`, 'g')] : CONTACTS; // prettier-ignore
  const madeUp = new Set(fictional.map(({ kind }) => kind));
  const contactsIn = (text: string) => {
    const western = text.replaceAll(/[٠-٩]/g, (digit) => String(EASTERN.indexOf(digit)));
    return [...new Set(patterns.flatMap((pattern) => western.match(pattern) ?? []))];
  };
  return lessons.flatMap((lesson) =>
    lesson.texts.flatMap(({ file }) =>
      shownTexts(file, madeUp).flatMap(({ text, line, screen }) =>
        contactsIn(text)
          .filter(
            (found) =>
              !isExcepted(rules, { check: 'fact-written-out', rule: slugOf(found), lesson: lesson.id, screen }),
          ) // prettier-ignore
          .map((found) => ({
            check: 'fact-written-out',
            severity: 'error' as const,
            file: file.file,
            line,
            message: `write {{fact:${known.get(found) ?? '…'}}} instead of ${found}, which needs a source and a day`,
          })),
      ),
    ),
  );
};

/** What was found, as an exception names it: `101`, `a-example-com`. */
const slugOf = (found: string) => found.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, ''); // prettier-ignore

/** All that is shown of a file, with the addresses of its links, line by line; without exercises of some kinds. */
function shownTexts(file: CourseLesson['texts'][number]['file'], without: ReadonlySet<string>) {
  const head = (partsOf(file).get(FRONT) ?? []).map(({ line, text }) => ({ line, text, screen: FRONT }));
  const screens = file.screens.flatMap(({ id: screen, title, line, blocks }) => [
    { line, text: title, screen },
    ...blocks.flatMap((block) => {
      if (block.type === 'exercise') return without.has(block.data.kind) ? [] : textsOfExercise(block).map((each) => ({ ...each, screen })); // prettier-ignore
      return [block, ...(block.discreet ? [block.discreet] : [])].flatMap((prose) => prose.text.split('\n').map((text, index) => ({ line: prose.line + index, text, screen }))); // prettier-ignore
    }),
  ]);
  return [...head, ...screens];
}
