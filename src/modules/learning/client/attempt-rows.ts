import type { Change } from '../contract/sync-protocol.ts';
import { withChange, type Attempt } from './device-store.ts';
import type { Envelope } from './envelope.ts';

/** An attempt as it lies in a sealed database. What the server never keeps is counted without opening anything. */
interface SealedRow {
  readonly id: string;
  /** Not the lesson, but the name it has here. */
  readonly lesson: string;
  /** What was done here. */
  readonly done: unknown;
  /** The server's own words for it. */
  readonly change: unknown;
  readonly refused: string | null;
}

/** A row of the table of attempts, whichever way it is kept. */
export type AttemptRow = Attempt | SealedRow;

export const isSealedRow = (row: AttemptRow): row is SealedRow => 'done' in row;

export const lessonName = (envelope: Envelope, lesson: string): Promise<string> => envelope.name(envelope.sealed ? `of ${lesson}` : lesson); // prettier-ignore

/** An attempt as it is written down. */
export async function toRow(envelope: Envelope, attempt: Attempt): Promise<AttemptRow> {
  if (!envelope.sealed) return attempt;
  const { id, lesson, recorded, refused, ...here } = attempt;
  const [name, done, change] = await Promise.all([
    lessonName(envelope, lesson),
    envelope.seal(`done ${id}`, { lesson, ...here }),
    recorded && envelope.seal(`change ${id}`, recorded),
  ]);
  return { id, lesson: name, done, change, refused };
}

/** What was written down as an attempt. */
export async function fromRow(envelope: Envelope, row: AttemptRow): Promise<Attempt> {
  if (!isSealedRow(row)) return row;
  const { id, refused } = row;
  const [done, change] = (await Promise.all([
    row.done && envelope.open(`done ${id}`, row.done),
    row.change && envelope.open(`change ${id}`, row.change),
  ])) as [Omit<Attempt, 'id' | 'recorded' | 'refused'> | null, Change | null];
  const own = done && { ...done, id, recorded: null, refused: null };
  const attempt = change ? withChange(own ?? undefined, change) : own;
  if (!attempt) throw new Error('a row of the phone holds nothing');
  return { ...attempt, refused };
}

/**
 * Makes and opens rows, each once: a page reads the same ones again after every answer, which must come at once. What was opened
 * stays in the memory of the page, as the keys do.
 */
export function openRows(envelope: Envelope) {
  const opened = new Map<string, { readonly marks: string; readonly attempt: Attempt }>();
  const remember = (row: AttemptRow, attempt: Attempt): void => {
    if (isSealedRow(row)) opened.set(row.id, { marks: marksOf(row), attempt });
  };
  return {
    make: async (attempt: Attempt): Promise<AttemptRow> => {
      const row = await toRow(envelope, attempt);
      remember(row, attempt);
      return row;
    },
    read: async (row: AttemptRow): Promise<Attempt> => {
      const known = isSealedRow(row) ? opened.get(row.id) : undefined;
      if (known && isSealedRow(row) && known.marks === marksOf(row)) return { ...known.attempt, refused: row.refused };
      const attempt = await fromRow(envelope, row);
      remember(row, attempt);
      return attempt;
    },
  };
}

const marksOf = ({ done, change }: SealedRow): string => `${markOf(done)} ${markOf(change)}`;

/** What differs each time that something is sealed. */
const markOf = (sealed: unknown): string => (sealed instanceof Uint8Array ? sealed.subarray(0, 16).join() : '');

/** Prepares the server's words for a row; what comes back puts them in, within a transaction. */
export async function toChange(
  envelope: Envelope,
  change: Change,
): Promise<(known: AttemptRow | undefined) => AttemptRow> {
  if (!envelope.sealed) return (known) => withChange(known as Attempt | undefined, change);
  const { id } = change;
  const [lesson, sealed] = await Promise.all([
    lessonName(envelope, change.lesson),
    envelope.seal(`change ${id}`, change),
  ]);
  return (known) => ({ id, lesson, done: known && isSealedRow(known) ? known.done : null, change: sealed, refused: null }); // prettier-ignore
}
