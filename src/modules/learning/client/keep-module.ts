import type { Language } from '#kernel/languages.ts';
import { lessonsOf, PACKAGE_FORMAT, type CoursePackage } from '#modules/content/domain/course-package.ts';
import type { Lesson } from '#modules/content/domain/lesson.ts';
import type { OfferedModule, OfferedPackage } from '../contract/phone.ts';
import { embedPictures } from './embed-pictures.ts';
import type { KeptModule, ShelfStore } from './shelf-store.ts';

export type KeepOutcome = 'kept' | 'no-room' | 'no-line' | 'changed';

/** What a browser should have free before so many bytes are kept: it stores them larger than they travel. */
const ROOM = 4;

export interface KeepTools {
  readonly shelf: ShelfStore;
  /** The edition that is here, of which what did not change need not come again. */
  readonly kept: KeptModule | undefined;
  readonly now: () => Date;
  /** From 0 to 1. */
  readonly progress: (share: number) => void;
}

const bytesOf = ({ packages }: OfferedModule): number => packages.reduce((sum, { bytes }) => sum + bytes, 0);

/** Whether the browser says that there is room for a module; one that says nothing is given the benefit of the doubt. */
export async function hasRoomFor(offered: OfferedModule): Promise<boolean> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  return quota === undefined || quota - (usage ?? 0) >= bytesOf(offered) * ROOM;
}

/** Fetches a module and keeps it, whole or not at all; an older edition stays until the new one is there. */
export async function keepModule(offered: OfferedModule, language: Language, tools: KeepTools): Promise<KeepOutcome> {
  const isHere = ({ file }: OfferedPackage) => tools.kept?.files.includes(file) === true;
  const missing = offered.packages.filter((each) => !isHere(each));
  const bytes = missing.reduce((sum, each) => sum + each.bytes, 0);
  try {
    const lessons: Lesson[] = [];
    let before = 0;
    for (const each of missing) {
      const text = await download(`/api/phone/${each.file}`, (received) => tools.progress((before + received) / bytes));
      if (text === undefined) return 'changed';
      before += each.bytes;
      const made = JSON.parse(text) as CoursePackage;
      if (made.format !== PACKAGE_FORMAT) return 'changed';
      lessons.push(...lessonsOf(made));
    }
    const whole = await embedPictures(lessons);
    const stays = offered.packages.filter(isHere).map((each) => each.language);
    await tools.shelf.keep(toKept(offered, language, whole, tools), whole, stays);
    return 'kept';
  } catch (error) {
    if (isNoRoom(error)) return 'no-room';
    if (error instanceof TypeError || (error as Error).name === 'TimeoutError') return 'no-line';
    throw error;
  }
}

/** Whether a browser refused because it is full. */
export const isNoRoom = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

function toKept(
  offered: OfferedModule,
  language: Language,
  lessons: readonly Lesson[],
  { kept, now }: KeepTools,
): KeptModule {
  const { id, title, packages } = offered;
  return {
    id,
    title,
    language,
    languages: packages.map((each) => each.language),
    files: packages.map(({ file }) => file),
    lessons: lessons.length > 0 ? [...new Set(lessons.map((lesson) => lesson.id))] : (kept?.lessons ?? []),
    bytes: bytesOf(offered),
    keptAt: now().toISOString(),
  };
}

/**
 * An offer with all that a phone wants of it: the reader's own language and Dutch, and others that were asked for.
 * @param languages what the phone keeps already, or should keep besides
 */
export function withLanguages(offered: OfferedModule, languages: readonly Language[]): OfferedModule {
  const { packages, others = [] } = offered;
  return { ...offered, packages: [...packages, ...others.filter(({ language }) => languages.includes(language))] };
}

/** Reads a file piece by piece; undefined when it is not given out under that name any more. */
async function download(address: string, received: (bytes: number) => void): Promise<string | undefined> {
  const response = await fetch(address);
  if (!response.ok || !response.body) return undefined;
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let [text, count] = ['', 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    received((count += value.byteLength));
  }
}
