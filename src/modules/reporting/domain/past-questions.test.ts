import { expect, it } from 'vitest';
import { VRAGEN } from '#law/beslissingen.ts';
import { isPast, momentOf, type Milestones } from './past-questions.ts';

const registered: Milestones = { registeredOn: '2026-06-01', agreedOn: null, arrivedOn: null };
const agreed: Milestones = { ...registered, agreedOn: '2026-07-01' };
const past = (milestones: Milestones) => VRAGEN.filter((question) => isPast(question, milestones)).toSorted();

it('Y07 before the agreement every question is asked today', () => {
  expect(past(registered)).toEqual([]);
});

it('Y07 the agreement settles agreement and fee; the arrival also to whom the course is offered', () => {
  expect(past(agreed)).toEqual(['overeenkomst-voortraject', 'vergoeding']);
  const here = ['deelnamecriteria', 'doelgroep', 'overeenkomst-voortraject', 'vergoeding'];
  expect(past({ ...agreed, arrivedOn: '2026-10-01' })).toEqual(here);
  expect(past({ ...registered, arrivedOn: '2026-10-01' })).toEqual(here);
});

it('the day that mattered is that of the agreement, or of the registration where nothing was signed', () => {
  expect(momentOf(agreed)).toEqual({ what: 'agreed', on: '2026-07-01' });
  expect(momentOf(registered)).toEqual({ what: 'registered', on: '2026-06-01' });
});
