import { chromium } from 'playwright-core';
import { openBeside, cookieOf } from '../tests/support/beside.ts';
import { idFromName } from '../src/kernel/ids.ts';
import { personaId } from '../src/modules/access/server/index.ts';
const url = 'http://127.0.0.1:4510';
const beside = await openBeside('/tmp/s4/data');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const p = (key: string) => idFromName(`demonstration.account.${key}`);
const amina = idFromName('demonstration.dossier.amina'); const salma = idFromName('demonstration.dossier.salma');
const shots: [string, string, string, string, number][] = [
  ['learn-ar', p('salma'), '/learn/the-first-weeks', 'ar', 360],
  ['screen-ar', p('salma'), '/learn/the-first-weeks/letter', 'ar', 360],
  ['screen-nl', p('salma'), '/learn/the-first-weeks/emergencies', 'nl', 1280],
  ['print-ar', p('salma'), '/learn/the-first-weeks/print', 'ar', 360],
  ['reading-ar', p('salma'), '/reading', 'ar', 360],
  ['fee-ar', p('youssef'), '/agreement/fee', 'ar', 360],
  ['agreement-nl', p('youssef'), '/agreement', 'nl', 1280],
  ['home-ar', p('amina'), '/home', 'ar', 360],
  ['why-staff-nl', personaId('els'), `/staff/dossiers/${amina}/why?regime=verplicht-2027&on=2027-10-01`, 'nl', 1280],
  ['law-ar', personaId('els'), '/staff/law', 'ar', 360],
  ['problems-nl', personaId('tom'), '/staff/problems', 'nl', 1280],
  ['dossier-nl', personaId('els'), `/staff/dossiers/${salma}`, 'nl', 1280],
  ['member-nl', personaId('tom'), `/staff/groups/${idFromName('demonstration.group')}/${idFromName('demonstration.person.salma')}`, 'nl', 1280],
];
const only = process.argv[2];
try {
  for (const [name, account, path, lang, width] of shots) {
    if (only && !name.includes(only)) continue;
    const c = await browser.newContext({ viewport: { width, height: 800 }, locale: lang, javaScriptEnabled: false });
    const [cookieName = '', ...rest] = (await cookieOf(beside, account)).split('=');
    await c.addCookies([{ name: cookieName, value: rest.join('='), url }]);
    const page = await c.newPage(); const r = await page.goto(url + path);
    const over = await page.evaluate(() => 0).catch(() => 0);
    await page.screenshot({ path: `/tmp/s4/${name}.png`, fullPage: true }); console.log(name, r?.status(), over, new URL(page.url()).pathname);
    await c.close();
  }
} finally { await browser.close(); await beside.close(); }
