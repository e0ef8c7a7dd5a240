import { chromium } from 'playwright-core';
import { openBeside, cookieOf } from '../tests/support/beside.ts';
import { idFromName } from '../src/kernel/ids.ts';
import { personaId } from '../src/modules/access/server/index.ts';
const url = 'http://127.0.0.1:4510';
const beside = await openBeside('/tmp/s4/data');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const p = (key: string) => idFromName(`demonstration.account.${key}`);
async function as(account: string, lang: string) {
  const c = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: lang, javaScriptEnabled: false });
  const [n = '', ...rest] = (await cookieOf(beside, account)).split('=');
  await c.addCookies([{ name: n, value: rest.join('='), url }]);
  c.setDefaultTimeout(8000);
  return c.newPage();
}
const text = async (page: any) => (await page.locator('main').innerText()).replace(/\s+/g, ' ').slice(0, 260);
try {
  const els = await as(personaId('els'), 'nl');
  for (const path of ['/staff/law?on=2026-02-30', '/staff/law?on=abc', '/staff/law?on=0001-01-01', `/staff/dossiers/${idFromName('demonstration.dossier.amina')}/why?regime=foo&on=9999-99-99`, `/staff/dossiers/${idFromName('demonstration.dossier.amina')}/why?on=2010-01-01`]) {
    const r = await els.goto(url + path); console.log(path, r?.status(), '|', await text(els), '\n');
  }
  const y = await as(p('youssef'), 'fr');
  await y.goto(url + '/agreement/fee'); await y.locator('form button.btn, form button').first().click(); console.log('FEE', y.url(), '|', await text(y), '\n');
  const s = await as(p('salma'), 'ar');
  await s.goto(url + '/learn/the-first-weeks/emergencies');
  const selects = s.locator('select'); await selects.nth(0).selectOption({ index: 1 });
  await s.locator('form:has(select) button').first().click();
  console.log('MATCH', s.url(), await s.locator('select').nth(0).inputValue(), '|', await text(s), '\n');
  await s.goto(url + '/learn/the-first-weeks/emergencies');
  await s.locator('summary', { hasText: 'الإبلاغ' }).click();
  await s.locator('form:has(textarea) button').last().click(); console.log('REPORT EMPTY', s.url(), '|', await text(s), '\n');
  await s.screenshot({ path: '/tmp/s4/report-ar.png', fullPage: true });
  await s.goto(url + '/learn/the-first-weeks/emergencies');
  await s.locator('summary', { hasText: 'الإبلاغ' }).click();
  await s.locator('form:has(textarea) textarea').last().fill('<script>alert(1)</script> الصورة لا تظهر ' );
  const radios = s.locator('form:has(textarea) input[type=radio]'); if (await radios.count()) await radios.first().check();
  await s.locator('form:has(textarea) button').last().click(); console.log('REPORT', s.url(), '|', await text(s), '\n');
  const tom = await as(personaId('tom'), 'nl');
  await tom.goto(url + '/staff/problems'); console.log('TOM', await text(tom)); await tom.screenshot({ path: '/tmp/s4/problems2.png', fullPage: true });
} finally { await browser.close(); await beside.close(); }
