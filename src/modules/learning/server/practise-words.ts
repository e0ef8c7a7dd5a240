import { createHash } from 'node:crypto';
import { instantOfWallTime, wallTime } from '#kernel/dates.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import { library } from '#modules/content/server/index.ts';
import { getPersonCard } from '#modules/participant/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import type { Acknowledgement } from '../contract/sync-protocol.ts';
import { phoneReview, practiceInput, ratingInput, wordsInput, type KeptPractice, type WordPracticeView } from '../contract/words.ts'; // prettier-ignore
import { observedAt } from '../domain/observed-at.ts';
import { toPracticeView } from '../domain/show-words.ts';
import { takeTurn } from './store-changes.ts';
import { addReviews, countReviews, selectCards, type ReviewRow } from './store-words.ts';

/** The word to practise now, and how far somebody is with the first words (H29). */
export const getWordPractice = useCase(
  { name: 'learning.get-word-practice', roles: ['participant'], input: wordsInput, kind: 'read' },
  async (tx, { language }): Promise<Result<WordPracticeView>> => {
    const { personId } = tx.actor;
    if (!personId) return problem('learning.person-unknown');
    tx.touch(personId);
    const [{ timeZone }, cards] = await Promise.all([getPersonCard(tx, personId), selectCards(tx, personId)]);
    const morning = instantOfWallTime(`${wallTime(tx.now, timeZone).slice(0, 10)}T00:00`, timeZone);
    const { words } = library();
    return ok(toPracticeView({ words, cards, now: tx.now, morning, timeZone, language, newId: tx.newId }));
  },
);

/** Says how well a word was known; the scheduler says when it comes back. */
export const rateWord = useCase(
  { name: 'learning.rate-word', roles: ['participant'], input: ratingInput },
  async (tx, { reviewId, word, rating }): Promise<Result<undefined>> => {
    const { personId } = tx.actor;
    if (!personId) return problem('learning.person-unknown');
    if (!isWord(word)) return problem('learning.word-unknown');
    tx.touch(personId);
    takeTurn(tx, personId);
    await addReviews(tx, personId, [{ id: reviewId.toLowerCase(), word, rating, at: tx.now.toISOString() }]);
    return ok();
  },
);

/** What a phone needs to practise without a line: the words, where it does not have them, and how far somebody is. */
export const getPracticeToKeep = useCase(
  { name: 'learning.get-practice-to-keep', roles: ['participant'], input: practiceInput, kind: 'read' },
  async (tx, known): Promise<Result<KeptPractice | null>> => {
    const { personId } = tx.actor;
    if (!personId) return problem('learning.person-unknown');
    tx.touch(personId);
    // The cards and their number belong together: nobody adds one in between.
    takeTurn(tx, personId);
    const { words } = library();
    const edition = editionOf(words);
    const revision = await countReviews(tx, personId);
    const sameWords = known.edition === edition;
    if (sameWords && known.revision === revision) return ok(null);
    return ok({ edition, revision, words: sameWords ? null : words, cards: await selectCards(tx, personId) });
  },
);

/**
 * Keeps the answers to words that a phone brings, once each, and deals the cards anew. One that is of another edition of
 * the list is kept, also where no word bears its name now.
 * @returns an acknowledgement for each, in order
 */
export async function keepReviews(tx: Tx, personId: string, raw: readonly unknown[]): Promise<Acknowledgement[]> {
  tx.touch(personId);
  const edition = editionOf(library().words);
  const judged = raw.map((each): { id: string; row?: ReviewRow; problem?: string } => {
    const parsed = phoneReview.safeParse(each);
    const { id } = each as { id: string };
    if (!parsed.success) return { id, problem: 'learning.wrong-form' };
    const { exercise: word, contentVersion, response } = parsed.data;
    if (!isWord(word) && contentVersion === edition) return { id, problem: 'learning.word-unknown' };
    const observed = observedAt(parsed.data);
    const now = tx.now.toISOString();
    return { id, row: { id: id.toLowerCase(), word, rating: response.rating, at: observed > now ? now : observed } };
  });
  const fresh = new Set(await addReviews(tx, personId, judged.flatMap(({ row }) => row ?? []))); // prettier-ignore
  return judged.map(({ id, row, problem: code }) => {
    if (!row) return { id, outcome: 'rejected', problem: code };
    // Twice in one message: the first is the new one.
    return { id, outcome: fresh.delete(row.id) ? 'accepted' : 'repeated' };
  });
}

const isWord = (word: string): boolean => library().words.some(({ id }) => id === word);

const editions = new WeakMap<object, string>();

/** The name of a list of words: another list has another name. */
function editionOf(words: ReturnType<typeof library>['words']): string {
  let edition = editions.get(words);
  if (edition === undefined) {
    edition = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16);
    editions.set(words, edition);
  }
  return edition;
}
