import { expect, inject, test } from 'vitest';
import { HOUDA } from '../support/candidate.ts';
import { describeJourney } from '../support/journey.ts';
import { Keyboard } from '../support/keyboard.ts';
import { openStage } from '../support/stage.ts';

/*
 * Everybody in this journey has a keyboard and nothing else; each place where the focus comes has to show it.
 */
describeJourney('the journey of one candidate, by keyboard alone', HOUDA, (page) => new Keyboard(page));

test('the first press of Tab offers to skip to the page itself, and Enter does so', async () => {
  const stage = await openStage(inject('url'));
  const visitor = await stage.arrive({ language: 'fr' });
  const focus = (what: string) => visitor.page.evaluate((name) => document.activeElement?.getAttribute(name), what);
  await visitor.go('/');
  await visitor.page.keyboard.press('Tab');
  expect(await focus('href')).toBe('#main');
  await visitor.look('80-keyboard-skip');
  await visitor.page.keyboard.press('Enter');
  expect(await focus('id')).toBe('main');
  await stage.close();
});
