import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, type Language } from '#kernel/languages.ts';
import type { Dictionary } from './translate.ts';

/**
 * One entry of a message file: the text, and in the Dutch source what the translator must know.
 * File: `messages/<language>.json`, `{ "module.key": "text" }`; contexts: `messages/context.json`.
 */
export type MessageFile = Record<string, string>;

/** The folders that hold texts. */
export function messageFolders(root: string): string[] {
  const modules = path.join(root, 'src/modules');
  const law = path.join(root, 'src/law/messages');
  const folders = ['src/platform/messages', 'src/routes/messages'].map((name) => path.join(root, name));
  if (existsSync(law))
    folders.push(
      ...readdirSync(law)
        .sort()
        .map((name) => path.join(law, name)),
    );
  if (existsSync(modules))
    folders.push(
      ...readdirSync(modules)
        .sort()
        .map((name) => path.join(modules, name, 'messages')),
    );
  return folders.filter((folder) => existsSync(folder));
}

/** Reads the texts of all modules. @throws when two modules use one key */
export function loadDictionaries(root: string): Record<Language, Dictionary> {
  const dictionaries = {} as Record<Language, Dictionary>;
  for (const language of LANGUAGES) {
    const messages: Record<string, string> = {};
    for (const folder of messageFolders(root)) {
      const file = path.join(folder, `${language}.json`);
      if (!existsSync(file)) continue;
      for (const [key, text] of Object.entries(JSON.parse(readFileSync(file, 'utf8')) as MessageFile)) {
        if (key in messages) throw new Error(`two texts are called ${key}`);
        messages[key] = text;
      }
    }
    dictionaries[language] = { language, messages };
  }
  return dictionaries;
}
