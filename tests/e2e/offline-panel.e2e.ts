import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { library } from '#modules/content/server/index.ts';
import { violations } from '../support/axe.ts';
import { openPhoneBrowser } from '../support/browser.ts';
import { startPlatform, type RunningPlatform } from '../support/running-platform.ts';
import { openStage, TELLING, type Stage } from '../support/stage.ts';
import { PHONE, until, Visitor, wordsOf, type Choice } from '../support/visitor.ts';

/*
 * What stands around a lesson, on a phone without a line: the platform is really stopped and the browser really closed. One
 * story; each test goes on where the one before stopped.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'vooraf-panel-'));
const LESSON = '/learn/the-first-weeks';
const REPORT = 'الصورة لا تظهر. (خيالي)';
const choice: Choice = { language: 'ar', script: true };

let platform: RunningPlatform;
let stage: Stage;
let context: BrowserContext;
let phone: Visitor;

async function startAgain(): Promise<void> {
  platform = await startPlatform({ PORT: new URL(phone.url).port }, path.join(folder, 'data'));
}

async function openPhone(): Promise<Visitor> {
  context = await openPhoneBrowser(path.join(folder, 'phone'), { viewport: PHONE, locale: choice.language });
  return Visitor.at(context, platform.url, choice);
}

const shows = (key: string, values?: Record<string, string | number>) =>
  phone.page.getByText(phone.say(key, values)).first().waitFor();

/** Looks at a page of the player as at every page, and lets axe look too. */
async function look(name: string): Promise<void> {
  await phone.look(name);
  expect(await violations(phone.page), name).toEqual([]);
  expect(await phone.page.title()).not.toMatch(TELLING);
}

/** With a line again: opens the phone's own page and waits until everything is at the server. */
async function arrive(): Promise<void> {
  await startAgain();
  await phone.go('/learn/phone');
  await phone.page
    .getByText(phone.say('learning.phone.arrived', { when: '' }).slice(0, 20))
    .first()
    .waitFor();
}

beforeAll(async () => {
  platform = await startPlatform({}, path.join(folder, 'data'));
  stage = await openStage(platform.url);
  phone = await openPhone();
  await phone.stepInto('Salma');
  await phone.go('/learn/phone');
  await phone.page
    .getByRole('button', { name: phone.say('learning.phone.keep') })
    .first()
    .click();
  await shows('learning.phone.kept-text');
});
afterAll(async () => {
  await context?.close();
  await stage?.close();
  await platform?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('I07 a problem with a page is reported without a line, waits on the phone, and comes to the staff once', async () => {
  await platform.stop();
  await phone.go(`${LESSON}/letter`);
  await phone.unfold('learning.report.title');
  await phone.page.getByRole('button', { name: phone.say('learning.report.send') }).click();
  await phone.page.locator('#report').getByText(phone.say('problem.platform.field-not-a-choice')).first().waitFor();
  await phone.pick('about', 'technical');
  await phone.type({ words: REPORT });
  await phone.page.getByRole('button', { name: phone.say('learning.report.send') }).click();
  const about = phone.say('learning.report.about.technical');
  await shows('learning.report.state.waits', { about });
  await look('100-phone-report');
  await context.close();
  phone = await openPhone();
  await phone.go(`${LESSON}/letter`);
  await shows('learning.report.state.waits', { about });
  await arrive();
  const tom = await stage.staff('Tom');
  await tom.go('/staff/problems');
  expect((await tom.read()).split(REPORT)).toHaveLength(2);
  await tom.type({ answer: 'Hersteld. (fictief)' });
  await tom.press('learning.reports.close');
  await phone.go('/learn/phone');
  await shows('learning.phone.kept-text');
  await phone.page.waitForLoadState('networkidle');
  await platform.stop();
  await phone.go(`${LESSON}/letter`);
  await shows('learning.report.state.done', { about });
  expect(await phone.read()).toContain('Hersteld. (fictief)');
  await startAgain();
});

test('I08 how one reads is chosen without a line, holds on this phone, and with a line on another device too', async () => {
  const html = (name: string, visitor = phone) => visitor.page.locator('html').getAttribute(`data-${name}`);
  const save = () => phone.page.getByRole('button', { name: phone.say('participant.reading.save') }).click();
  // Chosen at the agency, as the phone keeps its pages already.
  await phone.go('/reading?back=/learn/phone');
  await phone.pick('contrast', 'strong');
  await phone.press('participant.reading.save');
  await platform.stop();
  await phone.go(`${LESSON}/letter`);
  await phone.page.locator('html[data-contrast=strong]').waitFor();
  await phone.unfold('participant.reading.panel');
  await phone.pick('size', 'largest');
  await save();
  await phone.page.locator('html[data-size=largest]').waitFor();
  await look('101-phone-reading');
  await context.close();
  phone = await openPhone();
  await phone.go(LESSON);
  await phone.page.locator('html[data-size=largest][data-contrast=strong]').waitFor();
  await phone.page.locator('footer a[href^="/reading"]').click();
  await phone.page.locator('input[name=spacing]').first().waitFor();
  await phone.pick('spacing', 'wide');
  await look('102-phone-reading-page');
  await save();
  await phone.page.locator('html[data-spacing=wide]').waitFor();
  await arrive();
  await phone.go(LESSON);
  expect([await html('size'), await html('spacing')]).toEqual(['largest', 'wide']);
  const other = await stage.arrive(choice);
  await other.stepInto('Salma');
  expect([await html('size', other), await html('contrast', other)]).toEqual(['largest', 'strong']);
});

test('I08 who wants the Dutch beside it has it on every page, with a line and without', async () => {
  const own = phone.page.getByRole('link', { name: phone.say('learning.screen.own') });
  const beside = phone.page.getByRole('link', { name: phone.say('learning.screen.dutch') });
  await phone.go(`${LESSON}/letter?dutch=1`);
  await own.waitFor();
  await platform.stop();
  await phone.go(`${LESSON}/what-to-bring`);
  await own.click();
  await beside.waitFor();
  await startAgain();
  await phone.go(`${LESSON}/letter`);
  await beside.waitFor();
});

test('I08 lessons that are kept in another language too are read in it without a line, with all the words around them', async () => {
  const html = phone.page.locator('html');
  const lesson = phone.page.locator('main [data-read]');
  const choose = async (language: string) => {
    await phone.page.locator('details.tongue summary').click();
    await phone.enter(phone.page.locator(`details.tongue a[lang=${language}]`));
  };
  await phone.go('/learn/phone');
  await phone.unfold('learning.phone.languages');
  await phone.page
    .getByRole('button', { name: phone.say('learning.phone.keep-language', { language: 'Français' }) })
    .click();
  await phone.page.locator('li[lang=fr]', { hasText: 'Français' }).last().waitFor();
  await look('103-phone-languages');
  await platform.stop();
  await phone.go(`${LESSON}/letter`);
  await choose('fr');
  const french = wordsOf('fr');
  await phone.page.getByRole('button', { name: french('learning.screen.onward') }).click();
  await phone.page.waitForURL(/what-to-bring$/);
  expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual(['fr', 'ltr']);
  expect(await lesson.getAttribute('lang')).toBe('fr');
  await phone.go(LESSON);
  await phone.page.getByRole('heading', { name: french('learning.lesson.screens'), exact: true }).waitFor();
  await choose('en');
  await phone.page.getByText(french('learning.phone.language-not-here', { language: 'English' })).waitFor();
  await choose('nl');
  await phone.page.getByRole('heading', { name: wordsOf('nl')('learning.lesson.screens'), exact: true }).waitFor();
  await choose('fr');
  await phone.page.getByRole('heading', { name: french('learning.lesson.screens'), exact: true }).waitFor();
  await startAgain();
  await phone.go(`${LESSON}/letter`);
  expect([await html.getAttribute('lang'), await lesson.getAttribute('lang')]).toEqual(['fr', 'fr']);
  await phone.go('/learn/phone?lang=ar');
  await shows('learning.phone.kept-text');
});

test('H29 words are practised without a line: each answer reaches the agency once, and both sides go on from there', async () => {
  const { words } = library();
  const begun = (count: number) =>
    phone.say('learning.words.progress', { begun: count, total: words.length, known: 0 });
  const rate = async (next: string) => {
    await phone.unfold('learning.words.show');
    await phone.page.getByRole('button', { name: phone.say('learning.words.rating.good'), exact: true }).click();
    await phone.page.locator('#word', { hasText: next }).waitFor();
  };
  await platform.stop();
  await phone.go('/learn');
  await phone.page.getByRole('link', { name: phone.say('learning.words.open') }).click();
  await phone.page.locator('#word', { hasText: words[0]?.dutch }).waitFor();
  await rate(words[1]?.dutch ?? '');
  await rate(words[2]?.dutch ?? '');
  await phone.unfold('learning.words.show');
  await look('104-phone-words');
  await context.close();
  phone = await openPhone();
  await phone.go('/learn/words');
  await phone.page.locator('#word', { hasText: words[2]?.dutch }).waitFor();
  await phone.page.getByText(begun(2)).waitFor();
  await arrive();
  // By a plain form of the server's page; what it leads to is known on the phone too.
  await phone.go('/learn/words');
  await phone.page.getByText(begun(2)).waitFor();
  await phone.unfold('learning.words.show');
  await phone.press('learning.words.rating.good');
  await phone.page.getByText(begun(3)).waitFor();
  await phone.go('/learn/phone');
  await until('practice on the phone', async () => ((await cardsOnPhone()) === 3 ? true : undefined));
  await platform.stop();
  await phone.go('/learn/words');
  await phone.page.locator('#word', { hasText: words[3]?.dutch }).waitFor();
  await phone.page.getByText(begun(3)).waitFor();
});

/** How many words the phone knows as begun, in its own database. */
const cardsOnPhone = () =>
  phone.page.evaluate(async () => {
    const name = (await indexedDB.databases()).find((each) => each.name?.startsWith('vooraf-learning'))?.name ?? '';
    const open = indexedDB.open(name);
    await new Promise((resolve) => open.addEventListener('success', resolve));
    const ask = open.result.transaction('note').objectStore('note').get('practice');
    await new Promise((resolve) => ask.addEventListener('success', resolve));
    open.result.close();
    return (ask.result as { value: { cards: unknown[] } } | undefined)?.value.cards.length;
  });
