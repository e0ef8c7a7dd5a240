import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { buildPlayer, isAtOnce } from '../scripts/offline-player.ts';
import { exercisesOf, findPackage, library } from '../src/modules/content/server/index.ts';
import { LANGUAGES } from '../src/kernel/languages.ts';
import { buildCourses } from '../src/modules/content/server/courses.ts';
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
  const player = sizes.reduce((sum, { file, gzip }) => sum + (isAtOnce(file) ? gzip : 0), 0);
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
  const lesson = library().lessons('nl')[0];
  const asked = lesson && exercisesOf(lesson).find(({ exercise }) => exercise.kind === 'single-choice');
  if (!asked) throw new Error('the first lesson asks to choose nothing');
  const browser = await openBrowser();
  try {
    const page = await openPhone(browser, url, cookie);
    const context = page.context();
    await page.goto(`${url}/learn/phone`);
    await page.locator('#player button').first().click();
    await page.locator('#player a.btn').first().click();
    await page.waitForURL(/learn\/(?!phone)/);
    await page.locator(`a[href="/learn/${lesson.id}"]`).first().click();
    await page.locator(`a[href*="/learn/"][href$="/${asked.screen}"]`).first().click();
    await page.locator(`form#${asked.exercise.id}`).waitFor();
    const tools = await context.newCDPSession(page);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const times = (await page.evaluate(MEASURE, { tries: TRIES, exercise: asked.exercise.id })).toSorted(
      (a, b) => a - b,
    );
    const median = Math.round(times[Math.floor(times.length / 2)] ?? 0);
    const p95 = Math.round(times[Math.floor(times.length * 0.95)] ?? 0);
    return { budgetMilliseconds: MOST_MILLISECONDS, slowerProcessor: SLOWER, tries: TRIES, median, p95, withinBudget: median <= MOST_MILLISECONDS }; // prettier-ignore
  } finally {
    await browser.close();
  }
}

async function openPhone(browser: Browser, url: string, cookie?: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const [name = '', value = ''] = cookie?.split('=') ?? [];
  if (cookie) await context.addCookies([{ name, value, url }]);
  return context.newPage();
}

/** A line of 400 kbit/s with a round trip of 400 ms, as the budgets have it. */
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/**
 * A page for the first time on a phone of five years ago: when its text can be read, and when all of it is there. Pages need no
 * script, so that what can be read can be used.
 */
export async function measurePhonePage(url: string, path: string, cookie?: string): Promise<Record<string, unknown>> {
  const browser = await openBrowser();
  try {
    const page = await openPhone(browser, url, cookie);
    const tools = await page.context().newCDPSession(page);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await tools.send('Network.enable');
    await tools.send('Network.emulateNetworkConditions', LINE);
    await page.goto(`${url}${path}`);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const [readable, interactive, complete, bytes] = await page.evaluate(() => {
      const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
      const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const sent = [visit, ...resources].reduce((sum, entry) => sum + (entry?.transferSize ?? 0), 0);
      return [paint, visit?.domInteractive ?? Number.NaN, visit?.loadEventEnd ?? Number.NaN, sent].map(Math.round);
    });
    return { slowerProcessor: SLOWER, kilobitsPerSecond: 400, roundTripMilliseconds: LINE.latency, readableMilliseconds: readable, interactiveMilliseconds: interactive, completeMilliseconds: complete, bytes }; // prettier-ignore
  } finally {
    await browser.close();
  }
}

/**
 * Opening the lessons without a line: keeps a module, has the platform stopped, and opens the page again.
 * @param stop stops the platform
 */
export async function measureOfflineStart(
  url: string,
  cookie: string,
  stop: () => Promise<void>,
): Promise<Record<string, unknown>> {
  const browser = await openBrowser();
  try {
    const page = await openPhone(browser, url, cookie);
    await page.goto(`${url}/learn/phone`);
    await page.locator('#player button').first().click();
    await page.locator('#player a.btn').first().waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await stop();
    const again = await page.context().newPage();
    const tools = await again.context().newCDPSession(again);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const began = performance.now();
    await again.goto(`${url}/learn`, { waitUntil: 'commit' });
    await again.locator('#player a[href^="/learn/"]').first().waitFor();
    return { slowerProcessor: SLOWER, milliseconds: Math.round(performance.now() - began) };
  } finally {
    await browser.close();
  }
}

/** How long the packages of all courses take to make, beside only compressing them. */
export function measureCourseBuild(root: string): Record<string, unknown> {
  const began = performance.now();
  const built = buildCourses(root);
  const milliseconds = Math.round(performance.now() - began);
  const since = performance.now();
  for (const content of built.contents.values()) gzipSync(content);
  const compressing = Math.round(performance.now() - since);
  return { lessons: library().lessons('nl').length, packages: built.contents.size, milliseconds, compressingAloneMilliseconds: compressing, ratio: Number((milliseconds / compressing).toFixed(1)) }; // prettier-ignore
}

/** In the page: answers wrong and right by turns, and waits for the tick where the words on the page change. */
const MEASURE = async ({ tries, exercise }: { tries: number; exercise: string }): Promise<number[]> => {
  const times: number[] = [];
  const form = document.querySelector<HTMLFormElement>(`form#${exercise}`);
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
