import type { Language } from '#kernel/languages.ts';
import type { Lesson } from '#modules/content/domain/lesson.ts';
import type { ShelfView } from '../contract/phone.ts';
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
  lesson(id: string, language: Language): Promise<Lesson | undefined>;
  remove(moduleId: string): Promise<void>;
  note<Name extends keyof Notes>(name: Name): Promise<Notes[Name] | undefined>;
  saveNote<Name extends keyof Notes>(name: Name, value: Notes[Name] | undefined): Promise<void>;
}

const placeOf = (id: string, language: Language) => `${language} ${id}`;

/**
 * What is kept to read, in IndexedDB. What was read once is remembered: it changes with an edition only, and an answer to
 * an exercise must not wait for a lesson to be read again.
 */
export function openShelfStore(database: IDBDatabase): ShelfStore {
  const lessons = new Map<string, Lesson>();
  let modules: readonly KeptModule[] | undefined;
  let shelf: ShelfView | undefined;
  const forgetRead = () => {
    lessons.clear();
    modules = undefined;
  };
  return {
    keep: async (module, words, stays = []) => {
      await transact(database, 'readwrite', ['module', 'lesson'], async (tables) => {
        await forget(tables.lesson, module.id, stays);
        tables.module.put(module);
        for (const lesson of words)
          tables.lesson.put({ place: placeOf(lesson.id, lesson.language), module: module.id, lesson });
      });
      forgetRead();
    },
    modules: async () => (modules ??= await readModules(database)),
    lesson: async (id, language) => {
      const place = placeOf(id, language);
      const found = lessons.get(place) ?? (await readLesson(database, place));
      if (found) lessons.set(place, found);
      return found;
    },
    remove: async (moduleId) => {
      await transact(database, 'readwrite', ['module', 'lesson'], async (tables) => {
        await forget(tables.lesson, moduleId);
        tables.module.delete(moduleId);
      });
      forgetRead();
    },
    note: async (name) => {
      if (name === 'shelf' && shelf) return shelf as never;
      const value = await readNote(database, name);
      if (name === 'shelf') shelf = value as ShelfView | undefined;
      return value as never;
    },
    saveNote: async (name, value) => {
      if (name === 'shelf') shelf = value as ShelfView | undefined;
      await transact(database, 'readwrite', ['note'], async ({ note }) => {
        if (value === undefined) note.delete(name);
        else note.put({ name, value });
      });
    },
  };
}

const readModules = (database: IDBDatabase): Promise<KeptModule[]> =>
  transact(database, 'readonly', ['module'], ({ module }) => answerOf<KeptModule[]>(module.getAll()));

const readLesson = (database: IDBDatabase, place: string): Promise<Lesson | undefined> =>
  transact(database, 'readonly', ['lesson'], async (tables) => {
    const row = await answerOf<{ lesson: Lesson } | undefined>(tables.lesson.get(place));
    return row?.lesson;
  });

const readNote = (database: IDBDatabase, name: string): Promise<unknown> =>
  transact(database, 'readonly', ['note'], async ({ note }) => {
    const row = await answerOf<{ value: unknown } | undefined>(note.get(name));
    return row?.value;
  });

async function forget(lessons: IDBObjectStore, moduleId: string, except: readonly Language[] = []): Promise<void> {
  const places = await answerOf(lessons.index('module').getAllKeys(moduleId));
  const stays = (place: IDBValidKey) => except.some((language) => String(place).startsWith(placeOf('', language)));
  for (const place of places) if (!stays(place)) lessons.delete(place);
}
