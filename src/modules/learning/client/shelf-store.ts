import type { Language } from '#kernel/languages.ts';
import type { Lesson } from '#modules/content/domain/lesson.ts';
import type { ShelfView } from '../contract/phone.ts';
import { answerOf, transact } from './indexeddb.ts';

/** A module that is kept on this phone. */
export interface KeptModule {
  readonly id: string;
  readonly title: string;
  /** The language it is read in; the Dutch is kept beside it. */
  readonly language: Language;
  /** The names of its packages: another name at the server is a newer edition. */
  readonly files: readonly string[];
  /** In the order they are followed. */
  readonly lessons: readonly string[];
  readonly bytes: number;
  readonly keptAt: string;
}

/** A plain form that was sent while there was no line. */
export interface HeldForm {
  readonly path: string;
  readonly action: string;
  readonly values: Readonly<Record<string, unknown>>;
}

interface Notes {
  readonly shelf: ShelfView;
  readonly form: HeldForm;
  /** When everything had last reached the server. */
  readonly heard: string;
}

/** What is kept to read. Each method is one transaction. */
export interface ShelfStore {
  /** Keeps a module in the place of an older edition of it, whole or not at all. */
  keep(module: KeptModule, lessons: readonly Lesson[]): Promise<void>;
  modules(): Promise<readonly KeptModule[]>;
  lesson(id: string, language: Language): Promise<Lesson | undefined>;
  remove(moduleId: string): Promise<void>;
  note<Name extends keyof Notes>(name: Name): Promise<Notes[Name] | undefined>;
  saveNote<Name extends keyof Notes>(name: Name, value: Notes[Name] | undefined): Promise<void>;
}

const placeOf = (id: string, language: Language) => `${language} ${id}`;

/** What is kept to read, in IndexedDB. */
export function openShelfStore(database: IDBDatabase): ShelfStore {
  return {
    keep: (module, lessons) =>
      transact(database, 'readwrite', ['module', 'lesson'], async (tables) => {
        await forget(tables.lesson, module.id);
        tables.module.put(module);
        for (const lesson of lessons)
          tables.lesson.put({ place: placeOf(lesson.id, lesson.language), module: module.id, lesson });
      }),
    modules: () => transact(database, 'readonly', ['module'], ({ module }) => answerOf<KeptModule[]>(module.getAll())),
    lesson: (id, language) =>
      transact(database, 'readonly', ['lesson'], async (tables) => {
        const row = await answerOf<{ lesson: Lesson } | undefined>(tables.lesson.get(placeOf(id, language)));
        return row?.lesson;
      }),
    remove: (moduleId) =>
      transact(database, 'readwrite', ['module', 'lesson'], async (tables) => {
        await forget(tables.lesson, moduleId);
        tables.module.delete(moduleId);
      }),
    note: (name) =>
      transact(database, 'readonly', ['note'], async ({ note }) => {
        const row = await answerOf<{ value: never } | undefined>(note.get(name));
        return row?.value;
      }),
    saveNote: (name, value) =>
      transact(database, 'readwrite', ['note'], async ({ note }) => {
        if (value === undefined) note.delete(name);
        else note.put({ name, value });
      }),
  };
}

async function forget(lessons: IDBObjectStore, moduleId: string): Promise<void> {
  const places = await answerOf(lessons.index('module').getAllKeys(moduleId));
  for (const place of places) lessons.delete(place);
}
