import type { Language } from '#kernel/languages.ts';

interface Line {
  readonly line: number;
  readonly text: string;
}

interface Measure {
  readonly name: string;
  /** The score of an average of words a sentence and syllables a word; higher is easier. */
  readonly score: (words: number, syllables: number) => number;
  readonly vowels: RegExp;
}

/** Printed formulas, one per language: Douma 1960, Flesch 1948, Kandel and Moles 1958. */
const MEASURES: Partial<Record<Language, Measure>> = {
  nl: {
    name: 'Flesch-Douma',
    score: (words, syllables) => 206.84 - 0.93 * words - 77 * syllables,
    vowels: /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij|[aeiouyáéíóúàèëïöüê]/g,
  },
  en: {
    name: 'Flesch',
    score: (words, syllables) => 206.835 - 1.015 * words - 84.6 * syllables,
    vowels: /[aeiouy]+/g,
  },
  fr: {
    name: 'Kandel-Moles',
    score: (words, syllables) => 207 - 1.015 * words - 73.6 * syllables,
    vowels: /[aeiouyàâäéèêëîïôöùûüœæ]+/g,
  },
};

export interface ReadingMeasure {
  readonly measure: string;
  /** 0 is very hard, 100 very easy; one decimal. */
  readonly score: number;
  readonly explanation: string;
  readonly hardest: Line;
}

/** How easily a text reads. @returns undefined where the language has no agreed measure, or without sentences */
export function measureReading(lines: readonly Line[], language: Language): ReadingMeasure | undefined {
  const measure = MEASURES[language];
  const sentences = lines.flatMap(sentencesOf).map((sentence) => ({ ...sentence, words: wordsIn(sentence.text) })).filter(({ words }) => words.length > 0); // prettier-ignore
  if (!measure || sentences.length === 0) return undefined;
  const syllables = (words: readonly string[]) => words.reduce((sum, word) => sum + countSyllables(word, language, measure), 0); // prettier-ignore
  const all = sentences.flatMap(({ words }) => words);
  const perSentence = all.length / sentences.length;
  const perWord = syllables(all) / all.length;
  // Of a short sentence the score says little: one long word decides.
  const hardest = sentences
    .filter(({ words }) => words.length >= Math.min(10, perSentence))
    .map((sentence) => ({
      sentence,
      score: measure.score(sentence.words.length, syllables(sentence.words) / sentence.words.length),
    }))
    .reduce((worst, next) => (next.score < worst.score ? next : worst)).sentence;
  return {
    measure: measure.name,
    score: round(measure.score(perSentence, perWord)),
    explanation: `${round(perSentence)} words a sentence, ${perWord.toFixed(2)} syllables a word`,
    hardest: { line: hardest.line, text: hardest.text },
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Sentences end at a stop; a point of a list that does not end in one is a sentence too. */
function sentencesOf({ line, text }: Line): Line[] {
  return text.split('\n').flatMap((row, index) =>
    row.split(/(?<=[.!?…:;][”"»]?)\s+/).map((sentence) => ({ line: line + index, text: sentence })),
  ); // prettier-ignore
}

const wordsIn = (text: string): string[] => text.replaceAll(/\{\{[^}]*\}\}/g, '').toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? []; // prettier-ignore

function countSyllables(word: string, language: Language, { vowels }: Measure): number {
  const silent = language === 'en' ? word.replace(/(?<![aeiouy]l)e$|es$|(?<![td])ed$/, '') : language === 'fr' ? word.replace(/(?<=.{2})(e|es|ent)$/, '') : word; // prettier-ignore
  return Math.max(1, silent.match(vowels)?.length ?? 0);
}
