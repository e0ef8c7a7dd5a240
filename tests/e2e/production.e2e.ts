import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlatform, type RunningPlatform } from '../support/running-platform.ts';

/*
 * The platform as it is put into service: built from a checkout of its own, with the settings that production asks for.
 */
const root = path.resolve(import.meta.dirname, '../..');
const checkout = mkdtempSync(path.join(tmpdir(), 'vooraf-production-'));
const OWN = ['$app', '.cache', '.vite', '.vite-temp'];
let platform: RunningPlatform;

beforeAll(async () => {
  for (const name of ['src', 'static', 'scripts', 'courses', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'vooraf'])
    cpSync(path.join(root, name), path.join(checkout, name), { recursive: true }); // prettier-ignore
  // What the build writes among the packages stays in its own checkout.
  mkdirSync(path.join(checkout, 'node_modules'));
  for (const name of readdirSync(path.join(root, 'node_modules')).filter((each) => !OWN.includes(each)))
    symlinkSync(path.join(root, 'node_modules', name), path.join(checkout, 'node_modules', name));
  platform = await startPlatform(
    {
      VOORAF_ENV: 'production',
      VOORAF_ORIGIN: 'http://127.0.0.1',
      VOORAF_MASTER_KEY: randomBytes(32).toString('base64'),
      VOORAF_SIGNING_KEY: randomBytes(32).toString('base64'),
      SMTP_URL: 'smtp://127.0.0.1:1',
    },
    undefined,
    checkout,
  );
});
afterAll(async () => {
  await platform?.stop();
  rmSync(checkout, { recursive: true, force: true });
});

test('in production the door for developers is not there: no page, no form, no words of it in the build', async () => {
  for (const place of ['/dev', '/dev/mail', '/dev/mail/1', '/dev/kit', '/dev/kit?view=home', '/dev/__data.json'])
    expect((await fetch(platform.url + place)).status, place).toBe(404);
  for (const place of ['/dev?/step', '/dev?/clock']) {
    const form = { method: 'POST', headers: { origin: platform.url, accept: 'text/html' }, body: new URLSearchParams({ days: '1' }) }; // prettier-ignore
    expect((await fetch(platform.url + place, form)).status, place).toBe(404);
  }
  const built = path.join(checkout, 'build');
  const files = readdirSync(built, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(50);
  const words = ['access.dev', 'data-mail-body', 'clockDays', 'moveClock', 'stepInto', 'مقابلة التعارف'];
  const found = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return words.filter((word) => text.includes(word)).map((word) => `${path.relative(built, file)}: ${word}`);
  });
  expect(found).toEqual([]);
});

test('in production nobody fictional is there, and no page says that it is a demonstration', async () => {
  const page = await (await fetch(`${platform.url}/?lang=nl`)).text();
  expect(page).toContain('<h1');
  expect(page).not.toMatch(/demonstratie|fictie/i);
  expect(await (await fetch(`${platform.url}/healthz`)).json()).toMatchObject({ status: 'ok', database: 'ok' });
});
