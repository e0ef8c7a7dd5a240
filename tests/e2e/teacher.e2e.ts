import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { idFromName } from '#kernel/ids.ts';
import { expectOk } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import { personaId } from '#modules/access/server/index.ts';
import { library } from '#modules/content/server/index.ts';
import { recordObservations } from '#modules/learning/server/index.ts';
import { withTx } from '#platform/server/database/transaction.ts';
import type { Platform } from '#platform/server/platform.ts';
import { unzip } from '#platform/testing/unzip.ts';
import { cookieOf, openBeside } from '../support/beside.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { until, type Visitor } from '../support/visitor.ts';

const url = inject('url');
const group = idFromName('demonstration.group');
const progress = `/staff/groups/${group}/progress`;
const LESSON = 'the-first-weeks';
const priya: Actor = { role: 'participant', accountId: idFromName('demonstration.account.priya'), personId: idFromName('demonstration.person.priya') }; // prettier-ignore

let stage: Stage;
let platform: Platform;
let tom: Visitor;

beforeAll(async () => {
  [stage, platform] = await Promise.all([openStage(url), openBeside(inject('data'))]);
  tom = await stage.arrive({ language: 'nl', desk: true, script: true });
  await tom.stepInto('Tom Verlinden');
});
afterAll(async () => {
  await stage.close();
  await platform.close();
});

/** What Priya's phone sends of the third lesson. */
const priyaSends = async (observation: object) => {
  const contentVersion = library().find(LESSON, 'nl', 'normal')?.version ?? '';
  const sent = {
    id: platform.ids.next(),
    lesson: LESSON,
    contentVersion,
    at: new Date().toISOString(),
    ...observation,
  };
  expectOk(await withTx(platform, priya, (tx) => recordObservations(tx, { observations: [sent] })));
};

describe('I02 the teacher follows a group', () => {
  test('without script: who is where, and each cell leads to the answers', async () => {
    const reader = await stage.staff('Tom Verlinden');
    await reader.go(progress);
    await reader.expectText('classroom.standing.stopped');
    await reader.expectText('classroom.progress.exercises');
    expect(await reader.page.locator('[data-refresh-switch]').isVisible()).toBe(false);
    await reader.look('teacher-progress');
    const person = idFromName('demonstration.person.leyla');
    await reader.enter(reader.page.locator(`a[href$="${person}/${LESSON}"]`));
    await reader.expectText('classroom.lesson.feedback');
    await reader.expectText('classroom.member.first-try');
    await reader.look('teacher-lesson');
  });

  test('with script the page renews itself once something changed, and keeps what was unfolded', async () => {
    await tom.page.clock.install();
    await tom.go(progress);
    const part = tom.page.locator('[data-refresh]');
    const before = await part.getAttribute('data-mark');
    await part.locator('summary').click();

    const asked = tom.page.waitForResponse((response) => response.url().endsWith('/mark'));
    await tom.page.clock.fastForward(31_000);
    expect((await asked).status()).toBe(304);
    expect(await part.getAttribute('data-mark')).toBe(before);

    await priyaSends({ kind: 'answered', exercise: 'question-for-teacher', response: { text: 'Mag ik de les opnieuw doen? (fictief)' } }); // prettier-ignore
    await tom.page.clock.fastForward(31_000);
    await until('renewed page', async () => ((await part.getAttribute('data-mark')) === before ? undefined : true));
    const waiting = tom.page.locator(`a[href$="${priya.personId}/${LESSON}#question-for-teacher"]`);
    expect(await waiting.count()).toBe(1);
    expect(await part.locator('details').getAttribute('open')).not.toBeNull();

    await tom.enter(waiting);
    expect(await tom.read()).toContain('Mag ik de les opnieuw doen? (fictief)');
    await tom.press('classroom.member.send-reply');
    await tom.expectText('classroom.member.seen');
  });
});

describe('I02 the teacher takes a group along', () => {
  test('the spreadsheet is one that a browser can read as XML, with everybody in it', async () => {
    await tom.go(progress);
    const file = await tom.download('classroom.progress.ods');
    const content = unzip(file).get('content.xml')?.content ?? '';
    const cells = await tom.page.evaluate((xml) => {
      const read = new DOMParser().parseFromString(xml, 'text/xml');
      return read.querySelector('parsererror')?.textContent ?? [...read.getElementsByTagName('table:table')].map((table) => table.textContent); // prettier-ignore
    }, content);
    expect(cells).toHaveLength(3);
    expect(cells[0]).toContain('Priya Nair (fictief)');
    const csv = await tom.download('classroom.progress.people-csv');
    expect(csv.toString('utf8')).toMatch(/^\uFEFFDeelnemer;/);
  });

  test('a file or a mark of a group is for nobody else', async () => {
    const headers = { cookie: await cookieOf(platform, personaId('partner-iom')) };
    for (const path of [`${progress}/progress.ods`, `${progress}/people.csv`, `${progress}/mark`])
      expect((await fetch(`${url}${path}`, { headers, redirect: 'manual' })).status).toBe(403);
    const teacher = { cookie: await cookieOf(platform, personaId('tom')) };
    expect((await fetch(`${url}${progress}/constructor`, { headers: teacher })).status).toBe(404);
  });
});
