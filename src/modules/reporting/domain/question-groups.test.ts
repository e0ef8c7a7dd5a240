import { expect, it } from 'vitest';
import { VRAGEN } from '#law/beslissingen.ts';
import { groupDecisions, QUESTION_GROUPS, questionsOfParticipant } from './question-groups.ts';

it('Y07 every question of the law stands in one group', () => {
  expect(Object.values(QUESTION_GROUPS).flat().toSorted()).toEqual(VRAGEN.toSorted());
});

it('a participant reads what matters now first', () => {
  const first = (arrived: boolean) =>
    groupDecisions(questionsOfParticipant(arrived).map((question) => ({ question }))).map(({ group }) => group);
  expect(first(false)).toEqual(['before', 'course', 'after']);
  expect(first(true)).toEqual(['after', 'course', 'before']);
});
