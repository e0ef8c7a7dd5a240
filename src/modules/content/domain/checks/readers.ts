import type { Language } from '#kernel/languages.ts';
import { isExcepted } from '../check-rules.ts';
import { beginning, wordsOf, type Check, type Finding } from '../course-text.ts';
import { measureReading } from '../reading-level.ts';

/** A sentence that assumes somebody is in Belgium already, by the list of rules (H18). */
export const assumesAlreadyHere: Check = ({ lessons, rules }) => {
  const patterns = rules.alreadyHere.map((rule) => ({ ...rule, pattern: new RegExp(rule.pattern, 'iu') }));
  return lessons.flatMap((lesson) =>
    lesson.texts.flatMap(({ file, language }) =>
      wordsOf(file).flatMap(({ text, line, screen }) =>
        patterns
          .filter((rule) => rule.language === language && rule.pattern.test(text))
          .filter((rule) => !isExcepted(rules, { check: 'already-here', rule: rule.id, lesson: lesson.id, screen }))
          .map((rule) => ({
            check: 'already-here',
            severity: 'error' as const,
            file: file.file,
            line,
            message: `“${beginning(rule.pattern.exec(text)?.[0] ?? '')}”: ${rule.reason} (${rule.id})`,
          })),
      ),
    ),
  );
};

/** A text that reads above B1, on the measure of its language. Arabic has no measure that is widely agreed on. */
export const readingLevel: Check = ({ lessons, rules }) =>
  lessons.flatMap((lesson) =>
    lesson.texts.flatMap(({ file, language }): Finding[] => {
      const limit = rules.readingLevel[language];
      const measured = measureReading(wordsOf(file), language);
      if (!limit || !measured || measured.score >= limit.minimum) return [];
      if (isExcepted(rules, { check: 'reading-level', lesson: lesson.id })) return [];
      const message = `${measured.measure} ${measured.score} is below ${limit.minimum} (${measured.explanation}); the hardest sentence: “${beginning(measured.hardest.text)}”`;
      return [{ check: 'reading-level', severity: 'warning', file: file.file, line: measured.hardest.line, message }];
    }),
  );

/** The address of a lesson that can bring somebody in danger says nothing: it stays in the history of the browser (U05). */
export const tellingAddress: Check = ({ lessons, rules: { telling } }) =>
  lessons.flatMap(({ id, source: { file, meta, lines, screens } }): Finding[] => {
    if (!telling || meta.sensitivity !== 'sensitive') return [];
    const pattern = new RegExp(telling.pattern, 'iu');
    const exercises = screens.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'exercise' ? block.data.id : []))); // prettier-ignore
    return [id, ...screens.map((screen) => screen.id), ...exercises]
      .filter((part) => pattern.test(part))
      .map((part) => ({
        check: 'telling-address',
        severity: 'error',
        file,
        line: Math.max(0, lines.findIndex((line) => line.includes(part))) + 1, // prettier-ignore
        message: `“${part}” stands in the address of a sensitive lesson: ${telling.reason}`,
      }));
  });

/** A lesson that can bring somebody in danger has a discreet variant: a file beside it, or at least one paragraph (U05). */
export const sensitiveWithoutVariant: Check = ({ lessons, rules }) =>
  lessons.flatMap(({ id, source, texts }): Finding[] => {
    const hasParagraph = source.screens.some(({ blocks }) => blocks.some((block) => block.type === 'text' && block.discreet)); // prettier-ignore
    if (source.meta.sensitivity !== 'sensitive' || hasParagraph) return [];
    const missing = texts
      .filter(({ variant }) => variant === 'normal')
      .filter(({ language }) => !texts.some((text) => text.variant === 'discreet' && text.language === language));
    if (isExcepted(rules, { check: 'sensitive-without-variant', lesson: id })) return [];
    return missing.map(({ file, language }) => ({
      check: 'sensitive-without-variant',
      severity: 'error',
      file: file.file,
      line: Math.max(0, source.lines.findIndex((line) => line.startsWith('sensitivity:'))) + 1, // prettier-ignore
      message: `the lesson is sensitive and has no discreet variant in ${language}`,
    }));
  });

const ARABIC: Language = 'ar';
const ISOLATED = /[\u2066-\u2068][^\u2069]*\u2069/gu;
const LETTER = '[\\u0621-\\u064A]';
/** What goes wrong in a text from right to left, and what to write instead. */
const ARABIC_RULES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${LETTER}\\s*,|,\\s*${LETTER}`, 'u'), 'a Latin comma beside Arabic: write ،'],
  [new RegExp(`${LETTER}\\s*;|;\\s*${LETTER}`, 'u'), 'a Latin semicolon beside Arabic: write ؛'],
  [new RegExp(`${LETTER}\\s*\\?`, 'u'), 'a Latin question mark after Arabic: write ؟'],
  [/[\u202A-\u202E]/u, 'an old mark of direction: isolate with U+2066 … U+2069 instead'],
  [/(?<![\d+])\+?\d{1,4}(?:[ \-/]\d{2,}){2,}/u, 'a number in groups runs the wrong way: make it a fact, or isolate it with U+2066 … U+2069'],
]; // prettier-ignore

/** Arabic text whose signs would stand on the wrong side, or turn the wrong way. */
export const arabicPunctuation: Check = ({ lessons }) =>
  lessons.flatMap(({ texts }) =>
    texts
      .filter(({ language }) => language === ARABIC)
      .flatMap(({ file }) =>
        wordsOf(file).flatMap(({ text, line }) => {
          const tell = (message: string): Finding => ({ check: 'arabic-punctuation', severity: 'error', file: file.file, line, message }); // prettier-ignore
          const [opened, closed] = [/[\u2066-\u2068]/g, /\u2069/g].map((sign) => text.match(sign)?.length ?? 0);
          const wrong = ARABIC_RULES.filter(([pattern]) => pattern.test(text.replaceAll(ISOLATED, ''))).map(
            ([, message]) => tell(message),
          );
          return opened === closed ? wrong : [...wrong, tell('an isolation of direction is opened and not closed')];
        }),
      ),
  );
