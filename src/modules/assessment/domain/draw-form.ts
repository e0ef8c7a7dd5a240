import { shuffle } from '#modules/content/domain/shuffle.ts';

/** Questions of one end quiz. */
export const QUIZ_LENGTH = 12;

export interface BankItem {
  readonly id: string;
  readonly lesson: string;
  readonly options: readonly string[];
}

export interface FormItem {
  readonly item: string;
  readonly options: readonly string[];
}

export interface Draw {
  readonly seed: string;
  readonly count?: number;
  /** Questions that this person saw before: taken only when there are no others left (M09). */
  readonly seen?: ReadonlySet<string>;
}

/**
 * Draws the questions of a quiz: the same number from every lesson, give or take one, in an order and with options in an
 * order that follow from the seed (M03: over all themes of the course).
 */
export function drawForm(bank: readonly BankItem[], { seed, count = QUIZ_LENGTH, seen = new Set() }: Draw): FormItem[] {
  const byLesson = [...Map.groupBy(bank, ({ lesson }) => lesson)].map(([lesson, items]) =>
    freshFirst(shuffle(items, `${seed} ${lesson}`), seen),
  );
  const queues = shuffle(byLesson, `${seed} lessons`);
  const drawn: BankItem[] = [];
  while (drawn.length < count && queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) {
      const item = drawn.length < count ? queue.shift() : undefined;
      if (item) drawn.push(item);
    }
  }
  return shuffle(drawn, `${seed} order`).map(({ id, options }) => ({
    item: id,
    options: shuffle(options, `${seed} ${id}`),
  }));
}

function freshFirst(items: readonly BankItem[], seen: ReadonlySet<string>): BankItem[] {
  return [...items.filter(({ id }) => !seen.has(id)), ...items.filter(({ id }) => seen.has(id))];
}
