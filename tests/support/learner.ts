import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { exercisesOf, isNoted, library } from '#modules/content/server/index.ts';
import type { Visitor } from './visitor.ts';

interface Key {
  readonly option?: string;
  readonly answer?: boolean;
  readonly order?: readonly string[];
  readonly options?: readonly string[];
  readonly pairs?: Readonly<Record<string, string>>;
  readonly words?: Readonly<Record<string, string>>;
  readonly path?: readonly string[];
  readonly done?: boolean;
  readonly handedIn?: boolean;
}

/** The right answer to each exercise, as whoever wrote the course knows it. */
const keys = new Map<string, Key>(
  library().lessons('nl').flatMap((lesson) => exercisesOf(lesson).map(({ exercise }) => [exercise.id, exercise.key as Key])),
); // prettier-ignore

/** The exercises without a right answer. */
const noted = new Set(library().lessons('nl').flatMap((lesson) => exercisesOf(lesson).flatMap(({ exercise }) => (isNoted(exercise) ? exercise.id : [])))); // prettier-ignore

/** What a right answer is answered with. */
export const praiseOf = (exercise: string): string =>
  noted.has(exercise) ? 'learning.screen.noted' : 'learning.screen.right';

/** Chooses an answer to the exercise of this form, and does not yet send it. */
export async function chooseAnswer(visitor: Visitor, exercise: string, right: boolean): Promise<void> {
  const form = visitor.page.locator(`form#${exercise}`);
  const key = keys.get(exercise);
  const { hands } = visitor;
  for (const [gap, word] of Object.entries(key?.words ?? {})) await hands.fill(form.locator(`[name="gap-${gap}"]`), right ? word : 'x'); // prettier-ignore
  for (const [item, target] of Object.entries(key?.pairs ?? {})) await hands.select(form.locator(`[name="pair-${item}"]`), target); // prettier-ignore
  for (const option of key?.options ?? []) await hands.choose(form.locator(`[name=option][value="${option}"]`));
  if (key?.done) await hands.choose(form.locator('[name=done]'));
  if (key?.handedIn) await hands.fill(form.locator('[name=text]'), 'Een vraag. (fictief)');
  for (const [at, step] of (key?.path ?? []).entries()) {
    if (at > 0) await sendAnswer(visitor, exercise);
    await hands.choose(form.locator(`[type=radio][name="step-${step.split('.')[0]}"][value="${step.split('.')[1]}"]`));
  }
  if (key?.words ?? key?.pairs ?? key?.options ?? key?.path ?? key?.done ?? key?.handedIn) return;
  if (key?.answer !== undefined && key.option !== undefined) await hands.choose(form.locator(`[name=option][value="${key.option}"]`)); // prettier-ignore
  if (key?.order) {
    const order = right ? key.order : key.order.toReversed();
    for (const [index, part] of order.entries())
      await visitor.hands.select(form.locator(`[name="place-${part}"]`), String(index + 1));
  } else if (key?.answer !== undefined) {
    await visitor.hands.choose(form.locator(`[name=answer][value=${key.answer === right}]`));
  } else {
    const wanted = right ? `[value=${key?.option}]` : `:not([value=${key?.option}])`;
    await visitor.hands.choose(form.locator(`[name=option]${wanted}`).first());
  }
}

/** The exercises on the page, in the order they stand there. */
export async function exercisesOn(visitor: Visitor): Promise<string[]> {
  return visitor.page.locator('form[action*="?/answer"]').evaluateAll((forms) => forms.map(({ id }) => id));
}

/** Sends the answer that was chosen. */
export async function sendAnswer(visitor: Visitor, exercise: string): Promise<void> {
  await visitor.enter(visitor.page.locator(`form#${exercise} button`));
}

interface QuizFile {
  readonly items: readonly { readonly id: string; readonly prompt: string; readonly options: readonly { readonly id: string; readonly correct?: boolean }[] }[];
} // prettier-ignore

const quizIn = (language: string) =>
  parse(
    readFileSync(path.resolve(import.meta.dirname, `../../courses/quiz/base.${language}.yaml`), 'utf8'),
  ) as QuizFile;
const right = new Map(quizIn('nl').items.map(({ id, options }) => [id, options.find(({ correct }) => correct)?.id]));

/** The right option of the question with these words, in the reader's own language. */
export function rightOption(language: string, prompt: string): string {
  const item = quizIn(language).items.find((each) => each.prompt === prompt);
  const option = item && right.get(item.id);
  if (!option) throw new Error(`no question of the bank says: ${prompt}`);
  return option;
}
