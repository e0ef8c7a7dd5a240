import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idFromName } from '#kernel/ids.ts';
import { followCourses } from '#modules/content/server/courses.ts';
import { copyCourses, dropExercise } from '#modules/content/testing/course-copy.ts';
import { cookieOf, openBeside } from '../support/beside.ts';
import { startPlatform, type RunningPlatform } from '../support/running-platform.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { until, type Visitor } from '../support/visitor.ts';

const LESSON = 'the-first-weeks';
const SCREEN = `/learn/${LESSON}/your-preparation`;
const GONE = 'how-ready';

/** A platform of its own: what is published here would be followed by everybody. */
let running: RunningPlatform;
let stage: Stage;
let nour: Visitor;
let salma: Visitor;
let changed: string;

beforeAll(async () => {
  running = await startPlatform();
  stage = await openStage(running.url);
  [nour, salma] = [await stage.staff('Nour Bensalem'), await stage.arrive({ language: 'ar' })];
  changed = copyCourses();
  dropExercise(changed, { lesson: LESSON, exercise: GONE });
  const beside = await openBeside(running.data);
  const [name = '', value = ''] = (await cookieOf(beside, idFromName('demonstration.account.salma'))).split('=');
  await salma.context.addCookies([{ name, value, url: running.url }]);
  await until('version of the checkout', async () => {
    await nour.go('/staff/courses');
    return (await nour.read()).includes(nour.say('content.version.first-start')) || undefined;
  });
  // A release of the courses: another process, started from another checkout, registers what it brings.
  const release = await followCourses(beside, changed);
  await release.registered;
  release.close();
  await beside.close();
});
afterAll(async () => {
  await stage.close();
  await running.stop();
  rmSync(changed, { recursive: true });
});

const asks = async (exercise: string) => {
  await salma.go(SCREEN);
  return (await salma.page.locator(`form#${exercise}`).count()) === 1;
};
const version = (state: string) => nour.page.locator('section.card', { hasText: nour.say(`content.version.${state}`) });

describe('the coordinator decides which version of the courses is followed', () => {
  test('a new version waits, with what differs; nobody follows it yet', async () => {
    await nour.go('/staff/courses');
    await nour.expectText('content.version.ready');
    expect(await version('ready').innerText()).toContain('De eerste weken');
    await nour.look('course-versions');
    expect(await asks(GONE)).toBe(true);
  });

  test('published with a reason, it is on the next page of a participant', async () => {
    await version('ready').locator('summary').click();
    await nour.enter(version('ready').getByRole('button', { name: nour.say('content.version.publish') }));
    await nour.expectText('problem.platform.field-required');
    await version('ready').locator('textarea').fill('Oefening 1 was te moeilijk.');
    await nour.enter(version('ready').getByRole('button', { name: nour.say('content.version.publish') }));
    expect(await version('followed').innerText()).toContain('Oefening 1 was te moeilijk.');
    await nour.look('course-published');
    expect(await asks(GONE)).toBe(false);
    expect(await asks('talk-first-week')).toBe(true);
  });

  test('withdrawn, the version before it is followed again', async () => {
    await version('followed')
      .locator('summary', { hasText: nour.say('content.version.withdraw') })
      .click();
    await version('followed').locator('form[action^="?/withdraw"] textarea').fill('Toch niet.');
    await nour.enter(version('followed').getByRole('button', { name: nour.say('content.version.withdraw') }));
    await nour.expectText('content.version.withdrawn');
    expect(await asks(GONE)).toBe(true);
  });
});
