import { isRecord } from '../kinds/exercise-kind.ts';
import type { Check, Finding } from '../course-text.ts';
import { SOKKELWAARDEN } from '../vocabulary.ts';

/** A goal that can be reached abroad, or a sokkelwaarde, that no lesson names; and a goal that only can be reached later (H20, H22). */
export const coverage: Check = ({ lessons, goals, lines }) => {
  const tell = (file: string, message: string, line = 1): Finding => ({ check: 'coverage', severity: 'warning', file, line, message }); // prettier-ignore
  const [named, values] = [
    new Set(lessons.flatMap(({ source }) => source.meta.goals)),
    new Set(lessons.flatMap(({ source }) => source.meta.values)),
  ];
  const open = Object.entries(goals).filter(([id, { reach }]) => reach === 'abroad' && !named.has(id));
  return [
    ...open.map(([id, { title }]) =>
      tell('courses/goals.yaml', `no lesson has the goal ${id}: ${title}`, lines.get(id)),
    ),
    ...SOKKELWAARDEN.filter((value) => !values.has(value)).map((value) => tell('courses', `no lesson carries the value ${value}`)), // prettier-ignore
    ...lessons.flatMap(({ source }) =>
      source.meta.goals
        .filter((id) => Object.hasOwn(goals, id) && goals[id]?.reach === 'after-arrival')
        .map((id) =>
          tell(
            source.file,
            `the goal ${id} can be reached after arrival only`,
            source.lines.findIndex((line) => line.startsWith('goals:')) + 1,
          ),
        ),
    ),
  ];
};

const FEEDBACK = /^(feedback|reason|explanation|model)/i;
const answers = (value: unknown): boolean =>
  isRecord(value) && Object.entries(value).some(([name, text]) => FEEDBACK.test(name) && typeof text === 'string' && text.trim() !== ''); // prettier-ignore

/** An exercise that leaves somebody alone with their answer: no feedback of its own, nor with each of its parts. */
export const exercisesWithoutFeedback: Check = ({ lessons }) =>
  lessons.flatMap(({ texts }) =>
    texts.flatMap(({ file }) =>
      file.screens.flatMap(({ blocks }) =>
        blocks.flatMap((block): Finding[] => {
          if (block.type !== 'exercise') return [];
          const lists = Object.values(block.data).filter((value) => Array.isArray(value) && value.length > 0) as unknown[][]; // prettier-ignore
          if (answers(block.data) || lists.some((list) => list.every(answers))) return [];
          const message = `${block.data.id} answers nothing to who answers it: give it feedback`;
          return [{ check: 'no-feedback', severity: 'error', file: file.file, line: block.line, message }];
        }),
      ),
    ),
  );
