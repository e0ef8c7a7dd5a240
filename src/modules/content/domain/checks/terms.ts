import { LANGUAGES, type Language } from '#kernel/languages.ts';
import { isExcepted } from '../check-rules.ts';
import { partsOf, readable, remember, type Check, type CourseText, type Finding } from '../course-text.ts';
import { glossaryIn, type GlossaryTerm } from '../glossary.ts';
import { formsOf, holderOf, plainText } from '../term-forms.ts';
import { dutchOf, translationsOf } from './translations.ts';

/** A paragraph in which a term of the glossary stands in Dutch, and how the translation renders it. */
interface Place {
  readonly language: Language;
  readonly lesson: string;
  readonly screen: string;
  readonly file: string;
  readonly line: number;
  readonly dutchLine: number;
  readonly term: GlossaryTerm;
  readonly forms: readonly string[];
  readonly held: boolean;
}

/** Every place where a term of the glossary is to be rendered. */
const placesOf = remember((course: CourseText): readonly Place[] => {
  const dutch = glossaryIn(course.glossary, 'nl', 'normal');
  const known = new Map(course.glossary.terms.map((term) => [term.dutch, term]));
  const termsIn = memo((text: string) => dutch.explain([text]).flatMap((word) => known.get(word.dutch) ?? []));
  const findersIn = new Map(LANGUAGES.map((language) => [language, memo((term: GlossaryTerm) => finderOf(course, term, language))])); // prettier-ignore
  return course.lessons.flatMap((lesson) =>
    translationsOf(lesson).flatMap((text) => {
      const { language } = text;
      const own = partsOf(text.file);
      return [...partsOf(dutchOf(lesson, text))].flatMap(([screen, units]) =>
        units.flatMap((unit, index): Place[] => {
          const here = own.get(screen)?.[index];
          const terms = here ? termsIn(readable(unit)) : [];
          if (!here || terms.length === 0) return [];
          const words = plainText(readable(here), language);
          return terms.map((term) => {
            const { forms = [], holds } = findersIn.get(language)?.(term) ?? {};
            const held = holds?.(words) ?? false;
            return { language, lesson: lesson.id, screen, file: text.file.file, line: here.line, dutchLine: unit.line, term, forms, held }; // prettier-ignore
          });
        }),
      );
    }),
  );
});

/** What may stand for a term in a language, and what finds them: its forms, and what the rules let pass besides. */
function finderOf({ rules }: CourseText, term: GlossaryTerm, language: Language) {
  const also = rules.terms.filter((rule) => rule.term === term.dutch && rule.language === language);
  const forms = [...formsOf(term, language), ...also.flatMap((rule) => rule.also)];
  return { forms, holds: holderOf(forms, language) };
}

/** Works out once for each thing it is given. */
function memo<Given, Made>(make: (given: Given) => Made): (given: Given) => Made {
  const made = new Map<Given, Made>();
  return (given) => {
    const known = made.get(given) ?? make(given);
    made.set(given, known);
    return known;
  };
}

const slugOf = ({ dutch }: GlossaryTerm) => dutch.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, ''); // prettier-ignore

/** A paragraph of a translation without the word that the glossary has for a term in the Dutch: another word may mean another thing. */
export const termsRendered: Check = (course) =>
  placesOf(course)
    .filter(({ held }) => !held)
    .filter(({ term, lesson, screen, language }) => !isExcepted(course.rules, { check: 'term', rule: slugOf(term), lesson, screen, language })) // prettier-ignore
    .map(({ file, line, dutchLine, term, forms }): Finding => ({ check: 'term', severity: 'warning', file, line, message: `“${term.dutch}” (line ${dutchLine} of the Dutch) stands here in none of its words: ${forms.join(' / ')}` })); // prettier-ignore

/** How the terms stand in one language. */
export interface TermMeasure {
  readonly language: Language;
  /** Paragraphs with a term, each term counted. */
  readonly places: number;
  /** Where the translation holds none of its words. */
  readonly deviating: number;
}

/** How many places each language has, and how many deviate, those let pass included. */
export function measureTerms(course: CourseText): TermMeasure[] {
  const places = placesOf(course);
  return LANGUAGES.filter((language) => language !== 'nl').map((language) => {
    const own = places.filter((place) => place.language === language);
    return { language, places: own.length, deviating: own.filter(({ held }) => !held).length };
  });
}
