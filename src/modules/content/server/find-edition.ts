import type { Language } from '#kernel/languages.ts';
import { asSystem, type Tx } from '#platform/server/database/transaction.ts';
import type { Lesson } from '../domain/lesson.ts';
import { library, libraryFrom, type Library } from './library.ts';
import { findVersionOfLesson, selectFiles } from './store.ts';

/** Editions that were asked for lately; a teacher who looks at one looks at it again. */
const kept = new Map<string, Library>();
const MOST = 50;

/**
 * A lesson as it was when somebody answered it, from whatever version holds that edition, withdrawn or not.
 * @param version what the answer names
 * @returns undefined when no version was kept that holds it
 */
export async function findEdition(
  tx: Tx,
  { lesson, version, language }: { lesson: string; version: string; language: Language },
): Promise<Lesson | undefined> {
  const today = library().find(lesson, language, 'normal');
  if (today?.version === version) return today;
  const key = `${lesson} ${version}`;
  const courses = kept.get(key) ?? (await openEdition(tx, lesson, version));
  if (!courses) return undefined;
  // The one that was not asked for longest makes room.
  kept.delete(key);
  kept.set(key, courses);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST))) kept.delete(oldest);
  return courses.find(lesson, language, 'normal');
}

/** The files of one lesson and the facts in it: a whole course would take seconds. */
async function openEdition(tx: Tx, id: string, version: string): Promise<Library | undefined> {
  return asSystem(tx, async (system) => {
    const found = await findVersionOfLesson(system, { id, version });
    const module = found?.lessons.find((lesson) => lesson.id === id)?.module;
    if (!found || !module) return undefined;
    return libraryFrom(await selectFiles(system, found.digest, `^((facts|goals)\\.yaml|${module}/(module\\.yaml|pictures/.*|${id}(\\.discreet)?\\.[a-z]{2}\\.md))$`)); // prettier-ignore
  });
}

/** The Dutch titles of lessons that are in the courses no more, as far as a version was kept that held them. */
export async function findFormerTitles(tx: Tx, lessons: readonly string[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const id of lessons) {
    const found = await asSystem(tx, (system) => findVersionOfLesson(system, { id }));
    const title = found?.lessons.find((lesson) => lesson.id === id)?.title;
    if (title) titles.set(id, title);
  }
  return titles;
}
