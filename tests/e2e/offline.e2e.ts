import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PERSON_HEADER, type ChangesReply } from '#modules/learning/contract/sync-protocol.ts';
import { violations } from '../support/axe.ts';
import { chooseAnswer, praiseOf } from '../support/learner.ts';
import { openPhoneBrowser } from '../support/browser.ts';
import { startPlatform, type RunningPlatform } from '../support/running-platform.ts';
import { openStage, TELLING, type Stage } from '../support/stage.ts';
import { PHONE, until, Visitor } from '../support/visitor.ts';

/*
 * The phone of somebody whose power and network come and go: the platform is really stopped, the browser is really closed,
 * and what the phone keeps lies in a folder. One story; each test goes on where the one before stopped.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'vooraf-offline-'));
const LESSON = '/learn/the-first-weeks';
const QUESTION = 'هل يمكنني التسجيل قبل السفر؟ (خيالي)';
const choice = { language: 'ar', script: true } as const;

let platform: RunningPlatform;
let stage: Stage;
let context: BrowserContext;
let phone: Visitor;

async function startAgain(): Promise<void> {
  platform = await startPlatform({ PORT: new URL(phone.url).port }, path.join(folder, 'data'));
}

async function openPhone(): Promise<Visitor> {
  const options = { viewport: PHONE, locale: choice.language };
  context = await openPhoneBrowser(path.join(folder, 'phone'), options);
  // As in browsers that ask the person, who does not answer.
  await context.addInitScript(() => (navigator.storage.persist = () => new Promise<boolean>(() => undefined)));
  return Visitor.at(context, platform.url, choice);
}

/** Presses a button of a lesson and waits until the page answers, without a page being loaded. */
async function answerHere(exercise: string, right: boolean): Promise<void> {
  const form = phone.page.locator(`form#${exercise}`);
  await chooseAnswer(phone, exercise, right);
  await form.locator('button').click();
  await form.getByText(phone.say(right ? praiseOf(phone, exercise) : 'learning.screen.not-yet')).waitFor();
}

const shows = (key: string, values?: Record<string, number>) => phone.page.getByText(phone.say(key, values)).first().waitFor(); // prettier-ignore

async function onward(): Promise<void> {
  const before = phone.page.url();
  await phone.page.locator('form[action*="onward"] button').click();
  await phone.page.waitForURL((url) => url.href !== before);
}

/** Looks at a page of the player as at every page, and lets axe look too. */
async function look(name: string): Promise<void> {
  await phone.look(name);
  expect(await violations(phone.page), name).toEqual([]);
}

/** All that the server has of this person, as their phones hear it. */
async function recorded(page: Page): Promise<ChangesReply['changes']> {
  const response = await page.context().request.get(`${phone.url}/api/sync`);
  return ((await response.json()) as ChangesReply).changes;
}

beforeAll(async () => {
  platform = await startPlatform({}, path.join(folder, 'data'));
  stage = await openStage(platform.url);
  phone = await openPhone();
});
afterAll(async () => {
  await context?.close();
  await stage?.close();
  await platform?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('I08 one tap keeps a module on the phone, with its size said before; the name on the home screen is neutral', async () => {
  await phone.stepInto('Salma');
  await phone.go('/learn/phone');
  await phone.page.getByText('كيلوبايت').first().waitFor();
  await phone.look('95-phone');
  await phone.page
    .getByRole('button', { name: phone.say('learning.phone.keep') })
    .first()
    .click();
  await shows('learning.phone.kept-text');
  await look('96-phone-kept');
  const manifest = await (await context.request.get(`${phone.url}/manifest.webmanifest`)).text();
  expect(manifest).not.toMatch(TELLING);
  for (const { src } of (JSON.parse(manifest) as { icons: { src: string }[] }).icons)
    expect((await context.request.get(`${phone.url}${src}`)).status(), src).toBe(200);
});

test('I08 an answer that is sent as the line breaks is kept on the phone and answered there', async () => {
  await phone.go(`${LESSON}/letter`);
  await chooseAnswer(phone, 'appointment-letter', false);
  await platform.stop();
  await phone.enter(phone.page.locator('form#appointment-letter button'));
  await phone.page.locator('form#appointment-letter').getByText(phone.say('learning.screen.not-yet')).waitFor();
  await shows('learning.phone.waiting', { count: 1 });
  await look('97-phone-answered');
});

test('I08 without a line every kind of exercise is answered at once, texts and questions to the teacher wait on the phone', async () => {
  await answerHere('appointment-letter', true);
  await phone.page.getByRole('link', { name: phone.say('learning.screen.dutch') }).click();
  await phone.page.locator('main [lang=nl]').first().waitFor();
  await onward();
  await answerHere('what-to-take', true);
  await answerHere('address-check', true);
  await onward();
  await answerHere('emergency-numbers', true);
  await answerHere('on-the-phone', false);
  await onward();
  await answerHere('where-to-register', true);
  await onward();
  await phone.go(`${LESSON}/your-preparation`);
  await answerHere('question-for-teacher', true);
  await phone.unfold('learning.ask.title');
  await phone.type({ question: QUESTION });
  await phone.page.getByRole('button', { name: phone.say('learning.ask.send') }).click();
  await shows('learning.ask.waits');
  await look('98-phone-question');
  expect(await phone.page.title()).not.toMatch(TELLING);
});

test('I08 what was done survives a closed browser; the page says how much is only on this phone', async () => {
  await context.close();
  phone = await openPhone();
  await phone.go('/learn');
  await shows('learning.phone.waiting', { count: 13 });
  await look('99-phone-overview');
  await phone.go(LESSON);
  await phone.page.getByRole('link', { name: phone.say('learning.lesson.go-on'), exact: true }).click();
  await phone.page.waitForURL(/school-gate/);
  await phone.go('/home');
  await shows('learning.phone.needs-line');
  await look('99-phone-missing');
  await phone.press('shell.sign-out');
  await shows('learning.phone.clear-unsent', { count: 13 });
  await look('99-phone-clear');
});

test('U06 the way out leads away from here without a line too', async () => {
  await phone.page.locator('a.leave').click();
  await until('page that is not ours', async () => (phone.page.url().startsWith(phone.url) ? undefined : true));
  await phone.go('/learn');
  const open = phone.page.getByRole('button', { name: phone.say('shell.left.open') });
  await open.waitFor();
  expect(await phone.page.locator('main a[href^="/learn/"]').count(), 'no lesson before it is asked for').toBe(0);
  await look('99-phone-left');
  await open.click();
  await phone.page.locator('main a[href^="/learn/"]').first().waitFor();
});

test('I08 with a line again everything is at the server once, and the teacher reads it and answers', async () => {
  await startAgain();
  // Who left quickly finds the pages closed; whoever comes back opens them.
  await phone.go('/learn/phone');
  await phone.press('shell.left.open');
  await phone.go('/learn/phone');
  await until('everything at the server', async () => ((await phone.page.getByText(phone.say('learning.phone.arrived', { when: '' }).slice(0, 20)).count()) > 0 ? true : undefined)); // prettier-ignore
  const changes = (await recorded(phone.page)).filter(({ lesson }) => lesson === 'the-first-weeks');
  expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
  expect(changes.map(({ exercise, screen, score }) => [exercise ?? screen, score])).toEqual([
    ['appointment-letter', 0],
    ['appointment-letter', 1],
    ['letter', null],
    ['what-to-take', 1],
    ['address-check', 1],
    ['what-to-bring', null],
    ['emergency-numbers', 1],
    ['on-the-phone', 0],
    ['emergencies', null],
    ['where-to-register', 1],
    ['in-town', null],
    ['question-for-teacher', 1],
  ]);
  const ofSomebodyElse = await context.request.post(`${phone.url}/api/sync`, {
    headers: { [PERSON_HEADER]: crypto.randomUUID() },
    data: { observations: [] },
  });
  expect([ofSomebodyElse.status(), await ofSomebodyElse.json()]).toMatchObject([
    409,
    { code: 'learning.other-person' },
  ]);
  const tom = await stage.staff('Tom');
  await tom.go('/staff/groups');
  await tom.enter(tom.page.locator('main a[href^="/staff/groups/"]').first());
  await tom.enter(tom.page.getByRole('link', { name: /Salma/ }).first());
  expect(await tom.read()).toContain(QUESTION);
  expect(await tom.read()).toContain('Een vraag. (fictief)');
  const question = tom.page.locator('section', { hasText: QUESTION });
  await question.locator('textarea').first().fill('Ja, dat kan. (fictief)');
  await tom.enter(question.getByRole('button').first());
  await phone.go(`${LESSON}/your-preparation`);
  expect(await phone.read()).toContain('Ja, dat kan. (fictief)');
});

test('I08 a second device goes on exactly there, and has the answers and the reply without a line too', async () => {
  const other = await stage.arrive(choice);
  await other.stepInto('Salma');
  await other.go('/learn/phone');
  await other.page
    .getByRole('button', { name: other.say('learning.phone.keep') })
    .first()
    .click();
  await other.page.getByText(other.say('learning.phone.kept-text')).waitFor();
  await platform.stop();
  await other.go(LESSON);
  await other.page.getByRole('link', { name: other.say('learning.lesson.go-on'), exact: true }).click();
  await other.page.waitForURL(/school-gate/);
  await other.go(`${LESSON}/your-preparation`);
  expect(await other.typed('text')).toBe('Een vraag. (fictief)');
  expect(await other.read()).toContain('Ja, dat kan. (fictief)');
  await startAgain();
});

test('U06 signing out asks first, and then nothing of anybody is left on the phone', async () => {
  await phone.go('/learn');
  await phone.press('shell.sign-out');
  await phone.expectText('access.sign-out.kept-text');
  await phone.look('99-phone-sign-out');
  await phone.press('access.sign-out.go');
  expect(phone.path).toBe('/');
  const left = await phone.page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);
  expect(left).toEqual([]);
  const cookies = (await context.cookies()).map(({ name }) => name);
  expect(cookies.filter((name) => ['kept', 'taken-off', 'session'].includes(name))).toEqual([]);
});

test('U06 everything comes off a phone without a line, and who was signed in there is not any more', async () => {
  const other = await stage.arrive(choice);
  await other.stepInto('Salma');
  await other.go('/learn/phone');
  await other.page
    .getByRole('button', { name: other.say('learning.phone.keep') })
    .first()
    .click();
  await other.page.getByText(other.say('learning.phone.kept-text')).waitFor();
  await other.page.route('**/*', (route) => route.abort());
  await other.unfold('learning.phone.clear');
  await other.page.getByRole('button', { name: other.say('learning.phone.clear-go') }).click();
  await until('empty phone', async () => ((await other.page.evaluate(() => indexedDB.databases())).length === 0 ? true : undefined)); // prettier-ignore
  await other.page.unroute('**/*');
  await other.go('/learn');
  expect(other.path).toBe('/sign-in');
});

test('I08 a phone without room says so and keeps nothing by halves; lessons that a browser threw away are missed', async () => {
  await phone.stepInto('Salma');
  const tools = await context.newCDPSession(phone.page);
  await tools.send('Storage.overrideQuotaForOrigin', { origin: phone.url, quotaSize: 1000 });
  await phone.go('/learn/phone');
  await phone.page
    .getByRole('button', { name: phone.say('learning.phone.keep') })
    .first()
    .click();
  await shows('learning.phone.outcome.no-room');
  await tools.send('Storage.overrideQuotaForOrigin', { origin: phone.url });
  await phone.page
    .getByRole('button', { name: phone.say('learning.phone.keep') })
    .first()
    .click();
  await shows('learning.phone.kept-text');
  await phone.go('/learn');
  expect(await phone.page.locator('#kept-lost').isVisible()).toBe(false);
  const thrownAway = { origin: phone.url, storageTypes: 'indexeddb,cache_storage,service_workers' };
  await tools.send('Storage.clearDataForOrigin', thrownAway);
  await phone.go('/learn');
  await phone.page.locator('#kept-lost').waitFor();
  await phone.expectText('learning.phone.lost');
});
