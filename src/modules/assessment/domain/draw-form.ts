import { shuffle } from '#modules/content/domain/shuffle.ts';

/** Questions of one end quiz: room for each of the ten themes and the seven values, and some more. */
export const QUIZ_LENGTH = 24;

export interface BankItem {
  readonly id: string;
  readonly lesson: string;
  readonly theme: string;
  readonly value: string | null;
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
 * Draws the questions of a quiz: first one on every theme and every value of the bank (M03, H21), then from the lessons that have the
 * fewest so far. Which ones, their order and the order of the options follow from the seed.
 */
export function drawForm(bank: readonly BankItem[], { seed, count = QUIZ_LENGTH, seen = new Set() }: Draw): FormItem[] {
  const shuffled = shuffle(bank, `${seed} bank`);
  const left = new Set([...shuffled.filter(({ id }) => !seen.has(id)), ...shuffled.filter(({ id }) => seen.has(id))]);
  const drawn: BankItem[] = [];
  const covered = new Set<string>();
  const perLesson = new Map<string, number>();
  const take = (item: BankItem | undefined) => {
    if (!item || drawn.length >= count) return;
    left.delete(item);
    drawn.push(item);
    for (const topic of topicsOf(item)) covered.add(topic);
    perLesson.set(item.lesson, (perLesson.get(item.lesson) ?? 0) + 1);
  };
  for (const topic of shuffle([...new Set(bank.flatMap(topicsOf))].toSorted(), `${seed} topics`))
    if (!covered.has(topic)) take([...left].find((item) => topicsOf(item).includes(topic)));
  while (drawn.length < count && left.size > 0) {
    const fresh = [...left].filter(({ id }) => !seen.has(id));
    const open = fresh.length > 0 ? fresh : [...left];
    const fewest = Math.min(...open.map(({ lesson }) => perLesson.get(lesson) ?? 0));
    take(open.find(({ lesson }) => (perLesson.get(lesson) ?? 0) === fewest));
  }
  return shuffle(drawn, `${seed} order`).map(({ id, options }) => ({
    item: id,
    options: shuffle(options, `${seed} ${id}`),
  }));
}

const topicsOf = ({ theme, value }: BankItem): string[] => (value === null ? [theme] : [theme, value]);
