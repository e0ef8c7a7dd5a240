import { tick } from 'svelte';
import { systemIds } from '#kernel/ids.ts';
import { asLanguage, type Language } from '#kernel/languages.ts';
import type { OfferedModule, ShelfView } from '../../contract/phone.ts';
import { parseReading } from '#modules/participant/domain/reading.ts';
import { KEPT } from '../../contract/kept-mark.ts';
import { isRating } from '../../domain/ratings.ts';
import { pauseAfter } from '../../client/back-off.ts';
import { SHELL_PATH } from '../../client/caches.ts';
import { findOwner, removeEverything, setOwner } from '../../client/device-owner.ts';
import { askBackgroundSync } from '../../client/background-sync.ts';
import { readingHere, wearReading } from '../../client/comfort.ts';
import type { NewObservation } from '../../client/device.ts';
import { fillDraft, readDraft } from '../../client/draft.ts';
import { fetchShelf } from '../../client/fetch-shelf.ts';
import { leadHere } from '../../client/frame.ts';
import { hasRoomFor, isNoRoom, keepModule, withLanguages, type KeepOutcome } from '../../client/keep-module.ts';
import { fetchPractice, UNKNOWN, WORDS } from '../../client/practice.ts';
import { openPhone, type Phone } from '../../client/open-phone.ts';
import { placeOf, type Place } from '../../client/place.ts';
import type { Reader } from '../../client/read-kept.ts';
import { languagesOf, languagesOn, type KeptModule } from '../../client/shelf-store.ts';
import { completeShells, keepShells } from '../../client/shells.ts';
import { Door } from './door.svelte.ts';
import { readShown, type Shown } from './shown.ts';
import { takeForm, type LessonForm, type TakenForm } from '../../client/take-form.ts';

/** How it stands with the line to the agency. */
export type LineState = 'unknown' | 'sending' | 'up' | 'down' | 'sign-in' | 'refused';

type Refusal = Extract<TakenForm, { kind: 'refused' }> & { readonly values: LessonForm['values'] };

/** Everything that the pages of the player show, and what can be done on them. */
export class Player {
  readonly language: Language;
  /** A language that was asked for and is not on this phone. */
  readonly notHere: Language | undefined;
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
  /** The words to practise are here too. */
  practises = $state(false);
  /** How somebody reads. */
  reading = $state.raw(readingHere());
  refused = $state.raw<Refusal>();
  /** The ids of the next question and of the next report; another one once it was made. */
  questionId = $state(systemIds.next());
  reportId = $state(systemIds.next());
  #phone: Phone | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #place: Place = { kind: 'elsewhere' };

  constructor(language: Language) {
    this.language = language;
    this.standsIn = location.pathname !== SHELL_PATH;
    const asked = asLanguage(new URL(location.href).searchParams.get('lang'));
    this.notHere = asked === language ? undefined : asked;
  }

  get #reader(): Reader | undefined {
    return this.#phone && { ...this.#phone, newId: systemIds.next, language: this.language };
  }

  /** Shows what is kept at once, and then asks the server. */
  async start(): Promise<void> {
    // Before the code is asked: the switch of languages stands beside it too.
    this.#arriveAt(new URL(location.href));
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
    this.practises = (await this.#phone.shelf.note('practice')) !== undefined;
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
    if (form.action === 'read') await this.read(form.values);
    else if (form.action === 'rate') await this.rate(form.values);
    else if (place.kind === 'screen') await this.submit({ ...form, lesson: place.lesson, screen: place.screen });
    // Only now: whoever closes the page in between finds it again, and it carries its id.
    if (!this.full) await this.#phone?.shelf.saveNote('form', undefined);
  }

  /** Goes to an address that is on this phone. */
  async go(url: URL, how: 'push' | 'stay'): Promise<void> {
    if (how === 'push') history.pushState(null, '', url);
    this.#arriveAt(url);
    this.refused = how === 'push' ? undefined : this.refused;
    await this.show();
  }

  #arriveAt(url: URL): void {
    this.#place = placeOf(url);
    if (this.#place.kind !== 'reading') leadHere();
  }

  /** Reads again what the page shows. */
  async show(): Promise<void> {
    this.shown = await readShown(this.#reader, this.#place);
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
      if (form.action === 'report') this.reportId = systemIds.next();
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

  /** Keeps how well a word was known; the agency hears it when there is a line. */
  async rate({ word, rating, reviewId }: LessonForm['values']): Promise<void> {
    const practice = await this.#phone?.shelf.note('practice');
    if (typeof word !== 'string' || !isRating(rating)) return;
    const id = typeof reviewId === 'string' ? { id: reviewId } : {};
    const review = { ...id, kind: 'word-rated', lesson: WORDS, exercise: word, contentVersion: practice?.edition ?? UNKNOWN, response: { rating } } as const; // prettier-ignore
    await this.#keepApart(review);
  }

  /** Keeps what belongs to no lesson, and sends it when it can. */
  async #keepApart(observation: NewObservation): Promise<void> {
    try {
      await this.#phone?.device.record(observation);
      this.full = false;
    } catch (error) {
      if (!isNoRoom(error)) throw error;
      this.full = true;
    }
    await this.#count();
    if (this.line !== 'down') this.#later(SOON);
  }

  /** Shows pages as was chosen, at once and on this phone; the account hears it when there is a line. */
  async read(values: LessonForm['values']): Promise<void> {
    const { size, contrast, spacing } = values;
    this.reading = parseReading([size, contrast, spacing].join('.'));
    wearReading(this.reading);
    await this.#keepApart({ kind: 'reading-chosen', lesson: 'reading', contentVersion: '-', response: this.reading });
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
    await this.#fetchPractice();
    // Where the line broke as they should have come, and the worker of a locked phone does not know of them.
    await completeShells(this.languages).catch(() => undefined);
    for (const module of answer.shelf.modules) if (this.isOutdated(module)) await this.keep(module);
    await this.show();
  }

  /** Fetches the words to practise with the lessons; where the line breaks now, the next time. */
  async #fetchPractice(): Promise<void> {
    if (this.#phone && this.modules.length > 0) await fetchPractice(this.#phone).catch(() => undefined);
    this.practises = (await this.#phone?.shelf.note('practice')) !== undefined;
  }

  /** Whether there is a newer edition of a module that is kept, or the reader changed language. */
  isOutdated(offered: OfferedModule): boolean {
    const kept = this.modules.find(({ id }) => id === offered.id);
    return kept !== undefined && this.wanted(offered).packages.some(({ file }) => !kept.files.includes(file));
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

  /** The languages that can be read on this phone. */
  get languages(): readonly Language[] {
    return [...new Set(this.modules.flatMap(languagesOf))];
  }

  /** All that this phone wants of a module: in each of its languages. */
  wanted(offered: OfferedModule, besides?: Language): OfferedModule {
    return withLanguages(offered, besides ? [...this.languages, besides] : this.languages);
  }

  /** Keeps all that is kept in one more language. */
  async keepLanguage(language: Language): Promise<void> {
    for (const module of this.shelf?.modules ?? [])
      if (this.modules.some(({ id }) => id === module.id)) await this.keep(this.wanted(module, language));
  }

  /** Keeps a module on this phone. */
  async keep(asked: OfferedModule): Promise<void> {
    const offered = this.wanted(asked);
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
      const kind = await keepModule(offered, language, { shelf, kept: this.modules.find(({ id }) => id === offered.id), now: () => new Date(), progress }); // prettier-ignore
      // With its page in each language; where the line breaks just now, the worker fetches that at the next page.
      if (kind === 'kept') await completeShells(await languagesOn(shelf)).catch(() => undefined);
      this.outcome = { module: offered.id, kind };
      this.modules = await shelf.modules();
      if (kind === 'kept') this.lost = false;
      await this.#fetchPractice();
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
    await keepShells([]);
    // Firefox asks the person; an answer may never come, and nothing waits for it.
    void navigator.storage?.persist?.().then((lasting) => (this.lasting = lasting));
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
