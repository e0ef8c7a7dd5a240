import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { library } from '#modules/content/server/index.ts';
import type { Visitor } from '../support/visitor.ts';
import { openStage, TELLING, type Stage } from '../support/stage.ts';

const LESSON = '/learn/equality-of-women-and-men';
const OUTSIDE = 'https://www.wikipedia.org/';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(inject('url'));
});
afterAll(() => stage.close());

/** Somebody of the demonstration at a phone; the page outside stands in for the real one, which no test reaches. */
async function arrive(name: string, language: 'ar' | 'en', script = false): Promise<Visitor> {
  const visitor = await stage.arrive({ language, script });
  await outsideOf(visitor.context);
  await visitor.stepInto(name);
  return visitor;
}
const outsideOf = (context: BrowserContext) =>
  context.route(`${OUTSIDE}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Wiki</title><p>Wiki' })); // prettier-ignore

/** All lessons of the page, also those in a part that is folded. */
const lessonsOf = ({ page }: Visitor) => page.locator('main').textContent();
const icon = (page: Page) => page.locator('link[rel=icon]').getAttribute('href');

describe('U05 U06 the discreet variant', () => {
  test('is what people in a country on the list see from their next page on; to be open they read a warning first', async () => {
    const priya = await arrive('Priya', 'en');
    await priya.go('/learn');
    expect(await lessonsOf(priya)).toContain('Equality of women and men');
    expect(await icon(priya.page)).toBe('/icon.svg');

    const nour = await stage.staff('Nour');
    await nour.go('/staff/discreet');
    await nour.expectText('participant.discreet-list.who');
    await nour.select('country', 'IN');
    await nour.press('participant.discreet-list.save');
    await nour.expectText('problem.platform.field-required');
    await nour.type({ reason: 'Verzonnen voor deze toets (fictief).' });
    await nour.press('participant.discreet-list.save');
    await nour.expectText('participant.discreet-list.state.counts');
    await nour.look('95-discreet-list');

    await priya.go('/learn');
    expect(await lessonsOf(priya)).not.toContain('Equality of women and men');
    expect([await priya.page.locator('.mark').innerText(), await icon(priya.page)]).toEqual([priya.say('shell.neutral-mark'), '/neutral.svg']); // prettier-ignore
    for (const at of [LESSON, `${LESSON}/safe-at-home?dutch=1`, `${LESSON}/print?dutch=1`]) {
      await priya.go(at);
      expect(await priya.page.title()).toBe(
        library().find('equality-of-women-and-men', 'en', 'discreet')?.neutralTitle,
      );
      expect(await priya.page.content(), at).not.toMatch(
        /forcing someone to have sex|tot seks dwingen|Equality of women and men/,
      );
    }
    await priya.go(`${LESSON}/safe-at-home`);
    await priya.unfold('participant.reading.panel');
    await priya.expectText('participant.display.now.advised');
    await priya.press('participant.display.show-open');
    await priya.expectText('participant.display.risk');
    await priya.look('96-discreet-warning');
    await priya.press('participant.display.open-anyway');
    expect(priya.path).toBe(`${LESSON}/safe-at-home`);
    expect(await priya.page.content()).toContain('sex');
    await priya.go('/preferences');
    await priya.look('97-discreet-preferences');
    await priya.press('participant.display.follow');
    await priya.expectText('participant.display.now.advised');

    const end = nour.page.locator('details', { hasText: nour.say('participant.discreet-list.end') });
    await end.locator('summary').click();
    await nour.page.locator('textarea[id^=reason-]').fill('De toets is gedaan (fictief).');
    await nour.enter(end.getByRole('button'));
    await nour.expectText('participant.discreet-list.state.ended');
    await priya.go('/learn');
    expect(await lessonsOf(priya)).toContain('Equality of women and men');
  });
});

describe('U06 the way out, at 360 px in Arabic', () => {
  /** After leaving: whoever goes back in the browser meets a page that says nothing. */
  async function expectClosed(salma: Visitor) {
    await salma.page.goBack();
    expect(salma.path).toBe('/leave/back');
    expect(await salma.page.content()).not.toMatch(/Salma|سلمى|درس/);
    expect(await salma.page.content()).not.toMatch(TELLING);
    await salma.look('98-left');
  }

  test('without script: the link leads outside, and going back shows nothing until one opens it again', async () => {
    const salma = await arrive('Salma', 'ar');
    await salma.go(`${LESSON}/money`);
    // A page outside that a server leads to is out of our hands: that it was asked for is enough.
    const asked = salma.page.waitForRequest(OUTSIDE);
    await salma.press('shell.leave');
    await asked;
    await expectClosed(salma);
    await salma.go('/home');
    expect(salma.path).toBe('/leave/back');
    await salma.press('shell.left.open');
    expect(salma.path).toBe('/home');
  });

  test.each(['the button', 'Escape twice'])('with script: %s replaces the page in the history', async (how) => {
    const salma = await arrive('Salma', 'ar', true);
    await salma.go('/learn');
    await salma.go(`${LESSON}/money`);
    const leaving = salma.page.waitForURL(OUTSIDE);
    if (how === 'the button') await salma.page.locator('a.leave').click();
    else {
      await salma.page.keyboard.press('Escape');
      await salma.page.keyboard.press('Escape');
    }
    await leaving;
    // One step back is the page before the lesson: the lesson itself is no longer in the history.
    const before = salma.page.waitForRequest(`${salma.url}/learn`);
    await expectClosed(salma);
    await before;
  });

  test('one Escape, or two far apart, or one that closes a dialog, leaves nothing', async () => {
    const salma = await arrive('Salma', 'ar', true);
    await salma.go('/home');
    await salma.page.evaluate(`(() => {
      const press = (at) => { const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }); Object.defineProperty(event, 'timeStamp', { value: at }); document.body.dispatchEvent(event); };
      press(0); press(1500);
      document.body.insertAdjacentHTML('beforeend', '<dialog></dialog>');
      document.querySelector('dialog').showModal();
      press(1600); press(1700);
    })()`);
    expect(await salma.page.locator('main').isVisible()).toBe(true);
    expect((await salma.context.cookies()).map(({ name }) => name)).not.toContain('left');
  });
});

describe('U06 what the browser keeps', () => {
  test('no page of a participant is kept by the browser', async () => {
    const salma = await arrive('Salma', 'ar');
    for (const at of ['/home', `${LESSON}/money`, '/account', `${LESSON}/print`]) {
      const answer = await salma.page.goto(`${salma.url}${at}`);
      expect(answer?.headers()['cache-control'], at).toBe('private, no-store');
    }
  });
});

describe('U06 a code of one’s own on a device', () => {
  /** What a browser forgets when it is closed. */
  const closeBrowser = (visitor: Visitor) => visitor.context.clearCookies({ name: 'unlocked' });

  test('is asked when the browser was closed and after a quick leave; without script, in Arabic, and only on this device', async () => {
    const salma = await arrive('Salma', 'ar');
    await salma.go('/account');
    await salma.press('access.pin.set');
    await salma.type({ next: '123456', again: '123456' });
    await salma.look('99-pin-set');
    await salma.press('access.pin.set');
    await salma.expectText('problem.access.pin-easy');
    await salma.type({ next: '٧٣٠١٦٤', again: '730164' });
    await salma.press('access.pin.set');
    await salma.expectText('access.account.done.pin');
    await salma.go('/home');
    expect(salma.path).toBe('/home');

    await closeBrowser(salma);
    await salma.go(`${LESSON}/money`);
    expect(salma.path).toBe('/locked');
    expect(await salma.page.content()).not.toMatch(TELLING);
    await salma.type({ pin: '999999' });
    await salma.press('access.locked.go');
    await salma.expectText('problem.access.pin-wrong', { left: 4 });
    await salma.look('99-pin-wrong');
    expect(await salma.page.content()).not.toContain('999999');
    await salma.type({ pin: '730164' });
    await salma.press('access.locked.go');
    expect(salma.path).toBe(`${LESSON}/money`);

    await salma.press('shell.leave');
    await salma.go('/home');
    expect(salma.path).toBe('/locked');
    for (const file of ['/proof/pdf', '/account', '/preferences']) {
      const answer = await salma.context.request.get(`${salma.url}${file}`, { maxRedirects: 0 });
      expect([answer.status(), answer.headers()['location']?.split('?')[0]], file).toEqual([303, '/locked']);
    }
    const elsewhere = await arrive('Salma', 'ar');
    await elsewhere.go('/home');
    expect(elsewhere.path).toBe('/home');
  });

  test('five wrong codes end the session: whoever it is signs in again', async () => {
    const salma = await arrive('Salma', 'ar');
    await salma.go('/account/pin');
    await salma.type({ next: '730164', again: '730164' });
    await salma.press('access.pin.set');
    await closeBrowser(salma);
    await salma.go('/home');
    for (let tries = 0; tries < 5; tries += 1) {
      await salma.type({ pin: '999999' });
      await salma.press('access.locked.go');
    }
    expect(salma.path).toBe('/sign-in');
    await salma.expectText('access.sign-in.over');
    await salma.go('/home');
    expect(salma.path).toBe('/sign-in');
  });
});
