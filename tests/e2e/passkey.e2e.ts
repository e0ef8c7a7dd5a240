import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { CDPSession } from 'playwright-core';
import { openStage, type Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';

/*
 * A passkey belongs to the name of a site, never to a number: this browser asks for the platform as `localhost`. The
 * device that keeps the passkey is one that Chromium plays itself.
 */
const url = inject('url').replace('127.0.0.1', 'localhost');
const EMAIL = 'sleutel@voorbeeld.invalid';

let stage: Stage;
let visitor: Visitor;
let device: CDPSession;
let authenticatorId: string;

beforeAll(async () => {
  stage = await openStage(url);
  visitor = await stage.arrive({ language: 'fr', script: true });
  device = await visitor.context.newCDPSession(visitor.page);
  await device.send('WebAuthn.enable');
  ({ authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  }));
});
afterAll(() => stage.close());

const keptOnDevice = async () =>
  (await device.send('WebAuthn.getCredentials', { authenticatorId })).credentials.map(({ rpId }) => rpId);
const failure = () => visitor.page.locator('[data-passkey-error]');

/** Presses the button for passkeys, which stays on the page, and waits for what is said there. */
async function fail(key: string): Promise<string> {
  await visitor.hands.press(visitor.page.getByRole('button', { name: visitor.say(key), exact: true }));
  await failure().waitFor({ state: 'visible' });
  return failure().innerText();
}

async function signOut(): Promise<void> {
  await visitor.press('shell.sign-out');
  await visitor.go('/account');
  expect(visitor.path).toBe('/sign-in');
}

test('a participant adds a passkey to the account, once per device', async () => {
  await visitor.go('/sign-in?for=register');
  await visitor.type({ email: EMAIL });
  await visitor.press('access.sign-in.send');
  await visitor.enterCode(stage.mailbox, EMAIL);
  await visitor.go('/account');
  await visitor.expectText('access.passkey.none');
  expect(await visitor.read()).not.toContain(visitor.say('access.passkey.cannot'));
  await visitor.press('access.passkey.add');
  await visitor.expectText('access.account.done.passkey');
  await visitor.look('85-passkey');
  expect(await keptOnDevice()).toEqual(['localhost']);

  expect(await fail('access.passkey.add')).toBe(visitor.say('problem.access.passkey-present'));
  expect(await keptOnDevice()).toHaveLength(1);
});

test('the passkey signs in, in the place of a code by e-mail', async () => {
  await signOut();
  await visitor.press('access.passkey.sign-in.go');
  expect(visitor.path).toBe('/account');
  expect(await visitor.read()).toContain(EMAIL);
});

test('a passkey that was taken away opens nothing; that is said, and the code by e-mail still works', async () => {
  await visitor.press('access.passkey.remove');
  await visitor.expectText('access.account.done.passkey-gone');
  await visitor.expectText('access.passkey.none');
  expect(await keptOnDevice()).toHaveLength(1);
  await signOut();
  expect(await fail('access.passkey.sign-in.go')).toBe(visitor.say('problem.access.passkey-refused'));
  await visitor.look('86-passkey-refused');
  await visitor.go('/account');
  expect(visitor.path).toBe('/sign-in');
  await visitor.signIn(stage.mailbox, EMAIL);
  await visitor.go('/account');
  expect(await visitor.read()).toContain(EMAIL);
});

test('a device that has no passkey says so in words', async () => {
  await device.send('WebAuthn.clearCredentials', { authenticatorId });
  await signOut();
  expect(await fail('access.passkey.sign-in.go')).toBe(visitor.say('access.passkey.failed'));
});
