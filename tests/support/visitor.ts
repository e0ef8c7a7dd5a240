import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { directionOf, type Language } from '#kernel/languages.ts';
import { loadDictionaries } from '#platform/i18n/load-messages.ts';
import { translatorOf, type MessageValues, type Translator } from '#platform/i18n/translate.ts';
import { touch, type Hands } from './hands.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** Pictures for people, on request: `VOORAF_PICTURES=1 npm run test:e2e`. */
const pictures = process.env['VOORAF_PICTURES'] ? path.join(root, 'test-results/journey') : undefined;
const dictionaries = loadDictionaries(root);

export const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
/** What never stands on a page that people read. */
const BROKEN = /undefined|\bNaN\b|\[object|Invalid Date|\bnull\b/;

export interface Choice {
  readonly language: Language;
  readonly desk?: boolean;
  /** Pages work without script; only who tests a keyboard lets the browser have it. */
  readonly script?: boolean;
  /** How they work a page; by touch, unless said otherwise. */
  readonly hands?: (page: Page) => Hands;
}

/** The text of a key as it stands on a page of this language. */
export const wordsOf = (language: Language): Translator => translatorOf(dictionaries[language]);

/** Somebody at a device of their own: a browser context with its own cookies, one page, and one language. */
export class Visitor {
  readonly url: string;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly language: Language;
  readonly say: Translator;
  readonly width: number;
  readonly hands: Hands;

  private constructor(url: string, context: BrowserContext, page: Page, { language, desk, hands = touch }: Choice) {
    this.url = url;
    this.context = context;
    this.page = page;
    this.language = language;
    this.say = wordsOf(language);
    this.width = (desk ? DESK : PHONE).width;
    this.hands = hands(page);
  }

  static async arrive(browser: Browser, url: string, choice: Choice): Promise<Visitor> {
    const context = await browser.newContext({
      javaScriptEnabled: choice.script ?? false,
      viewport: choice.desk ? DESK : PHONE,
      locale: choice.language,
    });
    context.setDefaultTimeout(30_000);
    return new Visitor(url, context, await context.newPage(), choice);
  }

  /** Somebody at a phone that was opened before, with what it keeps. */
  static async at(context: BrowserContext, url: string, choice: Choice): Promise<Visitor> {
    context.setDefaultTimeout(15_000);
    return new Visitor(url, context, context.pages()[0] ?? (await context.newPage()), choice);
  }

  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  async go(to: string): Promise<void> {
    await this.page.goto(new URL(to, this.url).href);
  }

  /** Does something that leads to a page, and waits for that page. */
  async follow(act: () => Promise<unknown>): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), act()]);
  }

  /** Presses the button, or follows the link, that carries this text. */
  async press(key: string, values?: MessageValues): Promise<void> {
    const name = this.say(key, values);
    const control = this.page
      .getByRole('button', { name, exact: true })
      .or(this.page.getByRole('link', { name, exact: true }));
    await this.enter(control.first());
  }

  /** Presses something that leads to a page, and waits for that page. */
  async enter(control: Locator): Promise<void> {
    await this.follow(() => this.hands.press(control));
  }

  /** Opens what is folded under this text. */
  async unfold(key: string): Promise<void> {
    await this.hands.press(this.page.locator('summary', { hasText: this.say(key) }).first());
  }

  async pick(name: string, ...values: string[]): Promise<void> {
    for (const value of values) await this.hands.choose(this.page.locator(`input[name="${name}"][value="${value}"]`));
  }

  /** Chooses from a list, by value or by words. */
  async select(name: string, choice: string): Promise<void> {
    await this.hands.select(this.page.locator(`select[name="${name}"]`), choice);
  }

  async type(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(fields))
      await this.hands.fill(this.page.locator(`[name="${name}"]`), value);
  }

  async typed(name: string): Promise<string> {
    return this.page.locator(`[name="${name}"]`).inputValue();
  }

  /** All words of the page, without its frame. */
  async read(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  /** Expects the text of a key on the page. */
  async expectText(key: string, values?: MessageValues): Promise<void> {
    expect(normal(await this.read())).toContain(normal(this.say(key, values)));
  }

  /** Looks: checks what holds for every page, and takes a picture for people when they asked for pictures. */
  async look(name: string): Promise<void> {
    if (pictures) {
      mkdirSync(pictures, { recursive: true });
      await this.page.screenshot({ path: path.join(pictures, `${this.language}-${name}.png`), fullPage: true });
    }
    const html = this.page.locator('html');
    expect
      .soft([await html.getAttribute('lang'), await html.getAttribute('dir')], name)
      .toEqual([this.language, directionOf(this.language)]);
    expect.soft(await this.page.locator('h1').count(), `${name}: headings of level 1`).toBe(1);
    expect
      .soft(await this.page.evaluate(() => document.documentElement.scrollWidth), `${name}: width`)
      .toBeLessThanOrEqual(this.width);
    expect.soft(await this.read(), name).not.toMatch(BROKEN);
  }

  /** Downloads what a link leads to. */
  async download(key: string): Promise<Buffer> {
    const link = this.page.getByRole('link', { name: this.say(key), exact: true });
    const [file] = await Promise.all([this.page.waitForEvent('download'), this.hands.press(link)]);
    return readFileSync(await file.path());
  }

  /** Takes the role of a fictional member of staff or partner, by the door for developers. */
  async stepInto(name: string): Promise<void> {
    await this.go('/dev');
    await this.enter(this.page.getByRole('button', { name }).first());
  }

  /** Asks for a code, reads it in the mail and comes in with it. */
  async signIn(mailbox: Mailbox, email: string): Promise<void> {
    await this.go('/sign-in');
    await this.type({ email });
    await this.press('access.sign-in.send');
    await this.enterCode(mailbox, email);
  }

  async enterCode(mailbox: Mailbox, email: string): Promise<void> {
    const letter = await mailbox.next(email);
    await this.type({ code: codeIn(letter) });
    await this.press('access.code.confirm');
  }
}

export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
}

export const codeIn = ({ text }: Letter): string => /\d{3} \d{3}/.exec(text)?.[0] ?? '';

/** The mails that would have left, as a developer reads them. */
export class Mailbox {
  readonly #reader: Visitor;
  readonly #read = new Set<string>();

  constructor(reader: Visitor) {
    this.#reader = reader;
  }

  /** The newest mail to an address that was not read here before; waits until the job has sent it. */
  async next(email: string): Promise<Letter> {
    const { page } = this.#reader;
    const href = await until(`a mail to ${email}`, async () => {
      await this.#reader.go('/dev/mail');
      const link = page.locator('tr', { hasText: email }).first().locator('a');
      const found = (await link.count()) > 0 ? await link.getAttribute('href') : null;
      return found && !this.#read.has(found) ? found : undefined;
    });
    this.#read.add(href);
    await this.#reader.go(href);
    const body = page.locator('[data-mail-body]');
    const links = await body.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    return { subject: await page.locator('h1').innerText(), text: await body.innerText(), links };
  }
}

/** Asks again and again, until the platform's own jobs have done it. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, seconds = 20): Promise<T> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`after ${seconds} seconds there is still no ${what}`);
}

/** Spaces as one kind, and without the invisible marks of direction. */
const normal = (text: string) =>
  text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
