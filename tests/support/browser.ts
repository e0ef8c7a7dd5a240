import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Puts the Chromium of the npm package where it can be started; done once before several come for it. */
export async function unpackBrowser(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/**
 * Opens Chromium: the one that comes inside an npm package, which has no windows and needs half the time; where that one
 * does not run, the one of the system.
 */
export async function openBrowser(): Promise<Browser> {
  const system = SYSTEM.find((place) => existsSync(place));
  try {
    return await chromium.launch({ executablePath: await unpackBrowser(), args: QUIET });
  } catch (error) {
    if (!system) throw error;
    return chromium.launch({ executablePath: system, args: QUIET });
  }
}

/** Opens the browser of a phone: what it keeps lies in a folder, and is there again when it is opened once more. */
export async function openPhoneBrowser(folder: string, options: BrowserContextOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { executablePath: await unpackBrowser(), args: QUIET, ...options });
}
