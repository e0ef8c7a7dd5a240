import { fromRow, isSealedRow, toRow, type AttemptRow } from './attempt-rows.ts';
import { PLAIN, type Envelope } from './envelope.ts';
import { openPersonDatabase } from './indexeddb-store.ts';
import { answerOf, transact } from './indexeddb.ts';
import { fromLessonRow, fromModuleRow, fromNoteRow, toLessonRow, toModuleRow, toNoteRow, type LessonRow, type ModuleRow, type NoteRow } from './shelf-store.ts'; // prettier-ignore

/** A table with words in it: how its rows are found, and which of them are sealed. */
interface Table<Row> {
  readonly name: 'attempt' | 'module' | 'lesson' | 'note';
  readonly keyOf: (row: Row) => string;
  readonly isSealed: (row: Row) => boolean;
  readonly again: (row: Row, from: Envelope, to: Envelope) => Promise<Row>;
}

const ATTEMPTS: Table<AttemptRow> = {
  name: 'attempt',
  keyOf: ({ id }) => id,
  isSealed: isSealedRow,
  again: async (row, from, to) => toRow(to, await fromRow(from, row)),
};
const MODULES: Table<ModuleRow> = {
  name: 'module',
  keyOf: ({ id }) => id,
  isSealed: (row) => 'kept' in row,
  again: async (row, from, to) => toModuleRow(to, await fromModuleRow(from, row)),
};
const LESSONS: Table<LessonRow> = {
  name: 'lesson',
  keyOf: ({ place }) => place,
  isSealed: (row) => 'kept' in row,
  again: async (row, from, to) => {
    const lesson = await fromLessonRow(from, row);
    return toLessonRow(to, lesson.module, lesson);
  },
};
const NOTES: Table<NoteRow> = {
  name: 'note',
  keyOf: ({ name }) => name,
  isSealed: ({ value }) => value instanceof Uint8Array,
  again: async (row, from, to) => toNoteRow(to, await fromNoteRow(from, row)),
};

/** Seals whatever of a person is on this phone as it is. May be broken off, and is gone through again at the next opening. */
export const sealAll = (person: string, envelope: Envelope): Promise<void> => writeAgain(person, envelope, envelope);

/** Writes down as it is whatever of a person is sealed on this phone. */
export const unsealAll = (person: string, envelope: Envelope): Promise<void> => writeAgain(person, envelope, PLAIN);

async function writeAgain(person: string, from: Envelope, to: Envelope): Promise<void> {
  const database = await openPersonDatabase(person);
  try {
    await writeTable(database, ATTEMPTS, from, to);
    await writeTable(database, MODULES, from, to);
    await writeTable(database, LESSONS, from, to);
    await writeTable(database, NOTES, from, to);
  } finally {
    database.close();
  }
}

/** Until nothing is left: the worker may have written while the rows were made, and what it wrote must not be undone. */
async function writeTable<Row>(database: IDBDatabase, table: Table<Row>, from: Envelope, to: Envelope): Promise<void> {
  const { name, keyOf, isSealed, again } = table;
  for (;;) {
    const rows = await transact(database, 'readonly', [name], (tables) => answerOf<Row[]>(tables[name].getAll()));
    const others = rows.filter((row) => isSealed(row) !== to.sealed);
    if (others.length === 0) return;
    const made = await Promise.all(others.map(async (row) => ({ row, fresh: await again(row, from, to) })));
    await transact(database, 'readwrite', [name], async (tables) => {
      for (const { row, fresh } of made) {
        const now = await answerOf<Row | undefined>(tables[name].get(keyOf(row)));
        if (JSON.stringify(now) !== JSON.stringify(row)) continue;
        if (keyOf(fresh) !== keyOf(row)) tables[name].delete(keyOf(row));
        tables[name].put(fresh);
      }
    });
  }
}
