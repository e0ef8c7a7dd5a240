import type { LessonLine, LessonView, ScreenView } from '../../contract/views.ts';
import type { ReportState } from '../../contract/reports.ts';
import type { WordPracticeView } from '../../contract/words.ts';
import { besideHere } from '../../client/comfort.ts';
import type { Place } from '../../client/place.ts';
import { readLesson, readOverview, readQuestions, readReports, readScreen, type KeptOverview, type KeptQuestion, type Reader } from '../../client/read-kept.ts'; // prettier-ignore
import type WordPractice from '../WordPractice.svelte';
import type PhonePage from './PhonePage.svelte';

/** What stands on the page. */
export type Shown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'phone'; readonly resume?: string; readonly Page: typeof PhonePage }
  | { readonly kind: 'overview'; readonly kept: readonly KeptOverview[]; readonly resume?: LessonLine; readonly href?: string } // prettier-ignore
  | { readonly kind: 'lesson'; readonly view: LessonView }
  | { readonly kind: 'reading'; readonly back: string }
  | { readonly kind: 'words'; readonly view: WordPracticeView; readonly Page: typeof WordPractice }
  | { readonly kind: 'screen'; readonly view: ScreenView; readonly questions: readonly KeptQuestion[]; readonly reports: readonly ReportState[]; readonly withDutch: boolean } // prettier-ignore
  /** Not on this phone; `lesson`: it is a page of a lesson. */
  | { readonly kind: 'missing'; readonly lesson: boolean };

/**
 * Reads what a page of the player shows.
 * @param reader undefined where nothing is kept
 */
export async function readShown(reader: Reader | undefined, place: Place): Promise<Shown> {
  if (place.kind === 'phone') {
    const page = await later(import('./PhonePage.svelte'));
    const { href } = reader ? await readOverview(reader) : {};
    if (!page) return NOT_READ;
    return { kind: 'phone', Page: page.default, ...(href && { resume: href }) };
  }
  if (place.kind === 'reading') return { kind: 'reading', back: place.back ?? '' };
  if (place.kind === 'words') return readWords(reader);
  if (place.kind === 'elsewhere' || !reader) return { kind: 'missing', lesson: place.kind !== 'elsewhere' };
  if (place.kind === 'overview') {
    const { kept, resume, href } = await readOverview(reader);
    if (kept.length === 0) return { kind: 'missing', lesson: true };
    return { kind: 'overview', kept, ...(resume && href && { resume, href }) };
  }
  if (place.kind === 'lesson') {
    const view = await readLesson(reader, place.lesson);
    return view ? { kind: 'lesson', view } : { kind: 'missing', lesson: true };
  }
  const view = await readScreen(reader, place.lesson, place.screen);
  if (!view) return { kind: 'missing', lesson: true };
  const [questions, reports] = [await readQuestions(reader, place.lesson, place.screen), await readReports(reader, place.lesson, place.screen)]; // prettier-ignore
  return { kind: 'screen', view, questions, reports, withDutch: besideHere(place.dutch) };
}

/** A page that is open while its files are renewed misses those that it has not read yet: loaded again it has them all. */
const later = <T>(file: Promise<T>): Promise<T | undefined> => file.catch(() => undefined);

const NOT_READ: Shown = { kind: 'missing', lesson: false };

/** The practice of words; its file is read when somebody comes to it. */
async function readWords(reader: Reader | undefined): Promise<Shown> {
  const words = await later(import('./words.ts'));
  const view = reader && (await words?.readPractice(reader, new Date()));
  return words && view ? { kind: 'words', view, Page: words.WordPractice } : NOT_READ;
}
