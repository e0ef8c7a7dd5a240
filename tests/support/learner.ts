import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { exercisesOf, library } from '#modules/content/server/index.ts';
import type { Visitor } from './visitor.ts';

type Key = { readonly option?: string; readonly answer?: boolean; readonly order?: readonly string[] };

/** The right answer to each exercise, as whoever wrote the course knows it. */
const keys = new Map<string, Key>(
  library().lessons('nl').flatMap((lesson) => exercisesOf(lesson).map(({ exercise }) => [exercise.id, exercise.key as Key])),
); // prettier-ignore

/** Chooses an answer to the exercise of this form, and does not yet send it. */
export async function chooseAnswer(visitor: Visitor, exercise: string, right: boolean): Promise<void> {
  const form = visitor.page.locator(`form#${exercise}`);
  const key = keys.get(exercise);
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
