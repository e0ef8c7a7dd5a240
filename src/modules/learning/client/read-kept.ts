import type { Language } from '#kernel/languages.ts';
import type { Lesson } from '#modules/content/domain/lesson.ts';
import type { Letter } from '../contract/phone.ts';
import type { ReportState } from '../contract/reports.ts';
import type { LessonLine, LessonView, ScreenView, WritingView } from '../contract/views.ts';
import { indexOf } from '../domain/lesson-index.ts';
import { measureProgress } from '../domain/measure-progress.ts';
import { toLessonLine, toLessonView, type Placed } from '../domain/show-lesson.ts';
import { toScreenView } from '../domain/show-screen.ts';
import type { Attempt } from './device-store.ts';
import type { Phone } from './open-phone.ts';
import { languagesOf, type KeptModule } from './shelf-store.ts';

/** What the player reads with: a phone, or the memory of a test. */
export type Reader = Pick<Phone, 'person' | 'device' | 'store' | 'shelf'> & {
  readonly newId: () => string;
  /** The language of the page. */
  readonly language: Language;
};

/** A question as this phone knows it. */
export interface KeptQuestion {
  readonly id: string;
  readonly text: string;
  /** Whether the server has it. */
  readonly arrived: boolean;
  readonly reply: string | null;
}

/** A kept module with its lessons and how far somebody is. */
export interface KeptOverview {
  readonly module: KeptModule;
  readonly lessons: readonly LessonLine[];
}

interface Found {
  readonly module: KeptModule;
  readonly words: Lesson;
  readonly dutch: Lesson | undefined;
}

/** A lesson that is kept: in the language of the page, where it is kept in that one. */
async function findLesson({ shelf, language }: Reader, lessonId: string): Promise<Found | undefined> {
  const module = (await shelf.modules()).find(({ lessons }) => lessons.includes(lessonId));
  if (!module) return undefined;
  const spoken = languagesOf(module).includes(language) ? language : module.language;
  const [own, dutch] = await Promise.all([shelf.lesson(lessonId, spoken), shelf.lesson(lessonId, 'nl')]);
  const words = own ?? dutch;
  return words && { module, words, dutch };
}

/** The lesson that a form was about. */
export const findWords = async (reader: Reader, lessonId: string): Promise<Lesson | undefined> =>
  (await findLesson(reader, lessonId))?.words;

async function place({ device }: Reader, words: Lesson): Promise<Placed> {
  const state = await device.progressOf(words.id);
  const measure = measureProgress(indexOf(words), state);
  return { state, measure, finished: measure.finishedAt !== null };
}

/** One screen as it stands on this phone; undefined when it is not kept. */
export async function readScreen(reader: Reader, lessonId: string, screenId: string): Promise<ScreenView | undefined> {
  const found = await findLesson(reader, lessonId);
  if (!found) return undefined;
  const { words, dutch } = found;
  const [{ state, measure, finished }, attempts, letters] = await Promise.all([
    place(reader, words),
    reader.store.attemptsOf(lessonId),
    lettersOf(reader, lessonId),
  ]);
  return toScreenView(screenId, {
    words,
    dutch,
    state,
    minutesLeft: finished ? 0 : measure.minutesLeft,
    writing: (exercise) => writingOf(exercise, attempts, letters),
    personId: reader.person,
    newId: reader.newId,
  });
}

/** The front page of a lesson as it stands on this phone. */
export async function readLesson(reader: Reader, lessonId: string): Promise<LessonView | undefined> {
  const found = await findLesson(reader, lessonId);
  if (!found) return undefined;
  const at = found.module.lessons.indexOf(lessonId);
  const others = [...found.module.lessons.slice(at + 1), ...found.module.lessons.slice(0, at)];
  let next: Lesson | undefined;
  for (const id of others) {
    const words = await findWords(reader, id);
    if (words && !(await place(reader, words)).finished) {
      next = words;
      break;
    }
  }
  return toLessonView(await place(reader, found.words), found.words, next);
}

/** All that is kept, and where to go on. */
export async function readOverview(
  reader: Reader,
): Promise<{ kept: KeptOverview[]; resume: LessonLine | undefined; href: string | undefined }> {
  // prettier-ignore
  let [resume, href]: [LessonLine | undefined, string | undefined] = [undefined, undefined];
  const kept: KeptOverview[] = [];
  for (const module of await reader.shelf.modules()) {
    const lessons: LessonLine[] = [];
    for (const id of module.lessons) {
      const words = await findWords(reader, id);
      if (!words) continue;
      const placed = await place(reader, words);
      const here = resume === undefined && !placed.finished;
      const line = toLessonLine(words, placed, here);
      if (here) [resume, href] = [line, `/learn/${id}/${placed.measure.resumeAt}`];
      lessons.push(line);
    }
    kept.push({ module, lessons });
  }
  return { kept, resume, href };
}

/** What somebody asked about a screen, from this phone or another. */
export async function readQuestions(reader: Reader, lessonId: string, screenId: string): Promise<KeptQuestion[]> {
  const [attempts, letters] = await Promise.all([reader.store.attemptsOf(lessonId), lettersOf(reader, lessonId)]);
  const heard = letters.filter(({ screen }) => screen === screenId);
  const own = attempts.filter(({ id, sent, refused }) => sent.kind === 'asked' && sent.screen === screenId && refused === null && !heard.some((letter) => letter.id === id)); // prettier-ignore
  const waiting = await waitingAmong(reader, own);
  return [
    ...own.map(({ id, sent }) => ({ id, text: textIn(sent.response) ?? '', arrived: !waiting.has(id), reply: null })),
    ...heard.map(({ id, text, reply }) => ({ id, text, arrived: true, reply })),
  ];
}

/** What somebody reported about a screen, from this phone or another: the newest first. */
export async function readReports(reader: Reader, lessonId: string, screenId: string): Promise<ReportState[]> {
  const [attempts, shelf] = await Promise.all([reader.store.attemptsOf(lessonId), reader.shelf.note('shelf')]);
  const heard = (shelf?.reports ?? []).filter(({ lesson, screen }) => lesson === lessonId && screen === screenId);
  const own = attempts.filter(({ id, sent }) => sent.kind === 'reported' && sent.screen === screenId && !heard.some((report) => report.id === id)); // prettier-ignore
  const waiting = await waitingAmong(reader, own);
  return [
    ...own.toReversed().map(({ id, sent, refused }) => {
      const { about } = Object(sent.response) as { about?: unknown };
      const state = refused !== null ? 'refused' : waiting.has(id) ? 'waits' : 'open';
      return { id, about: String(about), state, answer: null } as const;
    }),
    ...heard,
  ];
}

/** Which of these have not reached the server. */
const waitingAmong = async ({ store }: Reader, attempts: readonly Attempt[]): Promise<ReadonlySet<string>> =>
  new Set(attempts.length > 0 ? (await store.waiting(ALL)).map(({ id }) => id) : []);

/** More than anybody leaves waiting. */
const ALL = 100_000;

const lettersOf = async ({ shelf }: Reader, lessonId: string): Promise<Letter[]> =>
  ((await shelf.note('shelf'))?.letters ?? []).filter(({ lesson }) => lesson === lessonId);

/** The words that somebody wrote last in an exercise: on this phone, else as the server knows them. */
function writingOf(
  exercise: string,
  attempts: readonly Attempt[],
  letters: readonly Letter[],
): WritingView | undefined {
  const own = attempts
    .filter(
      ({ sent, refused }) => sent.exercise === exercise && refused === null && textIn(sent.response) !== undefined,
    )
    .toSorted((a, b) => (a.sent.at < b.sent.at ? -1 : 1))
    .at(-1);
  const letter = letters.find(({ id }) => id === own?.id) ?? letters.find((each) => each.exercise === exercise);
  const text = textIn(own?.sent.response) ?? letter?.text;
  if (text === undefined) return undefined;
  const answers = own === undefined || letter?.id === own.id ? letter : undefined;
  return {
    id: own?.id ?? letter?.id ?? '',
    text,
    toTeacher: letter?.toTeacher ?? 'text' in Object(own?.sent.response),
    seenAt: answers?.seenAt ? new Date(answers.seenAt) : null,
    reply: answers?.reply ?? null,
  };
}

/** Words of somebody's own in a response: a text for the teacher, or a note. */
function textIn(response: unknown): string | undefined {
  const { text, note } = Object(response) as { text?: unknown; note?: unknown };
  return typeof text === 'string' ? text : typeof note === 'string' ? note : undefined;
}
