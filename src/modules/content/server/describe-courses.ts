import type { Day } from '#kernel/dates.ts';
import { LANGUAGES, type Language } from '#kernel/languages.ts';
import type { LessonEntry } from '../domain/publications.ts';
import { VARIANTS } from '../domain/vocabulary.ts';
import { checkFolder } from './check-courses.ts';
import { readCourseFiles } from './course-files.ts';
import { sha256, textIn, type CourseFolder } from './course-folder.ts';
import { libraryFrom } from './library.ts';

/** What is told of a version before anybody follows it. */
export interface CourseDescription {
  readonly lessons: readonly LessonEntry[];
  readonly quiz: string;
  readonly errors: number;
  readonly warnings: number;
}

/** Reads and checks a whole course; takes seconds. */
export function describeCourses(folder: CourseFolder, today: Day): CourseDescription {
  const files = readCourseFiles(folder);
  const library = libraryFrom(folder, files);
  const { errors, warnings } = checkFolder(folder, today, { files, library });
  const textOf = (id: string, language: Language) => VARIANTS.map((variant) => library.find(id, language, variant)?.textVersion).join(' '); // prettier-ignore
  const quiz = [...folder.keys()].filter((name) => name.startsWith('quiz/')).map((name) => textIn(folder, name));
  return {
    lessons: library.lessons('nl').map(({ id, module, title, version }) => ({
      id,
      module,
      title,
      version,
      texts: Object.fromEntries(LANGUAGES.map((language) => [language, textOf(id, language)])) as LessonEntry['texts'],
      untranslated: LANGUAGES.filter((language) => library.find(id, language, 'normal')?.language !== language),
    })),
    quiz: sha256(JSON.stringify(quiz)).slice(0, 16),
    errors,
    warnings,
  };
}
