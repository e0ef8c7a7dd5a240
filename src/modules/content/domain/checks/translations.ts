import { LANGUAGE_NAMES, LANGUAGES } from '#kernel/languages.ts';
import {
  beginning,
  partsOf,
  readable,
  type Check,
  type CourseLesson,
  type Finding,
  type LessonText,
} from '../course-text.ts';
import { fingerprint } from '../fingerprint.ts';

/** A lesson without a translation is shown in Dutch: that is for the agency to decide. */
export const missingTranslations: Check = ({ lessons }) =>
  lessons.flatMap((lesson) => {
    const missing = LANGUAGES.filter((language) => !lesson.texts.some((text) => text.language === language && text.variant === 'normal')); // prettier-ignore
    return missing.map((language) => ({
      check: 'translation-missing',
      severity: 'warning' as const,
      file: lesson.source.file,
      line: 1,
      message: `not translated into ${LANGUAGE_NAMES[language]}: shown in Dutch`,
    }));
  });

/** The translations of a lesson, without its Dutch text. */
export const translationsOf = ({ texts }: CourseLesson): LessonText[] =>
  texts.filter(({ language }) => language !== 'nl');

/** The Dutch text that a translation renders: of the same variant, or of the normal one. */
export function dutchOf({ source, texts }: CourseLesson, { variant }: LessonText) {
  return texts.find((text) => text.language === 'nl' && text.variant === variant)?.file ?? source;
}

/** A translation says of each paragraph which Dutch it renders; when the Dutch changes, the paragraph is stale. */
export const staleTranslations: Check = ({ lessons }) =>
  lessons.flatMap((lesson) => translationsOf(lesson).flatMap((text) => staleParts(text, dutchOf(lesson, text))));

function staleParts({ file }: LessonText, dutch: ReturnType<typeof dutchOf>): Finding[] {
  const rendered = 'rendered' in file.meta ? file.meta.rendered : undefined;
  const tell = (line: number, message: string): Finding => ({ check: 'translation-stale', severity: 'error', file: file.file, line, message }); // prettier-ignore
  if (!rendered) return [tell(1, 'does not say which Dutch it renders: compare the two, then ./vooraf course stamp')];
  const own = partsOf(file);
  return [...partsOf(dutch)].flatMap(([part, units]) => {
    const here = own.get(part) ?? [];
    const known = new Set(rendered[part]?.split(/\s+/));
    const changed = units.flatMap((unit, index) =>
      known.has(fingerprint(unit.text))
        ? []
        : [tell(here[index]?.line ?? here[0]?.line ?? 1, `the Dutch has changed or is new (line ${unit.line}: “${beginning(unit.text)}”)`)],
    ); // prettier-ignore
    const count = here.length === units.length ? [] : [tell(here[0]?.line ?? 1, `${part} has ${here.length} paragraphs here and ${units.length} in Dutch`)]; // prettier-ignore
    return [...count, ...changed];
  });
}

/** What a translation remembers when it renders the Dutch as it is now. */
export function renderedOf(dutch: ReturnType<typeof dutchOf>): Record<string, string> {
  return Object.fromEntries([...partsOf(dutch)].map(([part, units]) => [part, units.map(({ text }) => fingerprint(text)).join(' ')])); // prettier-ignore
}

/** Numbers and references to facts are the same in every language. */
export const differingNumbers: Check = ({ lessons }) =>
  lessons.flatMap((lesson) =>
    translationsOf(lesson).flatMap((text) => {
      const own = partsOf(text.file);
      return [...partsOf(dutchOf(lesson, text))].flatMap(([part, units]) =>
        units.flatMap((unit, index): Finding[] => {
          const here = own.get(part)?.[index];
          const [there, twin] = [numbersIn(readable(unit)), here && numbersIn(readable(here))];
          if (!here || there === twin) return [];
          const message = `numbers and facts are ${twin || 'none'} here and ${there || 'none'} in Dutch (line ${unit.line})`;
          return [{ check: 'numbers-differ', severity: 'error', file: text.file.file, line: here.line, message }];
        }),
      );
    }),
  );

const EASTERN = '٠١٢٣٤٥٦٧٨٩';

/** Which numbers and facts a text names, in Western digits and without the signs between thousands. */
function numbersIn(text: string): string {
  const western = text.replaceAll(/[٠-٩]/g, (digit) => String(EASTERN.indexOf(digit)));
  const references = [...western.matchAll(/\{\{fact:[^}]*\}\}/g)].map(([reference]) => reference);
  const numbers = [...western.replaceAll(/\{\{fact:[^}]*\}\}/g, '').matchAll(/\d+(?:[.,\u00a0\u202f٬]\d{3})*/g)];
  return [...new Set([...numbers.map(([number]) => number.replaceAll(/\D/g, '')), ...references])]
    .toSorted()
    .join(', ');
}
