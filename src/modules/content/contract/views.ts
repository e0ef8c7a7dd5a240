import type { Language } from '#kernel/languages.ts';
import type { VersionChanges, VersionState } from '../domain/publications.ts';

/** A version of the courses, for whoever decides what people follow. */
export interface CourseVersionView {
  readonly digest: string;
  readonly registeredAt: Date;
  readonly state: VersionState;
  readonly lessons: number;
  readonly errors: number;
  readonly warnings: number;
  readonly untranslated: readonly { readonly title: string; readonly languages: readonly Language[] }[];
  /** Against the version that is followed; null for that version itself. */
  readonly changes: (VersionChanges & { readonly quiz: boolean }) | null;
  /** It stands, and another would be followed after it. */
  readonly mayWithdraw: boolean;
  readonly decisions: readonly {
    readonly act: 'published' | 'withdrawn';
    readonly at: Date;
    /** Null: the first start of the platform. */
    readonly by: string | null;
    readonly note: string;
  }[];
}
