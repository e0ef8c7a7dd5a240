import { tick } from 'svelte';
import { systemIds } from '#kernel/ids.ts';
import type { Language } from '#kernel/languages.ts';
import type { OfferedModule, ShelfView } from '../../contract/phone.ts';
import { KEPT } from '../../contract/kept-mark.ts';
import type { LessonLine, LessonView, ScreenView } from '../../contract/views.ts';
import { pauseAfter } from '../../client/back-off.ts';
import { SHELL, SHELL_PATH } from '../../client/caches.ts';
import { findOwner, removeEverything, setOwner } from '../../client/device-owner.ts';
import { fillDraft, readDraft } from '../../client/draft.ts';
import { fetchShelf } from '../../client/fetch-shelf.ts';
import { hasRoomFor, isNoRoom, keepModule, type KeepOutcome } from '../../client/keep-module.ts';
import { openPhone, type Phone } from '../../client/open-phone.ts';
import { placeOf, type Place } from '../../client/place.ts';
import { readLesson, readOverview, readQuestions, readScreen, type KeptOverview, type KeptQuestion, type Reader } from '../../client/read-kept.ts'; // prettier-ignore
import type { KeptModule } from '../../client/shelf-store.ts';
import { Door } from './door.svelte.ts';
import { takeForm, type LessonForm, type TakenForm } from '../../client/take-form.ts';

/** What stands on the page. */
export type Shown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'phone'; readonly resume?: string }
  | { readonly kind: 'overview'; readonly kept: readonly KeptOverview[]; readonly resume?: LessonLine; readonly href?: string } // prettier-ignore
  | { readonly kind: 'lesson'; readonly view: LessonView }
  | { readonly kind: 'screen'; readonly view: ScreenView; readonly questions: readonly KeptQuestion[]; readonly withDutch: boolean } // prettier-ignore
  /** Not on this phone; `lesson`: it is a page of a lesson. */
  | { readonly kind: 'missing'; readonly lesson: boolean };

/** How it stands with the line to the agency. */
export type LineState = 'unknown' | 'sending' | 'up' | 'down' | 'sign-in' | 'refused';

type Refusal = Extract<TakenForm, { kind: 'refused' }> & { readonly values: LessonForm['values'] };

/** Everything that the pages of the player show, and what can be done on them. */
export class Player {
  readonly language: Language;
  /** The page came in the place of another: the server cannot be reached, so that links stay here. */
  readonly standsIn: boolean;
  readonly door = new Door(() => this.#keepDraft());
  shown = $state.raw<Shown>({ kind: 'loading' });
  line = $state<LineState>('unknown');
  waiting = $state(0);
  /** What the server will never keep. */
  rejected = $state(0);
  heard = $state<string>();
  modules = $state.raw<readonly KeptModule[]>([]);
  shelf = $state.raw<ShelfView>();
  keeping = $state.raw<{ readonly module: string; readonly share: number }>();
  outcome = $state.raw<{ readonly module: string; readonly kind: KeepOutcome }>();
  /** Whether the browser promised to throw nothing away by itself. */
  lasting = $state<boolean>();
  /** Lessons were kept here, and are gone. */
  lost = $state(false);
  /** What was just filled in could not be kept. */
  full = $state(false);
  /** This browser keeps nothing at all: a private window, or one that was told so. */
  unable = $state(false);
  refused = $state.raw<Refusal>();
  /** The id of the next question; another one once it was asked. */
  questionId = $state(systemIds.next());
  #phone: Phone | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #place: Place = { kind: 'elsewhere' };

  constructor(language: Language) {
    this.language = language;
    this.standsIn = location.pathname !== SHELL_PATH;
  }

  get #reader(): Reader | undefined {
    return this.#phone && { ...this.#phone, newId: systemIds.next };
  }

  /** Shows what is kept at once, and then asks the server. */
  async start(): Promise<void> {
    try {
      const owner = await findOwner();
      if (owner !== undefined) await this.#open(owner);
    } catch {
      this.unable = true;
    }
    this.lost = this.modules.length === 0 && document.cookie.includes(`${KEPT}=1`);
    await this.#takeHeldForm();
    await this.go(new URL(location.href), 'stay');
    await this.#fillDraft();
    this.lasting = await navigator.storage?.persisted?.();
    await this.refresh();
  }

  async #open(person: string): Promise<void> {
    this.#phone?.close();
    this.#phone = await openPhone(person, await this.door.enter(person));
    this.modules = await this.#phone.shelf.modules();
    this.shelf = await this.#phone.shelf.note('shelf');
    this.heard = await this.#phone.shelf.note('heard');
    await this.#count();
  }

  /** What is being typed when the page closes by itself is not lost. */
  async #keepDraft(): Promise<void> {
    const draft = readDraft(document, location.pathname);
    if (draft) await this.#phone?.shelf.saveNote('draft', draft);
  }

  async #fillDraft(): Promise<void> {
    const draft = await this.#phone?.shelf.note('draft');
    if (draft?.path !== location.pathname) return;
    await tick();
    fillDraft(document, draft);
    await this.#phone?.shelf.saveNote('draft', undefined);
  }

  async #count(): Promise<void> {
    if (!this.#phone) return;
    this.waiting = await this.#phone.store.countWaiting();
  }

  /** A form that was sent on a page of the server while the line broke. */
  async #takeHeldForm(): Promise<void> {
    const form = await this.#phone?.shelf.note('form');
    if (!form) return;
    const place = placeOf(new URL(form.path, location.href));
    await this.#phone?.shelf.saveNote('form', undefined);
    if (place.kind === 'screen') await this.submit({ ...form, lesson: place.lesson, screen: place.screen });
  }

  /** Goes to an address that is on this phone. */
  async go(url: URL, how: 'push' | 'stay'): Promise<void> {
    if (how === 'push') history.pushState(null, '', url);
    this.#place = placeOf(url);
    this.refused = how === 'push' ? undefined : this.refused;
    await this.show();
  }

  /** Reads again what the page shows. */
  async show(): Promise<void> {
    this.shown = await this.#read(this.#place);
  }

  async #read(place: Place): Promise<Shown> {
    const reader = this.#reader;
    if (place.kind === 'phone') {
      const { href } = reader ? await readOverview(reader) : {};
      return { kind: 'phone', ...(href && { resume: href }) };
    }
    if (place.kind === 'elsewhere' || !reader) return { kind: 'missing', lesson: place.kind !== 'elsewhere' };
    if (place.kind === 'overview') {
      const { kept, resume, href } = await readOverview(reader);
      if (kept.length === 0) return { kind: 'missing', lesson: true };
      return { kind: 'overview', kept, ...(resume && href && { resume, href }) };
    }
    if (place.kind === 'lesson') {
      const view = await readLesson(reader, place.lesson);
      return view ? { kind: 'lesson', view } : { kind: 'missing', lesson: true };
    }
    const view = await readScreen(reader, place.lesson, place.screen);
    if (!view) return { kind: 'missing', lesson: true };
    return { kind: 'screen', view, questions: await readQuestions(reader, place.lesson, place.screen), withDutch: place.withDutch }; // prettier-ignore
  }

  /** Whether a lesson is on this phone. */
  has(lesson: string): boolean {
    return this.modules.some(({ lessons }) => lessons.includes(lesson));
  }

  /** Keeps what a form holds, answers at once, and sends when it can. @returns where to go on */
  async submit(form: LessonForm): Promise<string | undefined> {
    const reader = this.#reader;
    if (!reader) return undefined;
    try {
      const taken = await takeForm(reader, form);
      this.full = false;
      this.refused = taken.kind === 'refused' ? { ...taken, values: form.values } : undefined;
      if (taken.kind === 'refused') return undefined;
      if (form.action === 'ask') this.questionId = systemIds.next();
      this.waiting += 1;
      this.line = this.line === 'up' ? 'sending' : this.line;
      // After the page has answered: what goes over the line must not hold it up. Where there is none, patience goes on.
      if (this.line !== 'down') this.#later(SOON);
      return taken.href;
    } catch (error) {
      if (!isNoRoom(error)) throw error;
      this.full = true;
      return undefined;
    }
  }

  /** Asks the server what there is, sends, and fetches newer editions of what is kept. */
  async refresh(): Promise<void> {
    if (this.door.asks) return;
    const answer = await fetchShelf();
    if (answer.kind === 'locked') return this.sync();
    if (answer.kind !== 'heard') {
      this.line = answer.kind === 'sign-in' ? 'sign-in' : 'down';
      this.#failures += 1;
      if (this.#phone) this.#later(pauseAfter(this.#failures, Math.random()));
      return;
    }
    this.#failures = 0;
    this.shelf = answer.shelf;
    this.door.hear(answer.shelf);
    if (this.#phone && this.#phone.person !== answer.shelf.person) {
      // Somebody else signed in here: what is kept of the other stays out of sight.
      await setOwner(answer.shelf.person);
      await this.#open(answer.shelf.person);
      this.shelf = answer.shelf;
    }
    await this.#phone?.shelf.saveNote('shelf', answer.shelf);
    await this.sync();
    for (const module of answer.shelf.modules) if (this.isOutdated(module)) await this.keep(module);
    await this.show();
  }

  /** Whether there is a newer edition of a module that is kept, or the reader changed language. */
  isOutdated({ id, packages }: OfferedModule): boolean {
    const kept = this.modules.find((module) => module.id === id);
    return kept !== undefined && packages.some(({ file }) => !kept.files.includes(file));
  }

  /** Sends what waits and fetches what is new; again later where that does not work. */
  async sync(): Promise<void> {
    if (!this.#phone) {
      this.line = 'up';
      return;
    }
    clearTimeout(this.#timer);
    if (this.waiting > 0) this.line = 'sending';
    const outcome = await this.#phone.device.sync();
    await this.#count();
    this.rejected = await this.#phone.store.countRefused();
    if (outcome.kind === 'done') {
      this.line = 'up';
      this.heard = new Date().toISOString();
      await this.#phone.shelf.saveNote('heard', this.heard);
      await this.show();
    } else if (outcome.kind === 'later') {
      this.line = 'down';
      this.#later(outcome.after);
      await askBackgroundSync();
    } else this.line = outcome.kind;
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void (this.line === 'down' ? this.refresh() : this.sync()), milliseconds);
  }

  /** Keeps a module on this phone. */
  async keep(offered: OfferedModule): Promise<void> {
    const person = this.shelf?.person;
    if (person === undefined) return;
    this.outcome = undefined;
    if (!(await hasRoomFor(offered))) {
      this.outcome = { module: offered.id, kind: 'no-room' };
      return;
    }
    this.keeping = { module: offered.id, share: 0 };
    try {
      await this.#settleIn(person);
      const { shelf } = this.#phone ?? {};
      if (!shelf) return;
      const language = offered.packages[0]?.language ?? this.language;
      const progress = (share: number) => (this.keeping = { module: offered.id, share });
      const kind = await keepModule(offered, language, { shelf, now: () => new Date(), progress });
      this.outcome = { module: offered.id, kind };
      this.modules = await shelf.modules();
      if (kind === 'kept') this.lost = false;
      await this.show();
    } catch (error) {
      if (isNoRoom(error)) this.outcome = { module: offered.id, kind: 'no-room' };
      else this.unable = true;
    } finally {
      this.keeping = undefined;
    }
  }

  /** Makes this the phone of a person: database, worker, the page of the player, and the promise of the browser. */
  async #settleIn(person: string): Promise<void> {
    await setOwner(person);
    if (this.#phone?.person !== person) {
      const shelf = this.shelf;
      await this.#open(person);
      this.shelf = shelf;
    }
    if (this.shelf) await this.#phone?.shelf.saveNote('shelf', this.shelf);
    await navigator.serviceWorker.register('/service-worker.js');
    await navigator.serviceWorker.ready;
    const page = await fetch(SHELL_PATH);
    if (page.ok && !page.redirected) await (await caches.open(SHELL)).put(SHELL_PATH, page);
    this.lasting = (await navigator.storage?.persisted?.()) || (await navigator.storage?.persist?.());
    await this.sync();
  }

  /** Takes a module off this phone; what was answered stays until it is sent. */
  async remove(moduleId: string): Promise<void> {
    await this.#phone?.shelf.remove(moduleId);
    this.modules = (await this.#phone?.shelf.modules()) ?? [];
    if (this.modules.length === 0) document.cookie = `${KEPT}=; max-age=0; path=/`;
  }

  /** Takes everything off this phone. */
  async clear(): Promise<void> {
    clearTimeout(this.#timer);
    this.#phone?.close();
    this.#phone = undefined;
    await removeEverything();
    this.door.forget();
    [this.modules, this.waiting, this.lost] = [[], 0, false];
    await this.show();
  }
}

const SOON = 250;

/** Where the browser can, it sends by itself when it finds a line, also after the page was closed. */
async function askBackgroundSync(): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration()) as
    { readonly sync?: { register(tag: string): Promise<void> } } | undefined;
  // Not allowed, or not there: the player sends while it is open, and the worker at the next page.
  await registration?.sync?.register('outbox').catch(() => undefined);
}
