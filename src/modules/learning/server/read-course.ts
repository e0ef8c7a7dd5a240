import type { Language } from '#kernel/languages.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import { library, type Lesson } from '#modules/content/server/index.ts';
import { variantFor, type Variant } from '#modules/participant/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { lessonInput, overviewInput } from '../contract/forms.ts';
import type { LessonLine, LessonView, OverviewView, Reached } from '../contract/views.ts';
import { measureProgress } from '../domain/measure-progress.ts';
import { NO_PROGRESS } from '../domain/reduce-progress.ts';
import { toLessonLine, toLessonView, type Placed } from '../domain/show-lesson.ts';
import { openEnrolment } from './enrolment.ts';
import { indexOf, lessonsOfPath, modulesWithoutLessons } from './lesson-shapes.ts';
import { findEnrolment, selectProgress, type Enrolment, type ProgressRow } from './store.ts';

/** For whom words are looked up. */
interface Reader {
  readonly language: Language;
  readonly variant: Variant;
}

const wordsFor = (lesson: string, { language, variant }: Reader): Lesson | undefined =>
  library().find(lesson, language, variant);

/** One lesson of somebody's path with how far they are. */
export interface PlacedLesson extends Placed {
  readonly lesson: Lesson;
}

/** The enrolment of who is signed in, when the course is open to them. */
export async function enrolmentOfActor(tx: Tx): Promise<Result<Enrolment>> {
  const { personId } = tx.actor;
  if (!personId) return problem('learning.person-unknown');
  tx.touch(personId);
  const enrolment = await openEnrolment(tx, personId);
  if (enrolment.ok && enrolment.value.closedAt) return problem('learning.course-stopped');
  return enrolment;
}

/** All lessons of a path with the progress of one person, in Dutch order and structure. */
export function placeLessons(modules: readonly string[], progress: ReadonlyMap<string, ProgressRow>): PlacedLesson[] {
  return lessonsOfPath(modules).map((lesson) => {
    const row = progress.get(lesson.id);
    if (!row) return untouched(lesson);
    const { state } = row;
    const measure = measureProgress(indexOf(lesson), state);
    return { lesson, state, measure, finished: Boolean(row.finishedAt) || measure.finishedAt !== null };
  });
}

const notBegun = new WeakMap<Lesson, PlacedLesson>();

/** A lesson in which nothing was done is the same for everybody. */
function untouched(lesson: Lesson): PlacedLesson {
  let placed = notBegun.get(lesson);
  if (!placed) {
    placed = { lesson, state: NO_PROGRESS, measure: measureProgress(indexOf(lesson), NO_PROGRESS), finished: false };
    notBegun.set(lesson, placed);
  }
  return placed;
}

/** The lessons of who is signed in: what is done, what comes, how long it takes (I08, M01). */
export const getOverview = useCase(
  { name: 'learning.get-overview', roles: ['participant'], input: overviewInput, kind: 'read' },
  async (tx, { language }): Promise<Result<OverviewView>> => {
    const enrolment = await enrolmentOfActor(tx);
    if (enrolment.ok) {
      const { personId } = enrolment.value;
      const [progress, variant] = await Promise.all([selectProgress(tx, personId), variantFor(tx, personId)]);
      return ok(overviewOf(enrolment.value, progress, { language, variant }));
    }
    if (enrolment.code === 'learning.not-agreed-yet') return ok({ ...NOTHING, gate: 'not-agreed' });
    if (enrolment.code === 'learning.course-stopped') return ok({ ...NOTHING, gate: 'stopped' });
    return enrolment;
  },
);

const NOTHING: OverviewView = {
  gate: 'open',
  modules: [],
  notYet: [],
  next: null,
  lessonsDone: 0,
  lessonsTotal: 0,
  minutesLeft: 0,
};

/** The lesson to go on with: whoever took a later lesson first goes on in that one. */
function hereIn(placed: readonly PlacedLesson[]): PlacedLesson | undefined {
  const open = placed.filter(({ finished }) => !finished);
  return open.find(({ measure }) => measure.done > 0) ?? open[0];
}

/** How much is done and how much is left. */
const countIn = (placed: readonly PlacedLesson[]) => ({
  lessonsDone: placed.filter(({ finished }) => finished).length,
  lessonsTotal: placed.length,
  minutesLeft: placed.reduce((sum, { finished, measure }) => sum + (finished ? 0 : measure.minutesLeft), 0),
});

const linkTo = ({ lesson, measure }: PlacedLesson) => `/learn/${lesson.id}/${measure.resumeAt}`;

function overviewOf(enrolment: Enrolment, progress: ReadonlyMap<string, ProgressRow>, reader: Reader): OverviewView {
  const placed = placeLessons(enrolment.modules, progress);
  const here = hereIn(placed);
  const lines = placed.map((entry) => ({
    module: entry.lesson.module,
    part: library().partOf(entry.lesson.id),
    line: toLine(entry, entry === here, reader),
  }));
  const next = here && toLine(here, true, reader);
  return {
    gate: 'open',
    modules: [...Map.groupBy(lines, ({ module }) => module)].map(([id, group]) => ({
      id,
      parts: [...Map.groupBy(group, ({ part }) => part)].map(([part, members]) => ({
        id: part?.id ?? id,
        title: part?.title[reader.language] ?? '',
        lessons: members.map(({ line }) => line),
      })),
    })),
    notYet: modulesWithoutLessons(enrolment.modules),
    next: next ? { ...next, href: linkTo(here) } : null,
    ...countIn(placed),
  };
}

function toLine(entry: PlacedLesson, here: boolean, reader: Reader): LessonLine {
  return toLessonLine(wordsFor(entry.lesson.id, reader) ?? entry.lesson, entry, here);
}

/** The front page of one lesson: its screens, and where to go on. */
export const getLesson = useCase(
  { name: 'learning.get-lesson', roles: ['participant'], input: lessonInput, kind: 'read' },
  async (tx, { language, lesson: lessonId }): Promise<Result<LessonView & { reached: Reached | null }>> => {
    const enrolment = await enrolmentOfActor(tx);
    if (!enrolment.ok) return enrolment;
    const { personId, modules } = enrolment.value;
    const [progress, variant] = await Promise.all([selectProgress(tx, personId), variantFor(tx, personId)]);
    const placed = placeLessons(modules, progress);
    const reader = { language, variant };
    const at = placed.findIndex(({ lesson }) => lesson.id === lessonId);
    const found = placed[at];
    const words = wordsFor(lessonId, reader);
    if (!found || !words) return problem('learning.lesson-unknown');
    const next = [...placed.slice(at + 1), ...placed.slice(0, at)].find(({ finished }) => !finished);
    const view = toLessonView(found, words, next && (wordsFor(next.lesson.id, reader) ?? next.lesson));
    return ok({ ...view, reached: found.finished ? reachedIn(placed, found.lesson.module) : null });
  },
);

function reachedIn(placed: readonly PlacedLesson[], module: string): Reached {
  const done = placed.filter(({ finished }) => finished);
  const open = placed.some(({ lesson, finished }) => lesson.module === module && !finished);
  return { done: done.length, total: placed.length, module: !open };
}

export interface LearningSummary {
  readonly lessonsDone: number;
  readonly lessonsTotal: number;
  readonly minutesLeft: number;
  readonly next: { readonly id: string; readonly title: string; readonly href: string } | null;
  readonly begun: boolean;
}

/** How far a person is on their path, for their home page and their dossier. */
export async function findLearningSummary(tx: Tx, personId: string, language: Language): Promise<LearningSummary> {
  const [enrolment, progress, variant] = await Promise.all([findEnrolment(tx, personId), selectProgress(tx, personId), variantFor(tx, personId)]); // prettier-ignore
  const placed = placeLessons(enrolment?.modules ?? [], progress);
  const here = hereIn(placed);
  const words = here && (wordsFor(here.lesson.id, { language, variant }) ?? here.lesson);
  return {
    ...countIn(placed),
    begun: Boolean(enrolment?.startedAt),
    next: here && words ? { id: here.lesson.id, title: words.title, href: linkTo(here) } : null,
  };
}
