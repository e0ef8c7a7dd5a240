import type { Lesson } from '#modules/content/domain/lesson.ts';
import type { KeptModule, ShelfStore } from '../client/shelf-store.ts';

/** What is kept to read, in memory. */
export function openMemoryShelf(): ShelfStore {
  const modules = new Map<string, KeptModule>();
  let kept: readonly { readonly module: string; readonly lesson: Lesson }[] = [];
  const notes = new Map<string, unknown>();
  return {
    keep: async (module, lessons, stays = []) => {
      modules.set(module.id, module);
      kept = [...kept.filter((each) => each.module !== module.id || stays.includes(each.lesson.language)), ...lessons.map((lesson) => ({ module: module.id, lesson }))]; // prettier-ignore
    },
    modules: async () => [...modules.values()],
    countModules: async () => modules.size,
    lesson: async (id, language) => kept.find(({ lesson }) => lesson.id === id && lesson.language === language)?.lesson,
    remove: async (moduleId) => void modules.delete(moduleId),
    note: async (name) => notes.get(name) as never,
    saveNote: async (name, value) => void notes.set(name, value),
  };
}
