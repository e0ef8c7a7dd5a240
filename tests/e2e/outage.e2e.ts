import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbedded, type EmbeddedDatabase } from '#platform/server/database/embedded.ts';
import { BLAISE, answerQuestions, questionAsked } from '../support/candidate.ts';
import { openRelay, type Relay } from '../support/relay.ts';
import { startPlatform, type RunningPlatform } from '../support/running-platform.ts';
import { openStage, type Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';

/*
 * The database cannot be reached for a while: a wire to it is cut and mended, as in a house where it stands elsewhere.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'vooraf-outage-'));
let database: EmbeddedDatabase;
let relay: Relay;
let platform: RunningPlatform;
let stage: Stage;
let blaise: Visitor;

beforeAll(async () => {
  database = await startEmbedded(folder);
  relay = await openRelay(Number(new URL(database.ownerUrl).port));
  const through = (address: string) => address.replace(/:\d+\/vooraf$/, `:${relay.port}/vooraf`);
  platform = await startPlatform({
    VOORAF_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATABASE_URL: through(database.applicationUrl),
    DATABASE_OWNER_URL: through(database.ownerUrl),
  });
  stage = await openStage(platform.url);
  blaise = await stage.arrive({ language: 'fr' });
});
afterAll(async () => {
  await stage?.close();
  await platform?.stop();
  await relay?.cut();
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Expects the page that stands in for another, in the reader's language. */
async function expectTrouble(status: number): Promise<void> {
  await blaise.expectText('problem.platform.unavailable');
  expect(await blaise.page.title()).toBe(blaise.say('shell.error.title'));
  expect(status).toBe(503);
  await blaise.look('90-trouble');
}

/** The status of the page that something leads to. */
async function statusAfter(act: () => Promise<unknown>): Promise<number> {
  const [answer] = await Promise.all([
    blaise.page.waitForResponse((response) => response.request().isNavigationRequest()),
    act(),
  ]);
  return answer.status();
}

test('somebody who signs in while the database is away sends the same form again when it is back', async () => {
  await blaise.go('/sign-in?for=register');
  await blaise.type({ email: BLAISE.email });
  await relay.cut();
  await expectTrouble(await statusAfter(() => blaise.press('access.sign-in.send')));
  await blaise.expectText('shell.error.kept');
  await relay.mend();
  await blaise.press('shell.error.send-again');
  await blaise.enterCode(stage.mailbox, BLAISE.email);
  expect(blaise.path).toBe('/register');
});

test('what a participant typed waits in the page, through several tries, and is kept in the end', async () => {
  await blaise.press('participant.register.start');
  await answerQuestions(blaise, BLAISE, { stopAt: 'name' });
  const typed = { given: 'Blaise "Aimé" <b> & co', family: BLAISE.family };
  await blaise.type(typed);
  await relay.cut();
  await expectTrouble(await statusAfter(() => blaise.press('participant.register.save')));
  await expectTrouble(await statusAfter(() => blaise.press('shell.error.send-again')));
  await relay.mend();
  await blaise.press('shell.error.send-again');
  await blaise.expectText('problem.participant.name-not-latin');
  expect({ given: await blaise.typed('given'), family: await blaise.typed('family') }).toEqual(typed);

  await blaise.type({ given: BLAISE.given });
  await relay.cut();
  await blaise.press('participant.register.save');
  await relay.mend();
  await blaise.press('shell.error.send-again');
  await blaise.go('/register/name');
  expect(await blaise.typed('given')).toBe(BLAISE.given);
});

test('a page that needs data says so and offers another try; public pages and the way out stay open', async () => {
  await blaise.go('/register/name');
  expect(questionAsked(blaise)).toBe('name');
  await relay.cut();
  await expectTrouble(await statusAfter(() => blaise.go('/register/name')));
  const { request } = blaise.context;
  for (const open of ['/', '/about', '/privacy', '/sign-in', '/verify'])
    expect((await request.get(`${platform.url}${open}`)).status(), open).toBe(200);
  // From a browser of its own: this one would stay closed until Blaise opens it again.
  const out = await fetch(`${platform.url}/leave`, { redirect: 'manual' });
  expect([out.status, out.headers.get('location')]).toEqual([303, 'https://www.wikipedia.org/']);
  await relay.mend();
  await blaise.press('shell.error.again');
  expect(questionAsked(blaise)).toBe('name');
});
