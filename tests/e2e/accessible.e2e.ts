import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { idFromName } from '#kernel/ids.ts';
import { LANGUAGES, directionOf } from '#kernel/languages.ts';
import { ENTRIES } from '#composition/access.ts';
import { personaId } from '#modules/access/server/index.ts';
import type { Platform } from '#platform/server/platform.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { cookieOf, openBeside } from '../support/beside.ts';

const url = inject('url');

const participant = (key: string) => idFromName(`demonstration.account.${key}`);
const dossier = idFromName('demonstration.dossier.salma');
/** Arrived in Belgium: terms run. */
const arrived = idFromName('demonstration.dossier.amina');
const group = idFromName('demonstration.group');
const person = idFromName('demonstration.person.salma');

/** Every page that somebody sees, with who sees it. */
const PAGES: readonly (readonly [path: string, account?: string])[] = [
  ['/'], ['/about'], ['/privacy'], ['/accessibility'], ['/reading'], ['/sign-in'], ['/sign-in?for=register'], ['/sign-in/staff'], ['/verify'], ['/no-such-page'],
  ['/dev'], ['/dev/mail'], ['/dev/kit'], ['/dev/kit?view=home'], ['/dev/kit?view=lesson'], ['/dev/kit?view=dossier'],
  ['/home', participant('salma')], ['/home', participant('omar')], ['/home', participant('daniel')], ['/home', participant('amina')], ['/intake', participant('omar')],
  ['/agreement', participant('youssef')], ['/agreement/fee', participant('youssef')], ['/learn', participant('salma')], ['/learn/words', participant('salma')], ['/learn/phone', participant('salma')], ['/learn/how-the-country-is-organised', participant('salma')], ['/learn/how-the-country-is-organised/print', participant('salma')],
  ['/quiz', participant('salma')], ['/proof', participant('leyla')], ['/travel', participant('salma')], ['/travel', participant('leyla')], ['/travel', participant('amina')],
  ['/withdraw', participant('salma')], ['/preferences', participant('salma')], ['/preferences/display', participant('salma')], ['/leave/back', participant('salma')], ['/register', participant('salma')], ['/household', participant('salma')], ['/account', participant('salma')], ['/account/log', participant('salma')], ['/account/pin', participant('salma')],
  ['/why', participant('salma')], ['/why', participant('amina')],
  ['/staff', personaId('els')], ['/staff/dossiers', personaId('els')], [`/staff/dossiers/${dossier}`, personaId('els')], [`/staff/dossiers/${arrived}`, personaId('els')], ['/staff/handover', personaId('els')],
  [`/staff/dossiers/${dossier}/path`, personaId('els')], [`/staff/dossiers/${arrived}/why?regime=verplicht-2027&on=2027-10-01`, personaId('els')], [`/staff/handover/${arrived}`, personaId('els')], ['/staff/law', personaId('els')],
  ['/staff/groups', personaId('tom')], ['/staff/problems', personaId('tom')], [`/staff/groups/${group}`, personaId('tom')], [`/staff/groups/${group}/${person}`, personaId('tom')],
  [`/staff/groups/${group}/progress`, personaId('tom')], [`/staff/groups/${group}/${person}/how-the-country-is-organised`, personaId('tom')],
  ['/staff/report', personaId('nour')], ['/staff/courses', personaId('nour')], ['/staff/erasures', personaId('nour')], ['/staff/discreet', personaId('nour')], ['/staff/jobs', personaId('nour')], ['/partner', personaId('partner-iom')], ['/partner/invite', personaId('partner-iom')], ['/staff/intakes', personaId('els')], ['/agency', personaId('agency-atlas')],
  ['/account', personaId('els')],
]; // prettier-ignore

let browser: Browser;
let platform: Platform;
const sessions = new Map<string, string>();
beforeAll(async () => {
  browser = await openBrowser();
  platform = await openBeside(inject('data'));
  for (const [, account] of PAGES) {
    if (account && !sessions.has(account)) sessions.set(account, await cookieOf(platform, account));
  }
});
afterAll(async () => {
  await browser.close();
  await platform.close();
});

async function open(page: Page, path: string, account: string | undefined, language: string): Promise<void> {
  await page.context().clearCookies();
  const [name = '', value = ''] = (account ? (sessions.get(account) ?? '') : '').split('=');
  if (name) await page.context().addCookies([{ name, value, url }]);
  await page.goto(`${url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
}

describe.each(LANGUAGES)('I15 axe finds nothing, and nothing sticks out at 360 px, in %s', (language) => {
  test('on any page', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, bypassCSP: true });
    const page = await context.newPage();
    const wrong: string[] = [];
    // The slowest rule looks at colours, which are those of the script: once from the left, once from the right.
    const seen = ['nl', 'ar'].includes(language) ? [] : ['color-contrast'];
    for (const [path, account] of PAGES) {
      await open(page, path, account, language);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 360) wrong.push(`${path}: ${width} px wide`);
      if ((await page.getAttribute('html', 'dir')) !== directionOf(language)) wrong.push(`${path}: wrong direction`);
      wrong.push(...(await violations(page, seen)).map((violation) => `${path}: ${violation}`));
    }
    await context.close();
    expect(wrong.join('\n')).toBe('');
  });
});

test('every route without a record in its address is among the pages looked at, or shows nothing', () => {
  const looked = new Set(PAGES.map(([path]) => path.split('?')[0]));
  const silent = ['/healthz', '/leave', '/sign-out', '/sign-in/passkey', '/sign-in/callback', '/sign-in/code', '/account/passkeys', '/locked', '/api/sync', '/api/phone', '/api/phone/words', '/api/phone/lock', '/agreement/document', '/proof/json', '/proof/pdf', '/verify/keys', '/register/check', '/quiz/hand-in', '/quiz/result']; // prettier-ignore
  const missing = Object.keys(ENTRIES)
    .map((route) => route.replaceAll(/\/\([^)]+\)/g, '') || '/')
    .filter((route) => !route.includes('[') && !looked.has(route) && !silent.includes(route));
  expect(missing).toEqual([]);
});
