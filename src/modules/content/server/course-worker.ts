import { parentPort, workerData } from 'node:worker_threads';
import { describeCourses, type CourseDescription } from './describe-courses.ts';
import { glossaryFrom } from './glossary.ts';
import { readLibraryData, type LibraryData } from './library.ts';
import type { CourseFolder } from './course-folder.ts';
import type { GlossaryFile } from '../domain/glossary.ts';

/** What a thread of its own is asked. */
export type CourseTask =
  { readonly what: 'open'; readonly folder: CourseFolder } | { readonly what: 'describe'; readonly folder: CourseFolder; readonly today: string }; // prettier-ignore

export interface CourseTaskResults {
  readonly open: { readonly library: LibraryData; readonly glossary: GlossaryFile };
  readonly describe: CourseDescription;
}

const task = workerData as CourseTask;
const result: CourseTaskResults[CourseTask['what']] =
  task.what === 'open'
    ? { library: readLibraryData(task.folder), glossary: glossaryFrom(task.folder) }
    : describeCourses(task.folder, task.today);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- to a thread, which has no origin
parentPort?.postMessage(result);
