import { LANGUAGES, type Language } from '#kernel/languages.ts';
import { VARIANTS, type Variant } from '../domain/vocabulary.ts';
import { glossary } from './glossary.ts';
import { library, type Library } from './library.ts';
import { makePackage, type MadePackage } from './make-package.ts';

/** The packages of each library, made once; those of a version that is followed no more go with it. */
const made = new WeakMap<Library, Map<string, MadePackage>>();

/** The package of a module in the version that is followed; undefined when there is no such module. */
export function findPackage(module: string, language: Language, variant: Variant): MadePackage | undefined {
  const courses = library();
  const title = courses.titleOf(module, language);
  if (title === undefined) return undefined;
  const packages = made.get(courses) ?? new Map<string, MadePackage>();
  made.set(courses, packages);
  const name = `${module} ${language} ${variant}`;
  let found = packages.get(name);
  if (!found) {
    const lessons = courses.lessons(language, variant);
    found = makePackage({
      module: { id: module, title },
      lessons,
      language,
      variant,
      glossary: glossary(language, variant),
    });
    packages.set(name, found);
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
