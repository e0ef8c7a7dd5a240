import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { LANGUAGES, type Language } from '#kernel/languages.ts';
import { stampTranslation } from '../server/check-courses.ts';
import { checkoutRoot } from '../server/library.ts';

/** A copy of the courses of this checkout, to write in. @returns the folder that holds `courses`; who asks removes it */
export function copyCourses(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'vooraf-courses-'));
  cpSync(path.join(checkoutRoot(), 'courses'), path.join(root, 'courses'), { recursive: true });
  return root;
}

/** Takes an exercise out of a lesson of the basic module, as an author would: in every language, with the stamps renewed. */
export function dropExercise(root: string, { lesson, exercise }: { lesson: string; exercise: string }): void {
  const file = (language: Language) => `courses/basis/${lesson}.${language}.md`;
  const block = new RegExp(`^\`\`\`exercise\\nid: ${exercise}\\n[^]*?^\`\`\`\\n`, 'm');
  for (const language of LANGUAGES) {
    const place = path.join(root, file(language));
    writeFileSync(place, readFileSync(place, 'utf8').replace(block, ''));
  }
  for (const language of LANGUAGES) if (language !== 'nl') stampTranslation(root, file(language));
}

/** Takes a lesson out of the basic module, with what the end quiz asks about it. */
export function dropLesson(root: string, lesson: string): void {
  const at = (file: string) => path.join(root, 'courses', file);
  const edit = (file: string, change: (text: string) => string) => writeFileSync(at(file), change(readFileSync(at(file), 'utf8'))); // prettier-ignore
  edit('basis/module.yaml', (text) => text.replace(new RegExp(`^ *- ${lesson}\\n`, 'm'), ''));
  for (const language of LANGUAGES) {
    rmSync(at(`basis/${lesson}.${language}.md`));
    edit(`quiz/base.${language}.yaml`, (text) => {
      const quiz = parse(text) as { items: { lesson: string }[] };
      return stringify({ ...quiz, items: quiz.items.filter((item) => item.lesson !== lesson) });
    });
  }
}
