import type { Language } from '#kernel/languages.ts';
import { instantOfWallTime, wallTime } from '#kernel/dates.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import { library } from '#modules/content/server/index.ts';
import { getPersonCard } from '#modules/participant/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { ratingInput, wordsInput, type WordPracticeView, type WordView } from '../contract/words.ts';
import { isKnown, planWords, scheduleWord, type KeptCard } from '../domain/schedule-word.ts';

/** The word to practise now, and how far somebody is with the first words (H29). */
export const getWordPractice = useCase(
  { name: 'learning.get-word-practice', roles: ['participant'], input: wordsInput, kind: 'read' },
  async (tx, { language }): Promise<Result<WordPracticeView>> => {
    const { personId } = tx.actor;
    if (!personId) return problem('learning.person-unknown');
    const [{ timeZone }, cards] = await Promise.all([getPersonCard(tx, personId), selectCards(tx, personId)]);
    const { words } = library();
    const morning = instantOfWallTime(`${wallTime(tx.now, timeZone).slice(0, 10)}T00:00`, timeZone);
    const plan = planWords(
      words.map(({ id }) => id),
      cards.map(({ word, dueAt }) => ({ word, due: dueAt })),
      tx.now,
      cards.filter(({ begunAt }) => begunAt >= morning).length,
    );
    const card = cards.find(({ word }) => word === plan.word);
    return ok({
      now: plan.word === null ? null : toWordView(plan.word, card?.card, language),
      left: plan.left,
      begun: cards.length,
      known: cards.filter((each) => isKnown(each.card)).length,
      total: words.length,
      comesBack: plan.comesBack,
      timeZone,
    });
  },
);

/** Says how well a word was known; the scheduler says when it comes back. */
export const rateWord = useCase(
  { name: 'learning.rate-word', roles: ['participant'], input: ratingInput },
  async (tx, { word, times, rating }): Promise<Result<undefined>> => {
    const { personId } = tx.actor;
    if (!personId) return problem('learning.person-unknown');
    if (!library().words.some(({ id }) => id === word)) return problem('learning.word-unknown');
    tx.touch(personId);
    const before = (await selectCards(tx, personId, word))[0];
    // The form of a page that was sent before, or on another device.
    if (timesOf(before?.card) !== times) return ok();
    const { card, due } = scheduleWord(before?.card, rating, tx.now);
    await tx.db
      .insertInto('learning.word_card')
      .values({ person_id: personId, word, card: JSON.stringify(card), due_at: due, begun_at: tx.now })
      .onConflict((conflict) =>
        conflict.columns(['person_id', 'word']).doUpdateSet({ card: JSON.stringify(card), due_at: due }),
      )
      .execute();
    return ok();
  },
);

const timesOf = (card: KeptCard | undefined): number => Number(card?.['reps'] ?? 0);

async function selectCards(tx: Tx, personId: string, word?: string) {
  tx.touch(personId);
  const rows = await tx.db
    .selectFrom('learning.word_card')
    .select(['word', 'card', 'due_at', 'begun_at'])
    .where('person_id', '=', personId)
    .$if(word !== undefined, (query) => query.where('word', '=', word as string).forUpdate())
    .execute();
  return rows.map((row) => ({
    word: row.word,
    card: row.card as KeptCard,
    dueAt: row.due_at,
    begunAt: row.begun_at,
  }));
}

function toWordView(id: string, card: KeptCard | undefined, language: Language): WordView {
  const word = library().words.find((each) => each.id === id);
  if (!word) throw new Error(`no word ${id}`);
  const meaning = language === 'nl' ? null : { word: word[language], example: word.exampleMeaning[language] };
  return { id, dutch: word.dutch, example: word.example, meaning, times: timesOf(card) };
}
