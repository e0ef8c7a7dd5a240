import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import type { Candidate } from './candidate.ts';
import type { Hands } from './hands.ts';
import { Mailbox, Visitor, type Choice } from './visitor.ts';

/** What a page or a mail that an onlooker may see does not say. */
export const TELLING = /vooraf|inburger|integra|belg|vlaander|flandre|اندماج|بلجيكا|فلاندرز/i;

/** A browser, everybody who comes into it, and the mails that would have left. */
export interface Stage {
  readonly browser: Browser;
  readonly mailbox: Mailbox;
  arrive(choice: Choice): Promise<Visitor>;
  /** Somebody of the fictional staff and partners, at a desk. */
  staff(name: string): Promise<Visitor>;
  close(): Promise<void>;
}

/** @param hands how everybody who comes here works a page */
export async function openStage(url: string, hands?: (page: Page) => Hands): Promise<Stage> {
  const browser = await openBrowser();
  const arrive = (choice: Choice) => Visitor.arrive(browser, url, { ...(hands && { hands }), ...choice });
  return {
    browser,
    mailbox: new Mailbox(await arrive({ language: 'nl', desk: true })),
    arrive,
    staff: async (name) => {
      const visitor = await arrive({ language: 'nl', desk: true });
      await visitor.stepInto(name);
      return visitor;
    },
    close: () => browser.close(),
  };
}

/** A partner invites somebody. */
export async function invite(ines: Visitor, who: Candidate, confirmed: 'yes' | 'no'): Promise<void> {
  await ines.go('/partner/invite');
  await ines.type({ given: who.given, family: who.family, email: who.email });
  await ines.pick('purpose', who.purpose);
  await ines.select('language', who.language);
  await ines.pick('statusConfirmed', confirmed);
  await ines.press('referral.invite.send');
}
