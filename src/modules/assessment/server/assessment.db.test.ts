import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectOk, ok, type Result } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import { PARTS } from '#composition/modules.ts';
import { addMembers, createGroup, ensureLiveLesson, getGroup, getMember, judgeParticipation, nextLessonOf, planLesson, recordAttendance, recordAttendanceShare } from '#modules/classroom/server/index.ts'; // prettier-ignore
import { library } from '#modules/content/server/index.ts';
import { getOverview, recordObservations } from '#modules/learning/server/index.ts';
import { openParticipant, wholeLesson, type CourseParticipant } from '#modules/learning/testing/course-participant.ts';
import { findDossier, getHome, moveDossier } from '#modules/voortraject/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { answerQuestion, beginQuiz, findCompletion, getQuestion, getQuiz, getResult, getResults, handInQuiz, latestSitting, recordOutcome, recordSittingOutcome } from './index.ts'; // prettier-ignore

let platform: TestPlatform;
let participant: CourseParticipant;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
});
afterAll(() => platform.close());
beforeEach(async () => {
  platform.at('2026-11-22T09:00:00Z');
  participant = await openParticipant(platform);
});

const own = <T>(work: (tx: Tx) => Promise<Result<T>>) => platform.as(participant.actor, work);
const staff = (role: Actor['role']): Actor => ({ role, accountId: platform.ids.next() });
const nl = { language: 'nl' } as const;
const statusOf = () => platform.system(async (tx) => ok((await findDossier(tx, participant.dossierId))?.status));
const factsOf = (type: string) =>
  platform.system(async (tx) => ok(await tx.db.selectFrom('ledger.fact').selectAll().where('person_id', '=', participant.personId).where('type', '=', type).execute())); // prettier-ignore

async function learnAll(): Promise<void> {
  const basis = library().lessons('nl').filter(({ module }) => module === 'basis'); // prettier-ignore
  const batch = basis.flatMap(({ id }) => wholeLesson(platform.ids.next, id, '2026-11-22T08:00:00.000Z'));
  for (let from = 0; from < batch.length; from += 200) {
    expectOk(await own((tx) => recordObservations(tx, { observations: batch.slice(from, from + 200) })));
  }
}

/** Sits the whole quiz; `right` answers are right, the rest is not. */
async function sit(right: number): Promise<void> {
  expectOk(await own((tx) => beginQuiz(tx, nl)));
  const keys = new Map(library().quizItems.map(({ id, correct }) => [id, correct]));
  const form = await platform.system(async (tx) => {
    const row = await tx.db.selectFrom('assessment.sitting').select('form').where('person_id', '=', participant.personId).where('finished_at', 'is', null).executeTakeFirstOrThrow(); // prettier-ignore
    return ok(row.form as unknown as { item: string; options: string[] }[]);
  });
  for (const [index, { item, options }] of form.entries()) {
    const good = keys.get(item) as string;
    const option = index < right ? good : (options.find((id) => id !== good) as string);
    expectOk(await own((tx) => answerQuestion(tx, { number: index + 1, option })));
  }
  expectOk(await own((tx) => handInQuiz(tx, nl)));
}

describe('the end quiz', () => {
  it('opens when all lessons of the path are done', async () => {
    expect(expectOk(await own((tx) => getQuiz(tx, nl)))).toMatchObject({
      gate: 'lessons-left',
      passMark: 50,
      questions: 24,
    });
    expect(await own((tx) => beginQuiz(tx, nl))).toMatchObject({ ok: false, code: 'assessment.quiz-not-open' });
    await learnAll();
    expect(expectOk(await own((tx) => getQuiz(tx, nl))).gate).toBe('open');
  });

  it('keeps each answer, goes on where somebody stopped, and draws its questions once', async () => {
    await learnAll();
    const { href } = expectOk(await own((tx) => beginQuiz(tx, nl)));
    expect(href).toBe('/quiz/1');
    const first = expectOk(await own((tx) => getQuestion(tx, { language: 'ar', number: 1 })));
    expectOk(await own((tx) => answerQuestion(tx, { number: 1, option: first.options[0]?.id ?? '' })));
    expect(expectOk(await own((tx) => beginQuiz(tx, nl))).href).toBe('/quiz/2');
    expect(expectOk(await own((tx) => getQuestion(tx, { language: 'ar', number: 1 })))).toEqual({ ...first, chosen: first.options[0]?.id, answered: 1 }); // prettier-ignore
  });

  it('M09 never sends a browser which answer is right, before or after handing in', async () => {
    await learnAll();
    expectOk(await own((tx) => beginQuiz(tx, nl)));
    const question = expectOk(await own((tx) => getQuestion(tx, { ...nl, number: 1 })));
    expect(Object.keys(question).toSorted()).toEqual([
      'answered',
      'chosen',
      'count',
      'dutch',
      'language',
      'number',
      'options',
      'prompt',
    ]);
    expectOk(await own((tx) => handInQuiz(tx, nl)));
    const result = expectOk(await own((tx) => getResult(tx, nl)));
    expect(JSON.stringify(result)).not.toMatch(/rationale|option|"key"/);
  });

  it.each([
    [12, 'passed'],
    [11, 'failed'],
  ] as const)('M03 with %s of 24 right has the outcome %s: half is enough', async (right, outcome) => {
    await learnAll();
    await sit(right);
    expect(expectOk(await own((tx) => getResult(tx, nl)))).toMatchObject({
      outcome,
      points: right,
      questions: 24,
      mayTryAgain: outcome === 'failed',
    });
    const [fact] = await factsOf('assessment.sitting-recorded.v1');
    expect(fact?.payload).toMatchObject({ outcome, percent: (100 * right) / 24 });
  });

  it('may be tried again after failing, with other questions, and not after passing', async () => {
    await learnAll();
    await sit(0);
    await sit(24);
    expect(await own((tx) => beginQuiz(tx, nl))).toMatchObject({ ok: false, code: 'assessment.already-passed' });
    const forms = await platform.system(async (tx) => ok(await tx.db.selectFrom('assessment.sitting').select('form').where('person_id', '=', participant.personId).execute())); // prettier-ignore
    const [one, two] = forms.map(({ form }) => (form as unknown as { item: string }[]).map(({ item }) => item));
    expect(one?.filter((item) => two?.includes(item))).toEqual([]);
  });

  it('M18 absence and a technical failure are outcomes of their own and leave the right to sit again', async () => {
    await learnAll();
    expectOk(await own((tx) => beginQuiz(tx, nl)));
    const counsellor = staff('counsellor');
    expectOk(
      await platform.as(counsellor, (tx) =>
        recordOutcome(tx, { personId: participant.personId, outcome: 'technical-failure' }),
      ),
    );
    expectOk(
      await platform.as(counsellor, (tx) => recordOutcome(tx, { personId: participant.personId, outcome: 'absent' })),
    );
    const told = (await factsOf('assessment.sitting-recorded.v1')).map(
      ({ payload }) => (payload as { outcome: string }).outcome,
    );
    expect(told).toEqual(['technical-failure', 'absent']);
    expect(expectOk(await own((tx) => getQuiz(tx, nl)))).toMatchObject({ gate: 'open', open: null });
    await sit(24);
    expect(await platform.system(async (tx) => ok((await latestSitting(tx, participant.personId))?.outcome))).toBe(
      'passed',
    );
  });

  it('an outcome that is told twice with one id is kept once', async () => {
    const told = { id: platform.ids.next(), personId: participant.personId, outcome: 'failed', percent: 40, at: new Date('2026-01-12T11:00:00Z') } as const; // prettier-ignore
    await platform.system((tx) => recordSittingOutcome(tx, told));
    await platform.system((tx) => recordSittingOutcome(tx, told));
    expect(await factsOf('assessment.sitting-recorded.v1')).toHaveLength(1);
  });
});

describe('completion', () => {
  it('N01 self-study is completed by all lessons and the end quiz, and the dossier hears it once', async () => {
    await learnAll();
    await platform.drain();
    expect(await platform.system(async (tx) => ok(await findCompletion(tx, participant.dossierId)))).toMatchObject({
      completed: false,
      missing: ['eindquiz'],
    });
    await sit(24);
    await platform.drain();
    expect(await statusOf()).toBe('completed');
    const completion = await platform.system(async (tx) => ok(await findCompletion(tx, participant.dossierId)));
    expect(completion).toMatchObject({ completed: true, missing: [], regime: 'voorstel-2025' });
    expect(completion?.reasons.every(({ article, met }) => article !== '' && met)).toBe(true);
    expect(await factsOf('voortraject.course-completed.v1')).toHaveLength(1);
  });

  it('N01 whoever finishes after announcing the journey has finished: it shows on their own page', async () => {
    await learnAll();
    const { dossierId } = participant;
    await platform.system((tx) => moveDossier(tx, { dossierId, type: 'arrival.travel-announced.v1' }));
    await sit(24);
    await platform.drain();
    expect(await statusOf()).toBe('travelling');
    const home = expectOk(await own((tx) => getHome(tx, {})));
    expect(home?.steps.find(({ step }) => step === 'course')).toMatchObject({ state: 'done' });
    expect(home?.steps.find(({ step }) => step === 'proof')).toMatchObject({ state: 'done' });
    await platform.system((tx) => moveDossier(tx, { dossierId, type: 'arrival.travel-cancelled.v1' }));
    expect(await statusOf()).toBe('completed');
  });

  it('H04 N01 a module of the path that has no lessons yet is named as such, and holds nothing up', async () => {
    const { personId, dossierId } = participant;
    const payload = { modules: ['basis', 'not-written-yet'], form: 'self-study' };
    await platform.system(async (tx) =>
      ok(await appendFact(tx, { type: 'voortraject.learning-path-set.v1', personId, dossierId, payload })),
    );
    await platform.drain();
    await learnAll();
    const overview = expectOk(await own((tx) => getOverview(tx, nl)));
    expect(overview).toMatchObject({ notYet: ['not-written-yet'], next: null, minutesLeft: 0 });
    expect(overview.lessonsDone).toBe(overview.lessonsTotal);
    await sit(24);
    await platform.drain();
    expect(await statusOf()).toBe('completed');
  });

  it('M18 says “absent”, not “failed”, where somebody was absent', async () => {
    await learnAll();
    await platform.system((tx) => recordSittingOutcome(tx, { personId: participant.personId, outcome: 'absent' }));
    await platform.drain();
    expect(await platform.system(async (tx) => ok((await findCompletion(tx, participant.dossierId))?.missing))).toEqual(
      ['eindquiz-afwezig'],
    );
  });
});

describe('a group', () => {
  const coordinator = () => staff('coordinator');
  let teacher: Actor;
  let groupId: string;
  beforeEach(async () => {
    teacher = staff('teacher');
    const group = {
      name: 'Groep 1',
      language: 'ar',
      startsOn: '2026-11-01',
      endsOn: '2026-12-31',
      teacherId: teacher.accountId ?? '',
    } as const;
    groupId = expectOk(await platform.as(coordinator(), (tx) => createGroup(tx, group))).groupId;
  });
  const add = () => platform.as(coordinator(), (tx) => addMembers(tx, { groupId, persons: [participant.personId] }));

  it('lets its teacher see a person from the moment they join, and nobody else’s teacher', async () => {
    const look = (actor: Actor) => platform.as(actor, (tx) => getGroup(tx, { groupId }));
    expect(expectOk(await look(teacher)).people).toEqual([]);
    expectOk(await add());
    expectOk(await add());
    expect(expectOk(await look(teacher)).people.map(({ personId }) => personId)).toEqual([participant.personId]);
    expect(await look(staff('teacher'))).toMatchObject({ ok: false, code: 'classroom.group-unknown' });
    expect(await factsOf('classroom.member-added.v1')).toHaveLength(1);
  });

  it('I02 M01 shows the teacher how far everybody is and what they answered', async () => {
    expectOk(await add());
    await learnAll();
    const group = expectOk(await platform.as(teacher, (tx) => getGroup(tx, { groupId })));
    expect(group.people[0]).toMatchObject({ lessonsDone: group.people[0]?.lessonsTotal });
    const member = await platform.as(teacher, (tx) =>
      getMember(tx, { groupId, personId: participant.personId, language: 'nl' }),
    );
    expect(expectOk(member).answers.find(({ exercise }) => exercise.id === 'own-account')).toMatchObject({
      response: { option: 'a' },
      lastCorrect: true,
    });
    const seen = await platform.as(teacher, (tx) => getResults(tx, { personIds: [participant.personId] }));
    expect(expectOk(seen)).toEqual([]);
  });

  it('J07 keeps a live lesson as wall time in its zone, across the change of clocks', async () => {
    expectOk(await add());
    const plan = (day: string) =>
      platform.as(teacher, (tx) => planLesson(tx, { groupId, title: 'Les', day, time: '18:00', minutes: 120 }));
    expectOk(await plan('2026-11-24'));
    expectOk(await plan('2027-04-06'));
    const { liveLessons } = expectOk(await platform.as(teacher, (tx) => getGroup(tx, { groupId })));
    expect(liveLessons.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-11-24T17:00:00.000Z',
      '2027-04-06T16:00:00.000Z',
    ]);
    const next = await own(async (tx) => ok(await nextLessonOf(tx, participant.personId)));
    expect(expectOk(next)).toMatchObject({
      title: 'Les',
      groupName: 'Groep 1',
      startsAt: new Date('2026-11-24T17:00:00Z'),
    });
  });

  it('J06 records attendance per lesson and tells the share; a lesson to come cannot be recorded', async () => {
    expectOk(await add());
    const lesson = async (wallStart: string) =>
      (await platform.system(async (tx) => ok(await ensureLiveLesson(tx, { groupId, title: 'Les', wallStart, timeZone: 'Europe/Brussels', minutes: 60 })))).id; // prettier-ignore
    const record = (lessonId: string, percent: string) =>
      platform.as(teacher, (tx) =>
        recordAttendance(tx, { groupId, lessonId, [`percent-${participant.personId}`]: percent }),
      );
    expect(await record(await lesson('2026-12-01T18:00'), '100')).toMatchObject({
      ok: false,
      code: 'classroom.not-yet-held',
    });
    const held = await lesson('2026-11-20T18:00');
    expectOk(await record(held, '100'));
    expectOk(await record(await lesson('2026-11-21T18:00'), '50'));
    expectOk(await record(held, '100'));
    const percents = (await factsOf('classroom.attendance-recorded.v1')).map(
      ({ payload }) => (payload as { percent: number }).percent,
    );
    expect(percents.toSorted((a, b) => a - b)).toEqual([75, 100]);
    expect(await statusOf()).toBe('learning');
  });

  it('J05 keeps every judgement; the last one counts', async () => {
    expectOk(await add());
    const judge = (value: 'voldoende' | 'goed') =>
      platform.as(teacher, (tx) => judgeParticipation(tx, { groupId, personId: participant.personId, value }));
    expectOk(await judge('voldoende'));
    platform.at('2026-11-23T09:00:00Z');
    expectOk(await judge('goed'));
    const { people } = expectOk(await platform.as(teacher, (tx) => getGroup(tx, { groupId })));
    expect(people[0]?.judgement).toBe('goed');
    expect(await factsOf('classroom.participation-judged.v1')).toHaveLength(2);
    const member = await platform.as(teacher, (tx) =>
      getMember(tx, { groupId, personId: participant.personId, language: 'nl' }),
    );
    expect(expectOk(member).judgements.map(({ value }) => value)).toEqual(['goed', 'voldoende']);
  });

  it('W01 a pilot course is completed by attendance, judgement and quiz, not by lessons of this platform', async () => {
    participant = await openParticipant(platform, { regime: 'proeftuin-2023' });
    expectOk(await add());
    const { personId } = participant;
    await platform.system((tx) =>
      recordAttendanceShare(tx, { groupId, personId, percent: 92, at: new Date('2026-01-12T11:00:00Z') }),
    );
    expectOk(await platform.as(teacher, (tx) => judgeParticipation(tx, { groupId, personId, value: 'goed' })));
    await platform.system((tx) => recordSittingOutcome(tx, { personId, outcome: 'passed', percent: 80 }));
    await platform.drain();
    expect(await statusOf()).toBe('completed');
  });

  it('takes only people who follow the course', async () => {
    participant = await openParticipant(platform, { agreed: false });
    expect(await add()).toMatchObject({ ok: false, code: 'classroom.not-in-course' });
  });
});
