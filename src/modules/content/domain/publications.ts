import { LANGUAGES, type Language } from '#kernel/languages.ts';

/** Something that was decided about a version of the courses. */
export interface Decision {
  readonly digest: string;
  readonly act: 'published' | 'withdrawn';
}

/** `ready`: registered and never published; `earlier`: published before the one that is followed. */
export type VersionState = 'followed' | 'ready' | 'earlier' | 'withdrawn';

/** The versions that were published and not withdrawn, the last published last. */
export function standingVersions(decisions: readonly Decision[]): string[] {
  return decisions.reduce<string[]>((standing, { digest, act }) => {
    const others = standing.filter((other) => other !== digest);
    return act === 'published' ? [...others, digest] : others;
  }, []);
}

/** The version that is followed: the last published of those that stand. Undefined when none does. */
export function followedVersion(decisions: readonly Decision[]): string | undefined {
  return standingVersions(decisions).at(-1);
}

/** How a version stands after all decisions. */
export function versionState(digest: string, decisions: readonly Decision[]): VersionState {
  const standing = standingVersions(decisions);
  if (standing.at(-1) === digest) return 'followed';
  if (standing.includes(digest)) return 'earlier';
  return decisions.some((decision) => decision.digest === digest) ? 'withdrawn' : 'ready';
}

/** One lesson of a version. */
export interface LessonEntry {
  readonly id: string;
  readonly module: string;
  /** In Dutch. */
  readonly title: string;
  /** The version that answers name: of the Dutch source and the facts in it. */
  readonly version: string;
  /** The version of the words in each language. */
  readonly texts: Readonly<Record<Language, string>>;
  /** The languages that show Dutch because there is no translation. */
  readonly untranslated: readonly Language[];
}

export interface ChangedLesson {
  readonly id: string;
  readonly title: string;
  /** The Dutch source or a fact in it changed; else words only. */
  readonly source: boolean;
  readonly languages: readonly Language[];
}

export interface VersionChanges {
  readonly added: readonly LessonEntry[];
  readonly removed: readonly LessonEntry[];
  readonly changed: readonly ChangedLesson[];
}

/** What differs between the lessons of two versions, in the order in which they are followed. */
export function compareLessons(before: readonly LessonEntry[], after: readonly LessonEntry[]): VersionChanges {
  const known = new Map(before.map((lesson) => [lesson.id, lesson]));
  const left = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !known.has(id)),
    removed: before.filter(({ id }) => !left.has(id)),
    changed: after.flatMap((lesson) => {
      const old = known.get(lesson.id);
      const languages = LANGUAGES.filter((language) => old?.texts[language] !== lesson.texts[language]);
      if (!old || languages.length === 0) return [];
      return { id: lesson.id, title: lesson.title, source: old.version !== lesson.version, languages };
    }),
  };
}
