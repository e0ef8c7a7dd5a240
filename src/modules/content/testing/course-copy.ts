import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { LANGUAGES, type Language } from '#kernel/languages.ts';
import { picturesIn } from '../domain/picture.ts';
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

const itemsIn = (text: string) => (parse(text) as { items: { id: string; lesson?: string }[] }).items;

/** Takes a lesson out of the basic module, with what the end quiz asks about it. */
export function dropLesson(root: string, lesson: string): void {
  const at = (file: string) => path.join(root, 'courses', file);
  const edit = (file: string, change: (text: string) => string) => writeFileSync(at(file), change(readFileSync(at(file), 'utf8'))); // prettier-ignore
  edit('basis/module.yaml', (text) => text.replace(new RegExp(`^ *- ${lesson}\\n`, 'm'), ''));
  edit('checks.yaml', (text) =>
    text.replaceAll(new RegExp(`^ *- \\{[^\\n]*lesson: ${lesson}[,}][^\\n]*\\n`, 'gm'), ''),
  );
  for (const picture of picturesIn(readFileSync(at(`basis/${lesson}.nl.md`), 'utf8')))
    for (const kind of ['svg', 'yaml']) rmSync(at(`basis/pictures/${picture}.${kind}`));
  for (const language of LANGUAGES) rmSync(at(`basis/${lesson}.${language}.md`));
  const banks = readdirSync(at('quiz')).filter((name) => name.endsWith('.nl.yaml'));
  for (const bank of banks) {
    const gone = new Set(itemsIn(readFileSync(at(`quiz/${bank}`), 'utf8')).flatMap((item) => (item.lesson === lesson ? item.id : []))); // prettier-ignore
    for (const language of LANGUAGES)
      edit(`quiz/${bank.replace('.nl.', `.${language}.`)}`, (text) => {
        const quiz = parse(text) as { items: unknown };
        return stringify({ ...quiz, items: itemsIn(text).filter(({ id }) => !gone.has(id)) });
      });
  }
}
