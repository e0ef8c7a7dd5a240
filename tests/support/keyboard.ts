import type { ElementHandle, Locator, Page } from 'playwright-core';
import type { Hands } from './hands.ts';

/** No page may need more presses of Tab than this to come to anything on it. */
const MOST = 150;

interface Stop {
  /** The focus is on what is wanted. */
  readonly there: boolean;
  /** What is wanted stands before the place where the focus is. */
  readonly backwards: boolean;
  /** What is wrong with the place where the focus is, for who sees but has no mouse. */
  readonly fault: string | null;
}

/**
 * Runs in the page: where the focus is, seen from the element that is wanted. Radios of one question are one stop, as
 * the browser makes them. The focus has to be on something that has a size, lies in view, is under nothing else and
 * wears a mark that somebody can see.
 */
function lookAtFocus(wanted: Element): Stop {
  const focus = document.activeElement ?? document.body;
  const radio = (element: Element) =>
    element instanceof HTMLInputElement && element.type === 'radio' ? element : undefined;
  const [one, other] = [radio(wanted), radio(focus)];
  const there = focus === wanted || (one !== undefined && one.name === other?.name && one.form === other.form);
  const backwards = Boolean(focus.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING);
  if (focus === document.body || focus === document.documentElement) return { there, backwards, fault: null };

  const name = `<${focus.localName} ${focus.getAttribute('name') ?? focus.getAttribute('href') ?? ''}> ${focus.textContent.trim().slice(0, 40)}`;
  const box = [...focus.getClientRects()].find(({ width, height }) => width > 1 && height > 1);
  if (!box) return { there, backwards, fault: `${name} has the focus and no size` };
  const left = Math.max(box.left, 0);
  const right = Math.min(box.right, innerWidth);
  const top = Math.max(box.top, 0);
  const bottom = Math.min(box.bottom, innerHeight);
  if (left >= right || top >= bottom) return { there, backwards, fault: `${name} has the focus and is out of view` };
  const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const own = above !== null && (focus.contains(above) || above.contains(focus));
  if (!own) return { there, backwards, fault: `${name} has the focus and lies under <${above?.localName}>` };
  const marked = [focus, focus.closest('label')].some((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  return { there, backwards, fault: marked ? null : `${name} has the focus and does not show it` };
}

/** Somebody who has no mouse and touches no screen: Tab, Shift+Tab, arrows, Space, Enter and letters. */
export class Keyboard implements Hands {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    // Whoever listens from the beginning gets the window for files; the browser needs a moment to hand it over.
    page.on('filechooser', () => {});
  }

  async press(control: Locator): Promise<void> {
    await this.reach(control);
    const key = await control.evaluate((element) => (element instanceof HTMLAnchorElement ? 'Enter' : ' '));
    await this.#page.keyboard.press(key);
  }

  async choose(answer: Locator): Promise<void> {
    const wanted = await this.reach(answer);
    const isRadio = await wanted.evaluate((element) => (element as HTMLInputElement).type === 'radio');
    if (isRadio) await this.#arrowTo(wanted);
    if (!(await answer.isChecked())) await this.#page.keyboard.press(' ');
    if (!(await answer.isChecked())) throw new Error('Space does not choose the answer');
  }

  /** Walks with the arrows through the answers of one question. */
  async #arrowTo(wanted: ElementHandle<Element>): Promise<void> {
    for (let presses = 0; presses < 30; presses += 1) {
      const way = await wanted.evaluate((element) => {
        const focus = document.activeElement ?? document.body;
        if (focus === element) return undefined;
        return focus.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'ArrowUp' : 'ArrowDown';
      });
      if (!way) return;
      await this.#page.keyboard.press(way);
    }
    throw new Error('the arrows never came to the answer');
  }

  async fill(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    const type = await field.evaluate((element) => (element as HTMLInputElement).type);
    if (type === 'date' || type === 'time') return this.#fillParts(field, type, text);
    await this.#page.keyboard.press('ControlOrMeta+A');
    if (text === '') await this.#page.keyboard.press('Delete');
    else await this.#page.keyboard.type(text);
    await expectValue(field, text);
  }

  /** Types day, month and year (or hours and minutes) one after another, in the order that this browser asks for them. */
  async #fillParts(field: Locator, type: 'date' | 'time', text: string): Promise<void> {
    const { keyboard } = this.#page;
    for (const keys of type === 'date' ? dateKeys(text) : timeKeys(text)) {
      // To the first part: the parts and the button of the picker are stops of their own inside the field.
      const inside = () => field.evaluate((element) => element === document.activeElement);
      for (let stops = 0; stops < 6 && (await inside()); stops += 1) await keyboard.press('Shift+Tab');
      await keyboard.press('Tab');
      await keyboard.type(keys);
      if ((await field.inputValue()) === text) return;
    }
    await expectValue(field, text);
  }

  async select(list: Locator, choice: string): Promise<void> {
    await this.reach(list);
    const steps = await list.evaluate((element, wanted) => {
      const { options, selectedIndex } = element as HTMLSelectElement;
      const all = [...options];
      const found = all.findIndex(({ value, label, disabled }) => !disabled && (value === wanted || label === wanted));
      if (found === -1) throw new Error(`no choice ${wanted}`);
      const between = all.slice(Math.min(found, selectedIndex) + 1, Math.max(found, selectedIndex));
      const passed = between.filter(({ disabled }) => !disabled).length + 1;
      return found === selectedIndex ? 0 : found > selectedIndex ? passed : -passed;
    }, choice);
    for (let step = 0; step < Math.abs(steps); step += 1)
      await this.#page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    const chosen = await list.evaluate((element) => {
      const [option] = (element as HTMLSelectElement).selectedOptions;
      return [option?.value, option?.label];
    });
    if (!chosen.includes(choice)) throw new Error(`the arrows chose ${chosen.join(' / ')}, not ${choice}`);
  }

  async handIn(field: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.reach(field);
    const [chooser] = await Promise.all([this.#page.waitForEvent('filechooser'), this.#page.keyboard.press('Enter')]);
    await chooser.setFiles(file);
  }

  /** Presses Tab, or Shift+Tab where it stands before, until the focus is there; every stop on the way can be seen. */
  async reach(target: Locator): Promise<ElementHandle<Element>> {
    const wanted = (await target.elementHandle()) as ElementHandle<Element>;
    let shown = false;
    for (let presses = 0; presses <= MOST; presses += 1) {
      const { there, backwards, fault } = await wanted.evaluate(lookAtFocus);
      // Where the browser or the page itself put the focus there need not be a mark: nobody looks for it there.
      if (shown && fault) throw new Error(fault);
      if (there) return wanted;
      await this.#page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
      shown = true;
    }
    throw new Error(`after ${MOST} presses of Tab the focus did not come to ${target.toString()}`);
  }
}

async function expectValue(field: Locator, text: string): Promise<void> {
  const value = await field.inputValue();
  if (value !== text) throw new Error(`typing ${text} gave ${value}`);
}

function dateKeys(text: string): string[] {
  const [year = '', month = '', day = ''] = text.split('-');
  return [`${month}${day}${year}`, `${day}${month}${year}`, `${year}${month}${day}`];
}

function timeKeys(text: string): string[] {
  const [hours = '', minutes = ''] = text.split(':');
  const twelve = String(Number(hours) % 12 || 12).padStart(2, '0');
  return [`${hours}${minutes}`, `${twelve}${minutes}${Number(hours) < 12 ? 'A' : 'P'}`];
}
