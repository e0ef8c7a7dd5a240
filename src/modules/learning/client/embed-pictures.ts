import { exercisesOf, type Lesson } from '#modules/content/domain/lesson.ts';
import { languagesOf, type ShelfStore } from './shelf-store.ts';

const isInside = (picture: string): boolean => picture.startsWith('data:');

const picturesOf = (lesson: Lesson): string[] =>
  exercisesOf(lesson).flatMap(({ exercise }) =>
    exercise.kind === 'hot-spot' && !isInside(exercise.picture) ? [exercise.picture] : [],
  );

/** The same lessons with their pictures inside: they need no line, and are kept as the words are. @throws without a line */
export async function embedPictures(lessons: readonly Lesson[]): Promise<Lesson[]> {
  const names = [...new Set(lessons.flatMap(picturesOf))];
  const read = await Promise.all(names.map(async (name) => [name, await readPicture(`/pictures/${name}`)] as const));
  const pictures = new Map(read);
  return lessons.map((lesson) => (picturesOf(lesson).length === 0 ? lesson : withPictures(lesson, pictures)));
}

/** Brings the pictures of lessons that were kept before inside. @throws without a line */
export async function embedKeptPictures(shelf: ShelfStore): Promise<void> {
  for (const module of await shelf.modules()) {
    const places = module.lessons.flatMap((id) => languagesOf(module).map((language) => shelf.lesson(id, language)));
    const lessons = (await Promise.all(places)).filter((lesson) => lesson !== undefined);
    if (lessons.some((lesson) => picturesOf(lesson).length > 0)) await shelf.keep(module, await embedPictures(lessons));
  }
}

const withPictures = (lesson: Lesson, pictures: ReadonlyMap<string, string>): Lesson =>
  JSON.parse(JSON.stringify(lesson), (key, value: unknown) =>
    key === 'picture' && typeof value === 'string' ? (pictures.get(value) ?? value) : value,
  ) as Lesson;

async function readPicture(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new TypeError(`no picture at ${address}`);
  const blob = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the picture cannot be read')));
    reader.readAsDataURL(blob);
  });
}
