import type { Language } from '#kernel/languages.ts';
import type { CourseWord } from '#modules/content/domain/words.ts';
import type { KeptWord, WordPracticeView } from '../contract/words.ts';
import { dueOf, timesOf } from './reduce-word.ts';
import { isKnown, planWords } from './schedule-word.ts';

/** What a practice is shown with, on the server and on a device alike. */
export interface PracticeParts {
  /** All words in the order they are learnt. */
  readonly words: readonly CourseWord[];
  readonly cards: readonly KeptWord[];
  readonly now: Date;
  /** When this day began for the person. */
  readonly morning: Date;
  readonly timeZone: string;
  readonly language: Language;
  readonly newId: () => string;
}

/** The word to practise now, and how far somebody is. */
export function toPracticeView(parts: PracticeParts): WordPracticeView {
  const { words, cards, now, morning, timeZone, language, newId } = parts;
  const plan = planWords(
    words.map(({ id }) => id),
    cards.map(({ word, card }) => ({ word, due: dueOf(card) })),
    now,
    cards.filter(({ begunAt }) => Date.parse(begunAt) >= morning.getTime()).length,
  );
  const word = words.find(({ id }) => id === plan.word);
  return {
    now: word
      ? {
          id: word.id,
          dutch: word.dutch,
          example: word.example,
          meaning: language === 'nl' ? null : { word: word[language], example: word.exampleMeaning[language] },
          times: timesOf(cards.find((each) => each.word === word.id)?.card),
          reviewId: newId(),
        }
      : null,
    left: plan.left,
    begun: cards.length,
    known: cards.filter(({ card }) => isKnown(card)).length,
    total: words.length,
    comesBack: plan.comesBack,
    timeZone,
  };
}
