import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGE_NAMES, type Language } from '#kernel/languages.ts';
import { library } from '#modules/content/server/index.ts';
import type { ShelfView } from '#modules/learning/contract/phone.ts';
import type { ChangesReply } from '#modules/learning/contract/sync-protocol.ts';
import type { KeptPractice } from '#modules/learning/contract/words.ts';
import { violations } from '../support/axe.ts';
import { openPhoneBrowser } from '../support/browser.ts';
import { chooseAnswer } from '../support/learner.ts';
import { openRelay, type Relay } from '../support/relay.ts';
import { startPlatform, type RunningPlatform } from '../support/running-platform.ts';
import { TELLING } from '../support/stage.ts';
import { PHONE, until, Visitor, wordsOf } from '../support/visitor.ts';

/*
 * A phone that others use too, with lessons on it and a code: the line is really cut, the browser is really closed, and whoever looks into what the browser keeps finds nothing. One story; each test goes on where the one before stopped.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'vooraf-lock-'));
const LESSON = '/learn/the-first-weeks';
const CODE = '730164';
const NEW_CODE = '582016';
const QUESTION = 'هل يمكنني التسجيل قبل السفر؟ (خيالي)';
const DRAFT = 'سؤال آخر لم يُرسل بعد (خيالي)';
const REPORT = 'الصورة لا تظهر. (خيالي)';
const french = wordsOf('fr');
const choice = { language: 'ar', script: true } as const;

let platform: RunningPlatform;
let line: Relay;
let context: BrowserContext;
let phone: Visitor;

async function openPhone(): Promise<void> {
  await context?.close();
  context = await openPhoneBrowser(path.join(folder, 'phone'), { viewport: PHONE, locale: choice.language });
  phone = await Visitor.at(context, `http://localhost:${line.port}`, choice);
}

const shows = (key: string, values?: Record<string, number>) => phone.page.getByText(phone.say(key, values)).first().waitFor(); // prettier-ignore
const button = (key: string) => phone.page.getByRole('button', { name: phone.say(key) }).first();

async function typeCode(code: string, go: string): Promise<void> {
  await phone.page.locator('#player input[name=pin]').fill(code);
  await button(go).click();
}

/** Which of these words stand in all that the browser keeps of this site, as somebody with the tools of a browser reads it. */
const findKept = (words: readonly string[]): Promise<{ size: number; found: string[] }> =>
  phone.page.evaluate(async (looked) => {
    const said: string[] = [];
    const read = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => { request.addEventListener('success', () => resolve(request.result)); request.addEventListener('error', () => reject(request.error)); }); // prettier-ignore
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await read(indexedDB.open(name));
      for (const table of database.objectStoreNames) {
        const store = database.transaction(table).objectStore(table);
        for (const row of [...(await read(store.getAllKeys())), ...(await read<unknown[]>(store.getAll()))])
          said.push(JSON.stringify(row, (_key, value: unknown) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : value))); // prettier-ignore
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if (!request.url.endsWith('.js')) said.push(request.url, await (await cache.match(request))!.text());
    }
    const kept = said.join('\n');
    return { size: kept.length, found: looked.filter((each) => kept.includes(each)) };
  }, words);

/** Makes of what is kept what a phone of before kept: its lessons name their pictures, which lie in a cache. */
const keepAsBefore = (): Promise<void> =>
  phone.page.evaluate(async () => {
    const read = <T>(request: IDBRequest<T>) => new Promise<T>((resolve) => request.addEventListener('success', () => resolve(request.result))); // prettier-ignore
    const { name = '' } = (await indexedDB.databases()).find((each) => each.name?.startsWith('vooraf-learning')) ?? {};
    const database = await read(indexedDB.open(name));
    const lessons = database.transaction('lesson', 'readwrite').objectStore('lesson');
    for (const row of await read<unknown[]>(lessons.getAll()))
      lessons.put(JSON.parse(JSON.stringify(row).replaceAll(/"picture":"data:[^"]+"/g, '"picture":"town-centre.svg"')));
    database.close();
    await (await caches.open('vooraf-pictures')).add('/pictures/town-centre.svg');
  });

/** Makes the phone remember so many wrong codes. */
const haveTried = (tries: number): Promise<void> =>
  phone.page.evaluate(async (count) => {
    const read = <T>(request: IDBRequest<T>) => new Promise<T>((resolve) => request.addEventListener('success', () => resolve(request.result))); // prettier-ignore
    const database = await read(indexedDB.open('vooraf-device'));
    const locks = database.transaction('lock', 'readwrite').objectStore('lock');
    for (const lock of await read<object[]>(locks.getAll())) await read(locks.put({ ...lock, tries: count }));
    database.close();
  }, tries);

const lessonIn = (language: 'ar' | 'fr') => library().find('the-first-weeks', language, 'normal') ?? expect.fail('no lesson'); // prettier-ignore
const lesson = lessonIn('ar');
/** Sentences of what is kept, and names, as they stand in it on a phone without a lock. */
const READABLE = [
  lesson.title,
  lesson.summary[0] ?? lesson.title,
  lessonIn('fr').title,
  'the-first-weeks',
  library().words[0]?.example ?? expect.fail('no words'),
  'town-centre',
];
/** All that would tell what somebody learns, or who they are. */
const WORDS = [...READABLE, 'question-for-teacher', '/pictures/', 'word-rated', 'reported', 'Salma'];
const told = async (words: readonly string[]): Promise<string[]> => {
  const { size, found } = await findKept(words);
  expect(size).toBeGreaterThan(10_000);
  return found;
};

async function keepLanguage(language: Language): Promise<void> {
  await phone.unfold('learning.phone.languages');
  await phone.page.getByRole('button', { name: LANGUAGE_NAMES[language] }).click();
  await phone.page.locator(`li[lang=${language}]`).last().waitFor();
}

async function look(name: string): Promise<void> {
  await phone.look(name);
  expect(await violations(phone.page), name).toEqual([]);
}

beforeAll(async () => {
  platform = await startPlatform();
  line = await openRelay(Number(new URL(platform.url).port));
  await openPhone();
});
afterAll(async () => {
  await context?.close();
  await line?.cut().catch(() => {});
  await platform?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('U06 I08 lessons that were on the phone before are locked with the code of its pages, typed once more', async () => {
  await phone.stepInto('Salma');
  await phone.go('/learn/phone');
  await button('learning.phone.keep').click();
  await shows('learning.phone.kept-text');
  await shows('learning.phone.lock.none');
  await keepLanguage('fr');
  await phone.page.waitForLoadState('networkidle');
  await keepAsBefore();
  expect(await told(READABLE)).toEqual(READABLE);

  await phone.go('/account/pin');
  await phone.type({ next: CODE, again: CODE });
  await phone.press('access.pin.set');
  expect(phone.path).toBe('/learn/phone');
  await shows('learning.phone.lock.open-text');
  await look('89-lock-offer');
  await typeCode('864275', 'learning.phone.lock.go');
  await shows('problem.access.pin-wrong', { left: 4 });
  await typeCode(CODE, 'learning.phone.lock.go');
  await shows('learning.phone.lock.locked');
  await shows('learning.phone.kept-text');
  await look('89-lock-on');
  await keepLanguage('en');
  expect(await told(WORDS)).toEqual([]);
});

test('U06 without a line whoever opens the lessons is asked for the code, and sees nothing without it', async () => {
  await line.cut();
  await openPhone();
  await phone.go('/learn');
  await shows('access.locked.title');
  await look('89-lock-asks');
  expect(await phone.page.title()).not.toMatch(TELLING);
  expect(await phone.page.locator('main a[href^="/learn/"]').count()).toBe(0);
  await phone.press('access.locked.sign-in');
  await shows('learning.phone.needs-line');
  await phone.go('/learn');
  await typeCode('12', 'access.locked.go');
  await shows('learning.phone.lock.form');
  await typeCode('864275', 'access.locked.go');
  await shows('problem.access.pin-wrong', { left: 9 });
  await look('89-lock-wrong');
  expect(await phone.page.content()).not.toContain(lesson.title);
  expect(await told(WORDS)).toEqual([]);
});

test('I08 the right code opens the lessons; what is written there can be read nowhere else', async () => {
  await typeCode('٧٣٠١٦٤', 'access.locked.go');
  await phone.page.getByRole('link', { name: phone.say('learning.words.open') }).click();
  await phone.unfold('learning.words.show');
  await button('learning.words.rating.good').click();
  await shows('learning.phone.waiting', { count: 1 });
  await phone.page.locator('main a[href="/learn"]').first().click();
  await phone.page.locator(`main a[href="${LESSON}"]`).first().click();
  await phone.page.locator(`main a[href$="/your-preparation"]`).first().click();
  await phone.page.locator('form#question-for-teacher').waitFor();
  await chooseAnswer(phone, 'question-for-teacher', true);
  await phone.page.locator('form#question-for-teacher button').click();
  await shows('learning.phone.waiting', { count: 2 });
  await phone.unfold('learning.ask.title');
  await phone.type({ question: QUESTION });
  await button('learning.ask.send').click();
  await shows('learning.phone.waiting', { count: 3 });
  await phone.unfold('learning.report.title');
  await phone.pick('about', 'technical');
  await phone.type({ words: REPORT });
  await button('learning.report.send').click();
  await shows('learning.phone.waiting', { count: 4 });
  expect(await told([...WORDS, QUESTION, REPORT, 'Een vraag. (fictief)'])).toEqual([]);

  await phone.page.locator('a.leave').click();
  await until('page that is not ours', async () => (phone.page.url().startsWith(phone.url) ? undefined : true));
  await phone.go('/learn');
  await shows('access.locked.title');
});

test('U06 I08 the lessons close by themselves after ten minutes of rest, say that something waits, and lose no word', async () => {
  await phone.page.clock.install();
  await phone.go(`${LESSON}/your-preparation`);
  await typeCode(CODE, 'access.locked.go');
  await phone.page.locator('[name=question]').waitFor();
  await phone.page.clock.fastForward('09:50');
  await phone.type({ question: DRAFT });
  await phone.page.keyboard.press('Shift');
  await phone.page.clock.fastForward('09:50');
  expect(await phone.typed('question')).toBe(DRAFT);
  await phone.page.clock.fastForward('10:30');
  await shows('access.locked.title');
  await shows('learning.phone.lock.waits');
  await look('89-lock-waits');
  expect(await told([...WORDS, DRAFT])).toEqual([]);
  await typeCode(CODE, 'access.locked.go');
  await until('what was being typed', async () => ((await phone.typed('question').catch(() => '')) === DRAFT ? true : undefined)); // prettier-ignore
});

test('U06 I08 the code is asked in the language that is chosen there, and opens the lessons in it with their pictures', async () => {
  const choose = async (language: string) => {
    await phone.page.locator('details.tongue summary').click();
    await phone.enter(phone.page.locator(`details.tongue a[lang=${language}]`));
  };
  await phone.go(`${LESSON}/in-town`);
  await shows('access.locked.title');
  await choose('fr');
  await phone.page.getByText(french('access.locked.title')).first().waitFor();
  await phone.page.locator('#player input[name=pin]').fill(CODE);
  await phone.page.getByRole('button', { name: french('access.locked.go') }).click();
  const picture = phone.page.locator('main .map img');
  await picture.waitFor();
  expect(await phone.page.locator('main [data-read]').getAttribute('lang')).toBe('fr');
  expect(await picture.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBeGreaterThan(0); // prettier-ignore
  await choose('ar');
  await shows('access.locked.title');
});

test('I08 with a line the code is asked once, by the pages; what waited arrives once', async () => {
  await openPhone();
  await line.mend();
  await phone.go('/learn/phone');
  expect(phone.path).toBe('/locked');
  const closed = await context.request.get(`${phone.url}/api/phone`);
  const practice = await context.request.get(`${phone.url}/api/phone/words`);
  const key = await context.request.post(`${phone.url}/api/phone/lock`, { data: { device: '0'.repeat(32) } });
  expect([closed.status(), practice.status(), key.status()]).toEqual([423, 423, 423]);
  await phone.type({ pin: CODE });
  await phone.press('access.locked.go');
  await shows('learning.phone.kept-text');
  const shelf = await until('question at the server', async () => {
    const found = (await (await context.request.get(`${phone.url}/api/phone`)).json()) as ShelfView;
    return found.letters.some(({ text }) => text === QUESTION) ? found : undefined;
  });
  for (const once of ['Een vraag. (fictief)', QUESTION])
    expect(
      shelf.letters.filter(({ text }) => text === once),
      once,
    ).toHaveLength(1);
  expect(shelf.reports).toMatchObject([{ lesson: 'the-first-weeks', about: 'technical', state: 'open' }]);
  const { revision } = (await (await context.request.get(`${phone.url}/api/phone/words`)).json()) as KeptPractice;
  expect(revision).toBe(1);
  const { changes } = (await (await context.request.get(`${phone.url}/api/sync`)).json()) as ChangesReply;
  expect(changes.filter(({ exercise }) => exercise === 'question-for-teacher')).toHaveLength(1);
  await shows('learning.phone.lock.locked');
  expect(await told([...WORDS, QUESTION, REPORT])).toEqual([]);
});

test('U06 I08 a form that is sent as the line breaks is held, sealed, and answered after the code', async () => {
  await phone.go(`${LESSON}/letter`);
  await chooseAnswer(phone, 'appointment-letter', true);
  await line.cut();
  await phone.enter(phone.page.locator('form#appointment-letter button'));
  await shows('access.locked.title');
  expect(await told([...WORDS, 'appointment-letter'])).toEqual([]);
  await typeCode(CODE, 'access.locked.go');
  await shows('learning.phone.waiting', { count: 1 });
});

test('U06 I08 ten wrong codes close the phone until its owner signs in again; what was not sent is sent then', async () => {
  await phone.page.clock.install();
  await phone.go(LESSON);
  await haveTried(7);
  for (const left of [2, 1]) {
    await typeCode('000000', 'access.locked.go');
    await shows('problem.access.pin-wrong', { left });
    await phone.page.clock.fastForward('01:01:00');
  }
  await typeCode('000000', 'access.locked.go');
  await shows('problem.access.pin-over');
  await look('89-lock-over');
  await phone.go('/learn');
  await shows('problem.access.pin-over');

  await openPhone();
  await line.mend();
  await phone.go('/home');
  expect(phone.path).toBe('/sign-in');
  await phone.stepInto('Salma');
  await phone.go('/learn/phone');
  await shows('learning.phone.lock.left');
  await until('what waited at the server', async () => {
    const { changes } = (await (await context.request.get(`${phone.url}/api/sync`)).json()) as ChangesReply;
    return changes.some(({ exercise }) => exercise === 'appointment-letter') || undefined;
  });
  await phone.go('/account/pin');
  await phone.type({ next: NEW_CODE, again: NEW_CODE });
  await phone.press('access.pin.set');
  await shows('learning.phone.lock.other-text');
  await typeCode(NEW_CODE, 'learning.phone.lock.go');
  await shows('learning.phone.lock.locked');
  expect(await told(WORDS)).toEqual([]);
});

test('U06 the lock comes off where the code is taken away, and nothing is lost', async () => {
  await phone.go('/account/pin');
  await phone.page.locator('#remove-pin').fill(NEW_CODE);
  await phone.press('access.pin.remove');
  expect(phone.path).toBe('/learn/phone');
  await shows('learning.phone.lock.left');
  await look('89-lock-left');
  await button('learning.phone.lock.take-off').click();
  await shows('learning.phone.lock.none');
  await shows('learning.phone.kept-text');
  expect(await told(READABLE.slice(0, 5))).toEqual(READABLE.slice(0, 5));
  await phone.go(`${LESSON}/your-preparation`);
  expect(await phone.typed('text')).toBe('Een vraag. (fictief)');
});
