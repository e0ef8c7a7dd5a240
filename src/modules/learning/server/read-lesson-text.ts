import { ok, problem, type Result } from '#kernel/result.ts';
import { glossary, library, shuffle, toPublicExercise, type Lesson } from '#modules/content/server/index.ts';
import { variantFor } from '#modules/participant/server/index.ts';
import { useCase } from '#platform/server/use-case.ts';
import { lessonInput } from '../contract/forms.ts';
import type { LessonTextView, PlainScreen } from '../contract/views.ts';
import { enrolmentOfActor } from './read-course.ts';
import { lessonsOfPath } from './lesson-shapes.ts';

/** A whole lesson on one page, to print or keep: all words, no keys, and nothing is recorded by looking. */
export const getLessonText = useCase(
  { name: 'learning.get-lesson-text', roles: ['participant'], input: lessonInput, kind: 'read' },
  async (tx, { language, lesson: lessonId }): Promise<Result<LessonTextView>> => {
    const enrolment = await enrolmentOfActor(tx);
    if (!enrolment.ok) return enrolment;
    const { personId, modules } = enrolment.value;
    const onPath = lessonsOfPath(modules).some(({ id }) => id === lessonId);
    const variant = await variantFor(tx, personId);
    const words = library().find(lessonId, language, variant);
    const dutch = library().find(lessonId, 'nl', variant);
    if (!onPath || !dutch || !words) return problem('learning.lesson-unknown');
    return ok({
      lesson: words.id,
      module: words.module,
      title: words.title,
      neutralTitle: words.neutralTitle,
      language: words.language,
      contentVersion: words.version,
      summary: words.summary,
      words: glossary(words.language, variant).explain(words.screens.flatMap(({ blocks }) => blocks).flatMap((block) => (block.type === 'text' ? [block.html] : []))), // prettier-ignore
      facts: words.facts ?? [],
      screens: plainScreens(words, personId),
      dutch: words.language === 'nl' ? null : plainScreens(dutch, personId),
    });
  },
);

function plainScreens(lesson: Lesson, personId: string): PlainScreen[] {
  return lesson.screens.map(({ id: screen, title, blocks }) => ({
    id: screen,
    title,
    blocks: blocks.map((block) => {
      if (block.type === 'text') return block;
      const { id, kind, prompt, parts, inOrder } = toPublicExercise(block.exercise);
      const targets = block.exercise.kind === 'matching' ? block.exercise.targets : [];
      return {
        type: 'exercise',
        id,
        kind,
        prompt,
        parts: inOrder ? parts : shuffle(parts, `${personId} ${id}`),
        targets,
      };
    }),
  }));
}
