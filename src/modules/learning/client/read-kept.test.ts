import { beforeEach, describe, expect, it } from 'vitest';
import { exercisesOf, library } from '#modules/content/server/index.ts';
import { SYNC_VERSION, type SentObservation } from '../contract/sync-protocol.ts';
import { rightResponse } from '../testing/course-participant.ts';
import { openMemoryShelf } from '../testing/memory-shelf.ts';
import { openDevice } from './device.ts';
import { openMemoryStore } from './memory-store.ts';
import { placeOf } from './place.ts';
import { readLesson, readOverview, readQuestions, readReports, readScreen, type Reader } from './read-kept.ts';
import { takeForm } from './take-form.ts';

const LESSON = 'the-first-weeks';
const lessons = (['ar', 'nl'] as const).flatMap((language) => library().lessons(language));
let reader: Reader;
let sent: SentObservation[];

/** A phone that kept the basic module in Arabic; its line is there only to be looked at. */
async function openReader(): Promise<Reader> {
  const [store, shelf] = [openMemoryStore(), openMemoryShelf()];
  const module = { id: 'basis', title: 'Basis', language: 'ar', files: [], bytes: 1, keptAt: '2026-11-22T08:00:00.000Z' } as const; // prettier-ignore
  await shelf.keep(
    {
      ...module,
      lessons: library()
        .lessons('ar')
        .map(({ id }) => id),
    },
    lessons,
  );
  let [number, now] = [0, Date.UTC(2026, 10, 22)];
  const newId = () => `id-${(number += 1)}`;
  sent = [];
  const speak = (rest: object) => ({ status: 200, body: { version: SYNC_VERSION, serverTime: new Date(now).toISOString(), ...rest } }); // prettier-ignore
  const line = {
    push: async (observations: readonly SentObservation[]) => {
      sent.push(...observations);
      return speak({ acknowledgements: observations.map(({ id }) => ({ id, outcome: 'accepted' })) });
    },
    pull: async () => speak({ changes: [], cursor: '0', more: false }),
  };
  const device = openDevice({ store, line, now: () => (now += 1000), newId, random: () => 0.5 });
  return { person: 'p', language: 'ar', device, store, shelf, newId };
}

beforeEach(async () => void (reader = await openReader()));

const form = (screen: string, action: string, values: Record<string, unknown>) =>
  takeForm(reader, { action, lesson: LESSON, screen, values });
const exerciseOn = async (screen: string, id: string) =>
  (await readScreen(reader, LESSON, screen))?.blocks.flatMap((block) => (block.type === 'exercise' && block.exercise.id === id ? [block.exercise] : []))[0]; // prettier-ignore

describe('what is kept on a phone', () => {
  it('says of each figure where it comes from, on its screen and for the whole lesson', async () => {
    const [screen, other, lesson] = await Promise.all([readScreen(reader, LESSON, 'emergencies'), readScreen(reader, LESSON, 'letter'), readLesson(reader, LESSON)]); // prettier-ignore
    expect(screen?.facts.map(({ id }) => id)).toEqual(['emergency-number', 'police-number', 'poison-centre']);
    expect(screen?.facts[0]).toMatchObject({ value: '\u2066112\u2069', about: expect.stringMatching(/\p{Script=Arabic}/u), source: expect.stringContaining('https://') }); // prettier-ignore
    expect(other?.facts).toEqual([]);
    expect(lesson?.facts.map(({ id }) => id)).toEqual(screen?.facts.map(({ id }) => id));
  });

  it('reads lessons that were kept before facts were listed', async () => {
    const before = JSON.parse(JSON.stringify(lessons, (key, value: unknown) => (key === 'facts' ? undefined : value))) as typeof lessons; // prettier-ignore
    const [module] = await reader.shelf.modules();
    if (module) await reader.shelf.keep(module, before);
    expect((await readScreen(reader, LESSON, 'emergencies'))?.facts).toEqual([]);
    expect((await readLesson(reader, LESSON))?.facts).toEqual([]);
  });

  it('I08 shows a screen without its key, answers a form at once, and shows what that teaches', async () => {
    expect(JSON.stringify(await readScreen(reader, LESSON, 'letter'))).not.toMatch(/"(key|feedback|correct)":/);
    const [first] = (await exerciseOn('letter', 'appointment-letter'))?.parts ?? [];
    expect(await form('letter', 'answer', { exercise: 'appointment-letter' })).toMatchObject({ kind: 'refused', code: 'learning.no-answer' }); // prettier-ignore
    const values = { exercise: 'appointment-letter', observationId: 'from-the-form', option: first?.id };
    expect(await form('letter', 'answer', values)).toEqual({ kind: 'kept', href: `/learn/${LESSON}/letter#appointment-letter` }); // prettier-ignore
    const { answered } = (await exerciseOn('letter', 'appointment-letter')) ?? {};
    expect(answered?.feedback).toHaveLength(1);
    await form('letter', 'answer', values);
    expect(await reader.store.countWaiting()).toBe(1);
    expect((await reader.store.waiting(9))[0]?.id).toBe('from-the-form');
  });

  it('says what the next screen is about before one goes there, and nothing on the last', async () => {
    const { screens = [] } = library().find(LESSON, 'ar', 'normal') ?? {};
    const shown = await Promise.all(screens.map(({ id }) => readScreen(reader, LESSON, id)));
    expect(shown.map((screen) => screen?.nextTitle)).toEqual([...screens.slice(1).map(({ title }) => title), null]);
  });

  it('I08 goes on exactly where one stopped, screen by screen to the end of the lesson', async () => {
    const lesson = library().find(LESSON, 'ar', 'normal');
    for (const { id } of lesson?.screens ?? []) {
      expect((await readLesson(reader, LESSON))?.resumeHref).toBe(`/learn/${LESSON}/${id}`);
      for (const { exercise } of exercisesOf(lesson as never).filter(({ screen }) => screen === id))
        await reader.device.record({ kind: 'answered', lesson: LESSON, contentVersion: 'v', exercise: exercise.id, response: rightResponse(exercise) }, { score: 1, screen: id }); // prettier-ignore
      await form(id, 'onward', {});
    }
    expect((await readLesson(reader, LESSON))?.finished).toBe(true);
    const { kept, resume, href } = await readOverview(reader);
    expect(kept[0]?.lessons.find(({ id }) => id === LESSON)?.state).toBe('done');
    expect(href).toBe(`/learn/${resume?.id}/${library().find(resume?.id ?? '', 'nl', 'normal')?.screens[0]?.id}`);
  });

  it('shows the words of somebody own, from this phone and from another, with what the teacher said', async () => {
    await form('your-preparation', 'answer', { exercise: 'question-for-teacher', text: 'Hier' });
    expect((await exerciseOn('your-preparation', 'question-for-teacher'))?.writing).toMatchObject({ text: 'Hier', toTeacher: true, reply: null }); // prettier-ignore
    const other = await openReader();
    const letter = { id: 'l', lesson: LESSON, screen: null, exercise: 'question-for-teacher', text: 'Daar', toTeacher: true, seenAt: '2026-11-22T08:00:00.000Z', reply: 'Ja' }; // prettier-ignore
    await other.shelf.saveNote('shelf', { person: 'p', gate: 'open', modules: [], letters: [letter] });
    reader = other;
    expect((await exerciseOn('your-preparation', 'question-for-teacher'))?.writing).toMatchObject({ text: 'Daar', reply: 'Ja' }); // prettier-ignore
  });

  it('a question says whether it has arrived, is no step in the lesson, and an empty one is refused', async () => {
    expect(await form('letter', 'ask', { question: ' ' })).toMatchObject({ code: 'platform.field-required' });
    await form('letter', 'ask', { question: 'Mag dat?', questionId: 'q' });
    expect(await readQuestions(reader, LESSON, 'letter')).toEqual([{ id: 'q', text: 'Mag dat?', arrived: false, reply: null }]); // prettier-ignore
    await reader.device.sync();
    expect(sent).toMatchObject([{ id: 'q', kind: 'asked', screen: 'letter', response: { text: 'Mag dat?' } }]);
    expect((await readQuestions(reader, LESSON, 'letter'))[0]?.arrived).toBe(true);
    expect((await readLesson(reader, LESSON))?.begun).toBe(false);
  });

  it('I07 a report of a page waits, says so, is no step in the lesson, and comes back with its answer', async () => {
    expect(await form('letter', 'report', { about: 'nonsense' })).toMatchObject({ code: 'platform.field-not-a-choice' }); // prettier-ignore
    const values = { about: 'technical', words: 'Het beeld blijft zwart.', reportId: 'r' };
    expect(await form('letter', 'report', values)).toEqual({ kind: 'kept', href: `/learn/${LESSON}/letter#report` });
    await form('letter', 'report', values);
    expect(await readReports(reader, LESSON, 'letter')).toEqual([{ id: 'r', about: 'technical', state: 'waits', answer: null }]); // prettier-ignore
    expect(await readReports(reader, LESSON, 'in-town')).toEqual([]);
    await reader.device.sync();
    const { version, textVersion } = library().find(LESSON, 'ar', 'normal') ?? {};
    expect(sent).toMatchObject([{ id: 'r', kind: 'reported', contentVersion: version, response: { about: 'technical', words: values.words, language: 'ar', textVersion } }]); // prettier-ignore
    expect(await readReports(reader, LESSON, 'letter')).toMatchObject([{ id: 'r', state: 'open' }]);
    await form('letter', 'report', { about: 'wrong', reportId: 'too-many' });
    await reader.store.settle([{ id: 'too-many', refused: 'learning.too-many-reports' }]);
    expect((await readReports(reader, LESSON, 'letter'))[0]).toMatchObject({ id: 'too-many', state: 'refused' });
    const done = { id: 'r', lesson: LESSON, screen: 'letter', about: 'technical', state: 'done', answer: 'Hersteld' } as const; // prettier-ignore
    await reader.shelf.saveNote('shelf', { person: 'p', gate: 'open', modules: [], letters: [], reports: [done] });
    expect((await readReports(reader, LESSON, 'letter')).at(-1)).toMatchObject({
      id: 'r',
      state: 'done',
      answer: 'Hersteld',
    });
    expect((await readLesson(reader, LESSON))?.begun).toBe(false);
  });

  it('I08 is read in the language of the page where it is kept in that one, else in the language it was kept in', async () => {
    const heading = async (language: 'fr' | 'en' | 'ar') => (await readLesson({ ...reader, language }, LESSON))?.title;
    const [ar, fr] = (['ar', 'fr'] as const).map((language) => library().find(LESSON, language, 'normal')?.title);
    expect([await heading('ar'), await heading('fr')]).toEqual([ar, ar]);
    const [module] = await reader.shelf.modules();
    if (!module) throw new Error('no module');
    // What is here already stays: only what is new comes over the line.
    await reader.shelf.keep({ ...module, languages: ['ar', 'nl', 'fr'] }, library().lessons('fr'), ['ar', 'nl']);
    expect([await heading('ar'), await heading('fr'), await heading('en')]).toEqual([ar, fr, ar]);
  });

  it('is not shown where it is not kept', async () => {
    expect(await readScreen(reader, 'no-lesson', 'letter')).toBeUndefined();
    expect(await readScreen(reader, LESSON, 'no-screen')).toBeUndefined();
    expect(await takeForm(reader, { action: 'answer', lesson: 'no-lesson', screen: 's', values: {} })).toMatchObject({ kind: 'refused' }); // prettier-ignore
  });
});

it.each([
  ['/learn', { kind: 'overview' }],
  ['/learn/phone', { kind: 'phone' }],
  ['/learn/words', { kind: 'words' }],
  ['/learn/a', { kind: 'lesson', lesson: 'a' }],
  ['/learn/a/print', { kind: 'lesson', lesson: 'a' }],
  ['/learn/a/b?dutch=1', { kind: 'screen', lesson: 'a', screen: 'b', dutch: '1' }],
  ['/reading?back=%2Flearn%2Fa', { kind: 'reading', back: '/learn/a' }],
  ['/reading?back=https://elsewhere.example', { kind: 'reading', back: undefined }],
  ['/home', { kind: 'elsewhere' }],
  ['/learn/a/b/c', { kind: 'elsewhere' }],
])('the player knows what %s asks for', (address, place) => {
  expect(placeOf(new URL(address, 'https://example.org'))).toEqual(place);
});
