import { z } from 'zod';
import { ok, problem, type Result } from '#kernel/result.ts';
import { brusselsDay } from '#kernel/dates.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { answerInput, memberInput, type AnswerInput } from '../contract/registration.ts';
import { timeZonesOf } from '../domain/countries.ts';
import { dayOfParts } from '../domain/typed-date.ts';
import { openQuestion, progressOf, type Answers, type Question } from '../domain/registration.ts';
import { MAX_MEMBERS } from './household.ts';
import { deleteDraft, saveDraftAnswer, selectDraft } from './store.ts';
import { isAdvisedIn } from './store-display.ts';

export interface RegistrationView {
  readonly answers: Answers;
  /** The first question that is still open; null when only the check is left. */
  readonly open: Question | null;
  /** The agency advises the discreet variant in the country that was told. */
  readonly advised: boolean;
  readonly answered: number;
  readonly total: number;
}

/** The registration so far, wherever it was begun: it is kept at each step (E01). */
export const getRegistration = useCase(
  { name: 'participant.get-registration', roles: ['participant'], kind: 'read', input: z.object({}) },
  async (tx): Promise<Result<RegistrationView>> => {
    const answers = await selectDraft(tx, personOf(tx));
    return ok({
      answers,
      advised: await isAdvised(tx, answers),
      open: openQuestion(answers) ?? null,
      ...progressOf(answers),
    });
  },
);

/** Keeps the answer to one question and says which question is open next. */
export const saveAnswer = useCase(
  { name: 'participant.save-answer', roles: ['participant'], input: answerInput },
  async (tx, input): Promise<Result<{ open: Question | null }>> => {
    const personId = personOf(tx);
    const before = await selectDraft(tx, personId);
    const answer = input.question === 'discreet' ? ok({ discreet: input.discreet, warned: await isAdvised(tx, before) }) : answerOf(tx, input, before); // prettier-ignore
    if (!answer.ok) return answer;
    await saveDraftAnswer(tx, personId, input.question, answer.value);
    tx.touch(personId);
    return ok({ open: openQuestion({ ...before, [input.question]: answer.value }) ?? null });
  },
);

const isAdvised = async (tx: Tx, { country }: Answers): Promise<boolean> =>
  country !== undefined && isAdvisedIn(tx, country.country);

function answerOf(tx: Tx, input: AnswerInput, before: Answers): Result<Answers[Question]> {
  switch (input.question) {
    case 'birth-date': {
      const day = dayOfParts(input.day, input.month, input.year);
      if (!day) return wrong('day', 'participant.date-impossible');
      if (day > brusselsDay(tx.now)) return wrong('year', 'participant.date-ahead');
      return ok({ day });
    }
    case 'time-zone':
      if (!before.country || !timeZonesOf(before.country.country).includes(input.timeZone)) {
        return wrong('timeZone', 'participant.time-zone-unknown');
      }
      return ok({ timeZone: input.timeZone });
    case 'household':
      return ok({ members: before.household?.members ?? [], complete: true });
    default: {
      // The name of the question is the key that the answer is kept under, no part of it.
      const answer: Record<string, unknown> = { ...input };
      delete answer['question'];
      return ok(answer as Answers[Question]);
    }
  }
}

function wrong(field: string, code: `${string}.${string}`) {
  return problem('platform.invalid-input', { fields: { [field]: code } });
}

/** Adds somebody to the household of a registration that is not sent yet. */
export const addDraftMember = useCase(
  { name: 'participant.add-draft-member', roles: ['participant'], input: memberInput },
  async (tx, input) => {
    const personId = personOf(tx);
    const members = (await selectDraft(tx, personId)).household?.members ?? [];
    if (members.length >= MAX_MEMBERS) return problem('participant.household-too-large');
    await saveDraftAnswer(tx, personId, 'household', {
      members: [...members, { id: tx.newId(), ...input }],
      complete: false,
    });
    tx.touch(personId);
    return ok();
  },
);

/** Takes somebody out of the household of a registration that is not sent yet. */
export const removeDraftMember = useCase(
  { name: 'participant.remove-draft-member', roles: ['participant'], input: z.object({ memberId: z.uuid() }) },
  async (tx, { memberId }) => {
    const personId = personOf(tx);
    const members = (await selectDraft(tx, personId)).household?.members ?? [];
    await saveDraftAnswer(tx, personId, 'household', {
      members: members.filter(({ id }) => id !== memberId),
      complete: false,
    });
    tx.touch(personId);
    return ok();
  },
);

/** Throws the answers of a registration away that will not be sent. */
export const forgetRegistration = useCase(
  { name: 'participant.forget-registration', roles: ['participant'], input: z.object({}) },
  async (tx) => {
    await deleteDraft(tx, personOf(tx));
    tx.touch(personOf(tx));
    return ok();
  },
);

function personOf(tx: Tx): string {
  if (!tx.actor.personId) throw new Error('a participant has a person');
  return tx.actor.personId;
}
