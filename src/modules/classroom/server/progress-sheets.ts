import { brusselsDay } from '#kernel/dates.ts';
import type { Translator } from '#platform/i18n/translate.ts';
import type { Cell, Sheet } from '#platform/server/sheet/sheet.ts';
import type { GroupProgressView, ProgressCell } from '../contract/views.ts';

/** The view of a group as tables, in the words of the reader: the same, and no more, than the page shows. */
export function progressSheets(
  view: GroupProgressView,
  t: Translator,
): Record<'people' | 'exercises' | 'writings', Sheet> {
  const day = (at: Date): Cell => ({ day: brusselsDay(at) });
  return {
    people: {
      name: t('classroom.group.people'),
      head: [
        t('classroom.group.person'),
        t('classroom.progress.standing'),
        t('classroom.group.last-active'),
        t('classroom.sheet.quiet-days'),
        t('classroom.sheet.lessons-done'),
        t('classroom.sheet.lessons-total'),
        t('classroom.progress.where'),
        ...view.columns.map(({ short, title }) => `${short}: ${title}`),
      ],
      rows: view.people.map((person) => [
        person.name,
        t(`classroom.standing.${person.standing}`),
        person.lastActiveAt && day(person.lastActiveAt),
        person.quietDays,
        person.lessonsDone,
        person.lessonsTotal,
        person.where && `${person.where.lessonTitle} · ${person.where.screenTitle}`,
        ...view.columns.map(({ id }) => shareOf(person.cells[id])),
      ]),
    },
    exercises: {
      name: t('classroom.progress.exercises'),
      head: [t('classroom.sheet.lesson'), t('classroom.member.exercise'), t('classroom.progress.answers'), t('classroom.progress.first-right')], // prettier-ignore
      rows: view.exercises.map(({ lessonTitle, prompt, answers, firstRight }) => [lessonTitle, prompt, answers, { share: firstRight / answers }]), // prettier-ignore
    },
    writings: {
      name: t('classroom.progress.writings'),
      head: [t('classroom.group.person'), t('classroom.sheet.lesson'), t('classroom.member.exercise'), t('classroom.sheet.handed-in')], // prettier-ignore
      rows: view.writings.map(({ name, lessonTitle, prompt, writtenAt }) => [name, lessonTitle, prompt, day(writtenAt)]), // prettier-ignore
    },
  };
}

/** How much of a lesson is done; empty where the lesson is not on somebody's path. */
const shareOf = (cell: ProgressCell | undefined): Cell =>
  !cell || cell.state === 'off' ? null : { share: cell.share };
