import { brusselsDay } from '#kernel/dates.ts';
import type { Language } from '#kernel/languages.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import { getal } from '#law/parameters.ts';
import { alsRegime, type Regime } from '#law/kern/regimes.ts';
import { findQuiz, library, type Quiz } from '#modules/content/server/index.ts';
import { countLessons } from '#modules/learning/server/index.ts';
import { variantFor, type Variant } from '#modules/participant/server/index.ts';
import { findDossierOfPerson, findLearningPath, type Dossier } from '#modules/voortraject/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { answerInput, questionInput, quizInput } from '../contract/forms.ts';
import type { HandInView, QuestionView, QuizView } from '../contract/views.ts';
import { drawForm, QUIZ_LENGTH, type BankItem } from '../domain/draw-form.ts';
import { decideMaySit } from '../domain/outcomes.ts';
import { insertOpenSitting, selectAnswers, selectSittings, upsertAnswer, type Sitting } from './store.ts';

/** The start page of the end quiz: whether it is open, what it asks, where one stopped. */
export const getQuiz = useCase(
  { name: 'assessment.get-quiz', roles: ['participant'], input: quizInput, kind: 'read' },
  async (tx): Promise<Result<QuizView>> => {
    const own = await ownDossier(tx);
    if (!own.ok) return own;
    const sittings = await selectSittings(tx, own.value.personId);
    const open = sittings.find(({ finishedAt }) => finishedAt === null);
    const last = sittings.find(({ finishedAt }) => finishedAt !== null);
    const left = await lessonsLeft(tx, own.value);
    return ok({
      gate: gateOf(own.value, sittings, left),
      lessonsLeft: left,
      questions: Math.min(QUIZ_LENGTH, bankOf(await modulesOf(tx, own.value)).length),
      passMark: passMarkOf(tx, own.value),
      open: open ? await whereIn(tx, open) : null,
      last:
        last?.outcome && last.finishedAt ? { outcome: last.outcome, at: last.finishedAt, percent: last.percent } : null,
    });
  },
);

function gateOf(dossier: Dossier, sittings: readonly Sitting[], left: number): QuizView['gate'] {
  if (!decideMaySit(sittings.flatMap(({ outcome }) => outcome ?? []))) return 'passed';
  if (dossier.status === 'stopped' || dossier.state.lastAt['voortraject.agreement-signed.v1'] === undefined)
    return 'closed';
  return left > 0 ? 'lessons-left' : 'open';
}

/** The percent that passes under the regime of the dossier, today. */
export function passMarkOf(tx: Tx, { regime }: Pick<Dossier, 'regime'>): number {
  return getal('eindquiz-slaaggrens', brusselsDay(tx.now), regimeOf(regime));
}

export const regimeOf = (text: string): Regime => alsRegime(text);

/** Lessons to do before the quiz; in a course of live lessons only, none. */
async function lessonsLeft(tx: Tx, { id, personId }: Dossier): Promise<number> {
  if ((await findLearningPath(tx, id))?.form === 'live') return 0;
  const { finished, required } = await countLessons(tx, personId);
  return Math.max(0, required - finished);
}

async function modulesOf(tx: Tx, dossier: Dossier): Promise<readonly string[]> {
  return (await findLearningPath(tx, dossier.id))?.modules ?? [];
}

/** The questions about lessons of these modules; the basic module always. */
function bankOf(modules: readonly string[]): BankItem[] {
  const { modules: all, quizItems, quizTexts, lessons } = library();
  const wanted = new Set(lessons('nl').filter(({ module }) => module === all[0] || modules.includes(module)).map(({ id }) => id)); // prettier-ignore
  const texts = quizTexts('nl', 'normal');
  return quizItems
    .filter(({ lesson }) => wanted.has(lesson))
    .map(({ id, lesson, theme, value }) => ({
      id,
      lesson,
      theme,
      value,
      options: texts.get(id)?.options.map((option) => option.id) ?? [],
    }));
}

/** The dossier of who is signed in. */
export async function ownDossier(tx: Tx): Promise<Result<Dossier>> {
  const { personId } = tx.actor;
  const dossier = personId ? await findDossierOfPerson(tx, personId) : undefined;
  if (!dossier) return problem('assessment.person-unknown');
  tx.touch(dossier.personId);
  return ok(dossier);
}

/** Begins the end quiz, or goes on with the one that was begun. Its questions are drawn once and kept. */
export const beginQuiz = useCase(
  { name: 'assessment.begin-quiz', roles: ['participant'], input: quizInput },
  async (tx): Promise<Result<{ href: string }>> => {
    const own = await ownDossier(tx);
    if (!own.ok) return own;
    const { personId, id: dossierId } = own.value;
    const sittings = await selectSittings(tx, personId);
    const gate = gateOf(own.value, sittings, await lessonsLeft(tx, own.value));
    if (gate === 'passed') return problem('assessment.already-passed');
    if (gate !== 'open') return problem('assessment.quiz-not-open');
    if (!sittings.some(({ finishedAt }) => finishedAt === null)) {
      const seed = tx.newId();
      const seen = new Set(sittings.flatMap(({ form }) => form.map(({ item }) => item)));
      const form = drawForm(bankOf(await modulesOf(tx, own.value)), { seed, seen });
      await insertOpenSitting(tx, { id: tx.newId(), personId, dossierId, form, seed });
    }
    const open = await openSittingOf(tx);
    return open.ok ? ok({ href: `/quiz/${(await whereIn(tx, open.value)).number}` }) : open;
  },
);

/** The open sitting of who is signed in. */
export async function openSittingOf(tx: Tx): Promise<Result<Sitting>> {
  const { personId } = tx.actor;
  if (!personId) return problem('assessment.person-unknown');
  tx.touch(personId);
  const open = (await selectSittings(tx, personId)).find(({ finishedAt }) => finishedAt === null);
  return open ? ok(open) : problem('assessment.no-sitting');
}

/** Where to go on: the first question without an answer, else the last. */
async function whereIn(tx: Tx, { id, form }: Sitting): Promise<NonNullable<QuizView['open']>> {
  const answers = await selectAnswers(tx, id);
  const open = form.findIndex(({ item }) => !answers.has(item));
  return { answered: answers.size, questions: form.length, number: open === -1 ? form.length : open + 1 };
}

/** One question: words only. Neither the key nor whether an answer is right leaves the server. */
export const getQuestion = useCase(
  { name: 'assessment.get-question', roles: ['participant'], input: questionInput, kind: 'read' },
  async (tx, { language, number }): Promise<Result<QuestionView>> => {
    const open = await openSittingOf(tx);
    if (!open.ok) return open;
    const entry = open.value.form[number - 1];
    const [quiz, variant] = await Promise.all([quizOf(tx, open.value), variantFor(tx, open.value.personId)]);
    const words = entry && wordsOf(quiz, entry, language, variant);
    if (!entry || !words) return problem('assessment.question-unknown');
    const answers = await selectAnswers(tx, open.value.id);
    return ok({
      number,
      count: open.value.form.length,
      answered: answers.size,
      language,
      ...words,
      chosen: answers.get(entry.item) ?? null,
      dutch: language === 'nl' ? null : (wordsOf(quiz, entry, 'nl', variant) ?? null),
    });
  },
);

/** The questions of a sitting, also those that have left the end quiz since it began. */
export const quizOf = (tx: Tx, { form }: Pick<Sitting, 'form'>): Promise<Quiz> =>
  findQuiz(tx, form.map(({ item }) => item)); // prettier-ignore

function wordsOf(quiz: Quiz, { item, options }: Sitting['form'][number], language: Language, variant: Variant) {
  const text = quiz.texts(language, variant).get(item);
  return (
    text && {
      prompt: text.prompt,
      options: options.map((id) => ({ id, text: text.options.find((option) => option.id === id)?.text ?? '' })),
    }
  );
}

/** Keeps one answer; as long as the quiz is not handed in, another choice replaces it. */
export const answerQuestion = useCase(
  { name: 'assessment.answer-question', roles: ['participant'], input: answerInput },
  async (tx, { number, option }): Promise<Result<{ href: string }>> => {
    const open = await openSittingOf(tx);
    if (!open.ok) return open;
    const { id, personId, form } = open.value;
    const entry = form[number - 1];
    if (!entry?.options.includes(option)) return problem('assessment.question-unknown');
    await upsertAnswer(tx, { sittingId: id, personId, item: entry.item, option });
    return ok({ href: number < form.length ? `/quiz/${number + 1}` : '/quiz/hand-in' });
  },
);

/** Before handing in: which questions have an answer. */
export const getHandIn = useCase(
  { name: 'assessment.get-hand-in', roles: ['participant'], input: quizInput, kind: 'read' },
  async (tx): Promise<Result<HandInView>> => {
    const open = await openSittingOf(tx);
    if (!open.ok) return open;
    const answers = await selectAnswers(tx, open.value.id);
    const questions = open.value.form.map(({ item }, index) => ({ number: index + 1, answered: answers.has(item) }));
    return ok({ questions, open: questions.filter(({ answered }) => !answered).length });
  },
);
