import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildPlayer } from '../scripts/offline-player.ts';
import { findPackage, library } from '../src/modules/content/server/index.ts';
import { LANGUAGES } from '../src/kernel/languages.ts';
import { openBrowser } from '../tests/support/browser.ts';

/** What the player may weigh, compressed, and how long it may think (design §7). */
const MOST_BYTES = 60_000;
const MOST_MILLISECONDS = 50;
const TRIES = 20;
/** A phone of five years ago is about so much slower than this machine. */
const SLOWER = 4;

/** The files that a phone fetches for the player. */
export async function measurePlayerFiles(): Promise<Record<string, unknown>> {
  const files = await buildPlayer();
  const sizes = [...files].map(([file, code]) => ({ file, gzip: gzipSync(code).byteLength, brotli: brotliCompressSync(code).byteLength })); // prettier-ignore
  const gzipBytes = sizes.reduce((sum, { gzip }) => sum + gzip, 0);
  const player = sizes.find(({ file }) => file === 'player/player.js')?.gzip ?? 0;
  return { budgetBytes: MOST_BYTES, playerGzipBytes: player, withinBudget: player <= MOST_BYTES, allGzipBytes: gzipBytes, sizes }; // prettier-ignore
}

/** What a module takes, per language, and how many lessons like these would fit in 500 kB. */
export function measurePackages(): Record<string, unknown>[] {
  return library().modules.flatMap((module) =>
    LANGUAGES.flatMap((language) => {
      const entry = findPackage(module, language, 'normal')?.entry;
      if (!entry) return [];
      const perLesson = Math.round(entry.bytes / Math.max(1, entry.lessons.length));
      return { module, language, bytes: entry.bytes, gzipBytes: entry.gzipBytes, lessons: entry.lessons.length, bytesPerLesson: perLesson, lessonsIn500kB: Math.floor(500_000 / perLesson) }; // prettier-ignore
    }),
  );
}

/**
 * From sending an answer to its explanation on the screen of the player: kept on the disk, scored and shown. The line is
 * there, and not waited for.
 */
export async function measureFeedback(url: string, cookie: string): Promise<Record<string, unknown>> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url }]);
    const page = await context.newPage();
    await page.goto(`${url}/learn/phone`);
    await page.locator('#player button').first().click();
    await page.locator('#player a.btn').first().click();
    await page.waitForURL(/learn\/(?!phone)/);
    await page.locator('a[href*="/learn/"][href$="/federal-state"]').click();
    await page.locator('form#who-decides-school').waitFor();
    const tools = await context.newCDPSession(page);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const times = (await page.evaluate(MEASURE, TRIES)).toSorted((a, b) => a - b);
    const median = Math.round(times[Math.floor(times.length / 2)] ?? 0);
    const p95 = Math.round(times[Math.floor(times.length * 0.95)] ?? 0);
    return { budgetMilliseconds: MOST_MILLISECONDS, slowerProcessor: SLOWER, tries: TRIES, median, p95, withinBudget: median <= MOST_MILLISECONDS }; // prettier-ignore
  } finally {
    await browser.close();
  }
}

/** In the page: answers wrong and right by turns, and waits for the tick where the words on the page change. */
const MEASURE = async (tries: number): Promise<number[]> => {
  const times: number[] = [];
  const form = document.querySelector<HTMLFormElement>('form#who-decides-school');
  const options = [...(form?.querySelectorAll<HTMLInputElement>('input[name=option]') ?? [])];
  const said = () => form?.querySelector('[role=status]')?.textContent ?? '';
  for (let turn = 0; turn < tries; turn += 1) {
    const option = options[turn % options.length];
    if (option) option.checked = true;
    const before = said();
    const began = performance.now();
    form?.requestSubmit();
    while (said() === before && performance.now() - began < 2000)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    times.push(performance.now() - began);
  }
  return times;
};
