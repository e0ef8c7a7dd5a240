import type { GlossaryFile } from '../domain/glossary.ts';
import type { Library } from './library.ts';

/** What people follow at this moment, read whole: who holds a part of it goes on with it until the end of the request. */
export interface Courses {
  readonly library: Library;
  readonly glossary: GlossaryFile;
}

interface Followed {
  /** Absent: those of the checkout. */
  courses?: Courses | undefined;
  /** The version that `courses` are; absent before anybody looked. */
  digest?: string;
  /** Looks at once which version is followed; there where somebody keeps looking. */
  refresh?: () => Promise<void>;
}

const PLACE = Symbol.for('vooraf.courses');

/** The one place of a process where the followed courses stand: the built pages and the worker are bundled apart. */
export function followed(): Followed {
  const all = globalThis as { [PLACE]?: Followed };
  return (all[PLACE] ??= {});
}

/** Looks at once which version is followed, where this process follows one. */
export const refreshCourses = async (): Promise<void> => followed().refresh?.();
