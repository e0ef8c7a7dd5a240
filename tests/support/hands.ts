import type { Locator, Page } from 'playwright-core';

/** How somebody works a page: by touching things, or with the keyboard alone (`keyboard.ts`). */
export interface Hands {
  /** Presses a button, follows a link, opens what is folded. */
  press(control: Locator): Promise<void>;
  /** Chooses a radio or ticks a box; does nothing where it is chosen already. */
  choose(answer: Locator): Promise<void>;
  /** Puts a text in the place of what a field holds; dates as YYYY-MM-DD, times as HH:MM. */
  fill(field: Locator, text: string): Promise<void>;
  /** Chooses from a list, by the value or by the words of the choice. */
  select(list: Locator, choice: string): Promise<void>;
  /** Hands in a file. */
  handIn(field: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
}

/** Fingers or a mouse. */
export const touch = (_page: Page): Hands => ({
  press: (control) => control.click(),
  choose: (answer) => answer.check(),
  fill: (field, text) => field.fill(text),
  select: async (list, choice) => void (await list.selectOption(choice)),
  handIn: (field, file) => field.setInputFiles(file),
});
