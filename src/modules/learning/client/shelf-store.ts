import type { Language } from '#kernel/languages.ts';
import type { Lesson } from '#modules/content/domain/lesson.ts';
import type { ShelfView } from '../contract/phone.ts';
import type { Draft } from './draft.ts';
import type { Envelope } from './envelope.ts';
import type { HeardPractice } from './practice.ts';
import { answerOf, transact } from './indexeddb.ts';

/** A module that is kept on this phone. */
export interface KeptModule {
  readonly id: string;
  readonly title: string;
  /** The language it is read in; the Dutch is kept beside it. */
  readonly language: Language;
  /** All languages it is kept in; absent on a phone that kept it before there could be more than that one and Dutch. */
  readonly languages?: readonly Language[];
  /** The names of its packages: another name at the server is a newer edition. */
  readonly files: readonly string[];
  /** In the order they are followed. */
  readonly lessons: readonly string[];
  readonly bytes: number;
  readonly keptAt: string;
}

/** The languages that a module can be read in on this phone. */
export const languagesOf = ({ languages, language }: KeptModule): readonly Language[] =>
  languages ?? [...new Set<Language>([language, 'nl'])];

/** The languages that can be read on this phone. */
export const languagesOn = async ({ modules }: Pick<ShelfStore, 'modules'>): Promise<readonly Language[]> => [
  ...new Set((await modules()).flatMap(languagesOf)),
];

/** A plain form that was sent while there was no line. */
export interface HeldForm {
  readonly path: string;
  readonly action: string;
  readonly values: Readonly<Record<string, unknown>>;
}

interface Notes {
  readonly shelf: ShelfView;
  readonly form: HeldForm;
  /** The words to practise. */
  readonly practice: HeardPractice;
  /** What was being typed when the page closed by itself. */
  readonly draft: Draft;
  /** When everything had last reached the server. */
  readonly heard: string;
}

/** What is kept to read. Each method is one transaction. */
export interface ShelfStore {
  /**
   * Keeps a module in the place of an older edition of it, whole or not at all.
   * @param stays languages in which its lessons are here already as they should be
   */
  keep(module: KeptModule, lessons: readonly Lesson[], stays?: readonly Language[]): Promise<void>;
  modules(): Promise<readonly KeptModule[]>;
  /** How many modules are kept; that is known of a locked phone too. */
  countModules(): Promise<number>;
  lesson(id: string, language: Language): Promise<Lesson | undefined>;
  remove(moduleId: string): Promise<void>;
  note<Name extends keyof Notes>(name: Name): Promise<Notes[Name] | undefined>;
  saveNote<Name extends keyof Notes>(name: Name, value: Notes[Name] | undefined): Promise<void>;
}

/** The rows of what is kept, as they are (`lesson`, and a whole module) or sealed (`kept`). */
export interface ModuleRow extends Partial<KeptModule> {
  readonly id: string;
  readonly kept?: unknown;
}
export interface LessonRow {
  readonly place: string;
  readonly module: string;
  readonly lesson?: Lesson;
  readonly kept?: unknown;
}
export interface NoteRow {
  readonly name: string;
  readonly value: unknown;
}

const placeOf = (id: string, language: Language) => `${language} ${id}`;

const moduleName = (envelope: Envelope, id: string) => envelope.name(id);

/** A module as it is written down. */
export async function toModuleRow(envelope: Envelope, module: KeptModule): Promise<ModuleRow> {
  if (!envelope.sealed) return module;
  const id = await moduleName(envelope, module.id);
  return { id, kept: await envelope.seal(`module ${id}`, module) };
}

/** What was written down as a module. */
export const fromModuleRow = async (envelope: Envelope, row: ModuleRow): Promise<KeptModule> =>
  ('kept' in row ? await envelope.open(`module ${row.id}`, row.kept) : row) as KeptModule;

/** A lesson of a module as it is written down. */
export async function toLessonRow(envelope: Envelope, module: string, lesson: Lesson): Promise<LessonRow> {
  const place = await envelope.name(placeOf(lesson.id, lesson.language));
  if (!envelope.sealed) return { place, module, lesson };
  return { place, module: await moduleName(envelope, module), kept: await envelope.seal(`lesson ${place}`, lesson) };
}

/** What was written down as a lesson. */
export const fromLessonRow = async (envelope: Envelope, row: LessonRow): Promise<Lesson> =>
  (row.lesson ?? (await envelope.open(`lesson ${row.place}`, row.kept))) as Lesson;

/** A note as it is written down. */
export const toNoteRow = async (envelope: Envelope, { name, value }: NoteRow): Promise<NoteRow> => ({
  name,
  value: await envelope.seal(`note ${name}`, value),
});

/** What was written down as a note. */
export const fromNoteRow = async (envelope: Envelope, { name, value }: NoteRow): Promise<NoteRow> => ({
  name,
  value: await envelope.open(`note ${name}`, value),
});

/**
 * What is kept to read, in IndexedDB. What was read once is remembered: it changes with an edition only, and an answer to
 * an exercise must not wait for a lesson to be read again.
 */
export function openShelfStore(database: IDBDatabase, envelope: Envelope): ShelfStore {
  const lessons = new Map<string, Lesson>();
  let modules: readonly KeptModule[] | undefined;
  let shelf: ShelfView | undefined;
  const forgetRead = () => {
    lessons.clear();
    modules = undefined;
  };
  return {
    keep: async (module, words, stays = []) => {
      const [row, rows, staying] = await Promise.all([
        toModuleRow(envelope, module),
        Promise.all(words.map((lesson) => toLessonRow(envelope, module.id, lesson))),
        placesOf(envelope, module, stays),
      ]);
      await transact(database, 'readwrite', ['module', 'lesson'], async (tables) => {
        await forget(tables.lesson, row.id, staying);
        tables.module.put(row);
        for (const each of rows) tables.lesson.put(each);
      });
      forgetRead();
    },
    modules: async () => (modules ??= await readModules(database, envelope)),
    countModules: () => transact(database, 'readonly', ['module'], ({ module }) => answerOf(module.count())),
    lesson: async (id, language) => {
      const place = placeOf(id, language);
      const found = lessons.get(place) ?? (await readLesson(database, envelope, place));
      if (found) lessons.set(place, found);
      return found;
    },
    remove: async (moduleId) => {
      const name = await moduleName(envelope, moduleId);
      await transact(database, 'readwrite', ['module', 'lesson'], async (tables) => {
        await forget(tables.lesson, name);
        tables.module.delete(name);
      });
      forgetRead();
    },
    note: async (name) => {
      if (name === 'shelf' && shelf) return shelf as never;
      const row = await transact(database, 'readonly', ['note'], ({ note }) => answerOf<NoteRow | undefined>(note.get(name))); // prettier-ignore
      const value = row && (await fromNoteRow(envelope, row)).value;
      if (name === 'shelf') shelf = value as ShelfView | undefined;
      return value as never;
    },
    saveNote: async (name, value) => {
      if (name === 'shelf') shelf = value as ShelfView | undefined;
      const row = value === undefined ? undefined : await toNoteRow(envelope, { name, value });
      await transact(
        database,
        'readwrite',
        ['note'],
        async ({ note }) => void (row ? note.put(row) : note.delete(name)),
      );
    },
  };
}

async function readModules(database: IDBDatabase, envelope: Envelope): Promise<KeptModule[]> {
  const rows = await transact(database, 'readonly', ['module'], ({ module }) => answerOf<ModuleRow[]>(module.getAll()));
  const found = await Promise.all(rows.map((row) => fromModuleRow(envelope, row)));
  return found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

async function readLesson(database: IDBDatabase, envelope: Envelope, place: string): Promise<Lesson | undefined> {
  const name = await envelope.name(place);
  const row = await transact(database, 'readonly', ['lesson'], ({ lesson }) => answerOf<LessonRow | undefined>(lesson.get(name))); // prettier-ignore
  return row && fromLessonRow(envelope, row);
}

/** Where the lessons of a module lie in some of its languages. */
async function placesOf(
  envelope: Envelope,
  { lessons }: KeptModule,
  languages: readonly Language[],
): Promise<ReadonlySet<IDBValidKey>> {
  const places = languages.flatMap((language) => lessons.map((id) => envelope.name(placeOf(id, language))));
  return new Set(await Promise.all(places));
}

async function forget(lessons: IDBObjectStore, module: string, except?: ReadonlySet<IDBValidKey>): Promise<void> {
  const places = await answerOf(lessons.index('module').getAllKeys(module));
  for (const place of places) if (!except?.has(place)) lessons.delete(place);
}
