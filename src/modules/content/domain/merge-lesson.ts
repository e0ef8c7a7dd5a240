import type { Language } from '#kernel/languages.ts';
import type { Exercise } from './kinds/index.ts';
import type { Block, CourseProblem, Lesson } from './lesson.ts';
import type { LessonFacts, LessonWords } from './front-matter.ts';
import type { ExerciseBlock, LessonFile, Parsed, ScreenSource } from './parse-lesson.ts';
import type { Variant } from './vocabulary.ts';

export interface Versions {
  readonly version: string;
  readonly textVersion: string;
}

/** The lesson in Dutch. */
export function dutchLesson(
  source: LessonFile<LessonFacts>,
  versions: Versions,
  variant: Variant = 'normal',
): Parsed<Lesson> {
  const problems = exerciseBlocks(source.screens).flatMap(({ block }) => {
    const wrong = block.kind.check(block.data);
    return wrong ? [{ file: source.file, line: block.line, message: `${block.data.id}: ${wrong}` }] : [];
  });
  return problems.length > 0 ? { problems } : { value: build(source, source, 'nl', versions, variant), problems };
}

/**
 * The lesson in another language: facts and structure of the Dutch source, words of the translation.
 * @returns a problem for each place where the two do not agree
 */
export function mergeTranslation(
  source: LessonFile<LessonFacts>,
  words: LessonFile<LessonWords>,
  language: Language,
  versions: Versions,
  variant: Variant = 'normal',
): Parsed<Lesson> {
  // prettier-ignore
  const problems: CourseProblem[] = [];
  const report = (line: number, message: string) => problems.push({ file: words.file, line, message });
  for (const field of ['id', 'module', 'minutes'] as const) {
    if (words.meta[field] !== source.meta[field])
      report(1, `${field} is ${words.meta[field]} here and ${source.meta[field]} in Dutch`);
  }
  const ids = (screens: readonly ScreenSource[]) => screens.map(({ id }) => id).join(', ');
  if (ids(source.screens) !== ids(words.screens)) {
    report(1, `the screens are ${ids(words.screens)} here and ${ids(source.screens)} in Dutch`);
    return { problems };
  }
  for (const [index, screen] of source.screens.entries())
    compareScreens(screen, words.screens[index] as ScreenSource, report);
  return problems.length > 0 ? { problems } : { value: build(source, words, language, versions, variant), problems };
}

type Report = (line: number, message: string) => void;

function compareScreens(dutch: ScreenSource, other: ScreenSource, report: Report): void {
  const shape = (screen: ScreenSource) =>
    screen.blocks
      .map((block) =>
        block.type === 'text'
          ? block.discreet
            ? 'text with a variant'
            : 'text'
          : `${block.data.kind} ${block.data.id}`,
      )
      .join(', ');
  if (shape(dutch) !== shape(other)) {
    report(other.line, `the screen ${other.id} holds ${shape(other)} here and ${shape(dutch)} in Dutch`);
    return;
  }
  for (const [index, block] of dutch.blocks.entries()) {
    const twin = other.blocks[index];
    if (block.type !== 'exercise' || twin?.type !== 'exercise') continue;
    const here = block.kind.parts(twin.data).toSorted().join(', ');
    const there = block.kind.parts(block.data).toSorted().join(', ');
    if (here !== there) report(twin.line, `the parts of ${block.data.id} are ${here} here and ${there} in Dutch`);
  }
}

function exerciseBlocks(screens: readonly ScreenSource[]): { screen: string; block: ExerciseBlock }[] {
  return screens.flatMap((screen) =>
    screen.blocks.flatMap((block) => (block.type === 'exercise' ? [{ screen: screen.id, block }] : [])),
  );
}

function build(
  source: LessonFile<LessonFacts>,
  words: LessonFile<LessonWords>,
  language: Language,
  versions: Versions,
  variant: Variant,
): Lesson {
  const { goals, theme, values, priority, profiles, sensitivity, minutes, id, module } = source.meta;
  return {
    id, module, language, minutes, goals, theme, values, priority, profiles, sensitivity, ...versions,
    title: words.meta.title,
    neutralTitle: words.meta.neutralTitle,
    summary: words.meta.summary,
    screens: source.screens.map((screen, index) => {
      const twin = words.screens[index] as ScreenSource;
      return { id: screen.id, title: twin.title, blocks: screen.blocks.flatMap((block, at) => mergeBlock(block, twin.blocks[at], variant)) };
    }),
  }; // prettier-ignore
}

function mergeBlock(
  dutch: ScreenSource['blocks'][number],
  other: ScreenSource['blocks'][number] | undefined,
  variant: Variant,
): Block[] {
  if (dutch.type === 'text') {
    const found = other?.type === 'text' ? other : dutch;
    const { html } = (variant === 'discreet' && found.discreet) || found;
    return html === '' ? [] : [{ type: 'text', html }];
  }
  const words = other?.type === 'exercise' ? other.data : dutch.data;
  return [{ type: 'exercise', exercise: dutch.kind.merge(dutch.data, words) as Exercise }];
}
