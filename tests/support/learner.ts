import { v7 as uuid } from 'uuid';
import { expect } from 'vitest';
import type { Language } from '#kernel/languages.ts';
import { exercisesOf, isNoted, library, type Exercise } from '#modules/content/server/index.ts';
import { MAX_BATCH, type SyncReply } from '#modules/learning/contract/sync-protocol.ts';
import { wholeLesson } from '#modules/learning/testing/course-participant.ts';
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

/** The exercise on the page where somebody is, as whoever wrote the course knows it. */
function exerciseOf(visitor: Visitor, id: string): Exercise {
  const lesson = library().find(visitor.path.split('/')[2] ?? '', 'nl', 'normal');
  const found = lesson && exercisesOf(lesson).find(({ exercise }) => exercise.id === id);
  if (!found) throw new Error(`no exercise ${id} in the lesson of ${visitor.path}`);
  return found.exercise;
}

/** True when nothing is wrong in the exercise. */
export const isNotedHere = (visitor: Visitor, exercise: string): boolean => isNoted(exerciseOf(visitor, exercise));

/** What a right answer is answered with. */
export const praiseOf = (visitor: Visitor, exercise: string): string =>
  isNotedHere(visitor, exercise) ? 'learning.screen.noted' : 'learning.screen.right';

/** Chooses an answer to the exercise of this form, and does not yet send it. */
export async function chooseAnswer(visitor: Visitor, exercise: string, right: boolean): Promise<void> {
  const form = visitor.page.locator(`form#${exercise}`);
  const key = exerciseOf(visitor, exercise).key as Key;
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

/** The right option of the question with these words, in the reader's own language. */
export function rightOption(language: Language, prompt: string): string {
  const asked = [...library().quizTexts(language, 'normal').values()].find((each) => each.prompt === prompt);
  const option = library().quizItems.find(({ id }) => id === asked?.id)?.correct;
  if (!option) throw new Error(`no question of the bank says: ${prompt}`);
  return option;
}

/** A phone of the same person that did these lessons without a line brings what it observed. */
export async function bringFromPhone(visitor: Visitor, lessons: readonly string[]): Promise<void> {
  const observations = lessons.flatMap((lesson) => wholeLesson(uuid, lesson, new Date().toISOString()));
  for (let from = 0; from < observations.length; from += MAX_BATCH) {
    const data = { version: 1, observations: observations.slice(from, from + MAX_BATCH) };
    const reply = await visitor.context.request.post(new URL('/api/sync', visitor.url).href, { data, headers: { origin: visitor.url } }); // prettier-ignore
    const { acknowledgements } = (await reply.json()) as SyncReply;
    expect(acknowledgements.map(({ outcome }) => outcome)).toEqual(data.observations.map(() => 'accepted'));
  }
}
