import type { Day } from '#kernel/dates.ts';

/** What stands in a cell; a share is 0 to 1. */
export type Cell = string | number | null | { readonly share: number } | { readonly day: Day };

/** One table of a file that people take along. */
export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A share in whole percents, as a spreadsheet reads it in every language. */
export const inPercent = (share: number): string => share.toLocaleString('en', { style: 'percent' });
