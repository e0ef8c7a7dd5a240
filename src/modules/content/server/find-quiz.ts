import type { Language } from '#kernel/languages.ts';
import { asSystem, type Tx } from '#platform/server/database/transaction.ts';
import type { QuizItem, QuizText } from '../domain/quiz-bank.ts';
import type { Variant } from '../domain/vocabulary.ts';
import { library, libraryFrom, type Library } from './library.ts';
import { selectFiles, selectVersions } from './store.ts';

/** Questions of the end quiz by their ids, with their keys; the words of one language apart. */
export interface Quiz {
  readonly items: ReadonlyMap<string, QuizItem>;
  texts(language: Language, variant: Variant): ReadonlyMap<string, QuizText>;
}

/** The questions of versions that were asked for, by the digest of the questions. */
const kept = new Map<string, Library>();
const MOST = 5;

/**
 * The questions that are asked now and, where somebody holds one that has left the end quiz, that one as it was in the
 * newest version that has it: nobody loses a point because a version was published while they sat.
 */
export async function findQuiz(tx: Tx, ids: readonly string[]): Promise<Quiz> {
  const banks = [library()];
  const missing = (left: readonly string[], bank: Library) => left.filter((id) => !bank.quizItems.some((item) => item.id === id)); // prettier-ignore
  let left = missing(ids, library());
  const versions = left.length === 0 ? [] : await asSystem(tx, selectVersions);
  for (const { digest, quiz } of versions) {
    if (left.length === 0) break;
    const bank = kept.get(quiz) ?? libraryFrom(await asSystem(tx, (system) => selectFiles(system, digest, '^(facts\\.yaml|quiz/.*)$'))); // prettier-ignore
    kept.set(quiz, bank);
    for (const oldest of [...kept.keys()].slice(0, -MOST)) kept.delete(oldest);
    const still = missing(left, bank);
    if (still.length < left.length) banks.push(bank);
    left = still;
  }
  // What is asked now comes last, and so before what was asked once.
  const oldestFirst = banks.toReversed();
  return {
    items: new Map(oldestFirst.flatMap(({ quizItems }) => quizItems.map((item) => [item.id, item]))),
    texts: (language, variant) => new Map(oldestFirst.flatMap(({ quizTexts }) => [...quizTexts(language, variant)])),
  };
}
