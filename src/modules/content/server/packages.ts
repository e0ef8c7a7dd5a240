import { LANGUAGES, type Language } from '#kernel/languages.ts';
import { VARIANTS, type Variant } from '../domain/vocabulary.ts';
import { readCourseFiles } from './course-files.ts';
import { glossary } from './glossary.ts';
import { checkoutRoot, library } from './library.ts';
import { makePackage, type MadePackage } from './make-package.ts';

const made = new Map<string, MadePackage>();
let titles: ReadonlyMap<string, Readonly<Record<Language, string>>> | undefined;

/**
 * The package of a module as it is given out now; undefined when there is no such module. Who keeps a module gets this
 * one and no other: the place to turn to for published versions. Made once, for courses change with a release only.
 */
export function findPackage(module: string, language: Language, variant: Variant): MadePackage | undefined {
  titles ??= new Map(readCourseFiles(checkoutRoot()).modules.map(({ id, title }) => [id, title]));
  const title = titles.get(module)?.[language];
  if (title === undefined) return undefined;
  const name = `${module} ${language} ${variant}`;
  let found = made.get(name);
  if (!found) {
    const lessons = library().lessons(language, variant);
    found = makePackage({
      module: { id: module, title },
      lessons,
      language,
      variant,
      glossary: glossary(language, variant),
    });
    made.set(name, found);
  }
  return found;
}

const NAME = new RegExp(`^([a-z0-9-]+)\\.(${LANGUAGES.join('|')})\\.(${VARIANTS.join('|')})\\.[0-9a-f]{16}\\.json$`);

/** The package that a file name asks for; undefined when it is not, or no longer, given out under that name. */
export function findPackageFile(file: string): MadePackage | undefined {
  const [, module = '', language, variant] = NAME.exec(file) ?? [];
  const found = language && findPackage(module, language as Language, variant as Variant);
  return found && found.entry.file === file ? found : undefined;
}
