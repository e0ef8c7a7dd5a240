import { readCode } from '#modules/access/domain/sign-in-code.ts';
import { PIN_MOST, REST_MINUTES } from '#modules/access/domain/pin.ts';
import type { ShelfView } from '../../contract/phone.ts';
import { TAKEN_OFF } from '../../contract/kept-mark.ts';
import { PICTURES } from '../../client/caches.ts';
import { PLAIN, sealedBy, type Envelope } from '../../client/envelope.ts';
import { fetchPhoneKey } from '../../client/fetch-phone-key.ts';
import { embedKeptPictures } from '../../client/embed-pictures.ts';
import { locks } from '../../client/lock-store.ts';
import { openOutside } from '../../client/open-unasked.ts';
import { openPhone } from '../../client/open-phone.ts';
import { changeCode, makeLock, newDevice, openByServer, tryCode, type Lock, type Opened, type Tried } from '../../client/phone-lock.ts'; // prettier-ignore
import { sealAll, unsealAll } from '../../client/reseal.ts';
import { SEAL_DIGITS } from '../../client/seal.ts';

/** Why a code that was typed opens nothing; `said`: in the words of the server. */
export type Trouble =
  | Exclude<Tried, { kind: 'open' }>
  | { readonly kind: 'form' }
  | { readonly kind: 'no-line' }
  | { readonly kind: 'said'; readonly message: string };

/**
 * How the lock on this phone stands to the code of this device at the server, which are one code to their owner.
 * `none`: there is neither; `open`: a code, and no lock yet; `locked`: both, and the same; `other`: the code was changed, or
 * forgotten here; `left`: a lock whose code is not on this device any more.
 */
export type Standing = 'unknown' | 'none' | 'open' | 'locked' | 'other' | 'left';

/** The door of the player: asks for the code before anything that is kept is shown, and closes after a while of rest (U06). */
export class Door {
  /** The page asks for the code, and shows nothing else. */
  asks = $state(false);
  trouble = $state.raw<Trouble>();
  /** A code is being looked at: that takes a second. */
  busy = $state(false);
  /** Something waits here to be sent, and waits for the code. */
  waits = $state(false);
  #lock = $state.raw<Lock>();
  #pin = $state<string | null>();
  #person: string | undefined;
  #envelope: Envelope = PLAIN;
  readonly #leave: () => Promise<void>;
  #open: (opened: Opened) => void = () => {};

  readonly standing = $derived.by((): Standing => {
    if (this.#pin === undefined) return 'unknown';
    if (!this.#lock) return this.#pin === null ? 'none' : 'open';
    if (this.#pin === null) return 'left';
    return this.#lock.edition === this.#pin && this.#lock.byCode ? 'locked' : 'other';
  });

  /** @param leave what is done before the page closes by itself */
  constructor(leave: () => Promise<void>) {
    this.#leave = leave;
    // Another page set the code or took it off: this one begins again.
    news?.addEventListener('message', () => location.reload());
  }

  /** What the server said of the code on this device. */
  hear({ pin }: ShelfView): void {
    this.#pin = pin;
  }

  /** How what a person keeps here is read; waits until they have shown that they may. */
  async enter(person: string): Promise<Envelope> {
    if (this.#person === person) return this.#envelope;
    const lock = await locks.find(person);
    this.#lock = lock;
    this.#envelope = lock ? await this.#pass(person, lock) : PLAIN;
    this.#person = person;
    return this.#envelope;
  }

  async #pass(person: string, lock: Lock): Promise<Envelope> {
    const opened = new Promise<Opened>((resolve) => (this.#open = resolve));
    void this.#askServer(lock);
    const envelope = sealedBy(await opened);
    this.asks = false;
    await sealAll(person, envelope);
    // Where a line broke as it was locked.
    if (await caches.has(PICTURES)) void takePicturesIn(person, envelope);
    afterRest(() => void this.#leave().finally(() => location.reload()));
    return envelope;
  }

  /** Whose pages at the server are open needs no code here; a page that came from the server waits a moment to hear it. */
  async #askServer(lock: Lock): Promise<void> {
    const asking = setTimeout(() => void this.#ask(lock), navigator.onLine ? MOMENT : 0);
    const answer = await fetchPhoneKey(lock.device);
    clearTimeout(asking);
    const opened = answer.kind === 'key' ? await openByServer(lock, answer.key) : undefined;
    if (opened) this.#open(opened);
    else await this.#ask(lock);
  }

  async #ask({ person, byCode }: Lock): Promise<void> {
    if (this.asks) return;
    this.asks = true;
    if (!byCode) this.trouble = { kind: 'over' };
    const outside = await openOutside(person);
    this.waits = (await outside.store.countWaiting()) > 0;
    outside.close();
  }

  /** Tries a code that was typed. */
  async tryCode(typed: string): Promise<void> {
    const lock = this.#lock;
    const code = this.#read(typed);
    if (!lock || code === undefined) return;
    this.busy = true;
    const tried = await tryCode(locks, lock.person, code, Date.now());
    this.busy = false;
    if (tried.kind === 'over') endSession();
    if (tried.kind !== 'open') {
      this.trouble = tried;
      return;
    }
    // The pages at the server open with the same code: who has a line is not asked once more.
    if (navigator.onLine) void fetchPhoneKey(lock.device, code);
    this.#open(tried.opened);
  }

  /** Locks what this phone keeps with the code of this device; the server says whether it is that one. */
  async lockWith(person: string, typed: string): Promise<void> {
    const code = this.#read(typed);
    if (code === undefined) return;
    this.busy = true;
    this.trouble = await this.#lockWith(person, code);
    this.busy = false;
    if (!this.trouble) begin();
  }

  async #lockWith(person: string, code: string): Promise<Trouble | undefined> {
    const device = this.#lock?.device ?? newDevice();
    const answer = await fetchPhoneKey(device, code);
    if (answer.kind === 'no-line') return answer;
    if (answer.kind === 'refused') return { kind: 'said', message: answer.message };
    const { key, code: edition } = answer;
    // The code was taken off on another page.
    if (edition === null) return undefined;
    const lock = this.#lock
      ? await changeCode(this.#lock, { code, edition, key })
      : await makeLock({ person, device, code, edition, key });
    const opened = await openByServer(lock, key);
    if (!opened) throw new Error('a lock that was just made does not open');
    await locks.change(person, () => lock);
    const envelope = sealedBy(opened);
    await sealAll(person, envelope);
    await takePicturesIn(person, envelope);
    return undefined;
  }

  /** Takes the lock off what this phone keeps. */
  async takeOff(): Promise<void> {
    const person = this.#person;
    if (person === undefined) return;
    this.busy = true;
    await unsealAll(person, this.#envelope);
    await locks.change(person, () => undefined);
    begin();
  }

  /** Everything was taken off the phone. */
  forget(): void {
    this.asks = false;
    this.#lock = undefined;
    this.#person = undefined;
    this.#envelope = PLAIN;
  }

  #read(typed: string): string | undefined {
    const code = readCode(typed);
    this.trouble = FORM.test(code) ? undefined : { kind: 'form' };
    return this.trouble ? undefined : code;
  }
}

const FORM = new RegExp(`^[0-9]{${SEAL_DIGITS},${PIN_MOST}}$`);
const MOMENT = 1500;
const REST = REST_MINUTES * 60_000;
const LOOK = 15_000;

const news = 'BroadcastChannel' in globalThis ? new BroadcastChannel('vooraf-lock') : undefined;

/** From the start, with the lock as it is now; nothing of before stays in memory. */
function begin(): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target: it stays within the site
  news?.postMessage('changed');
  location.reload();
}

/** Pictures of lessons stood in a cache, where anybody who holds the phone can look: they go in with the words. */
async function takePicturesIn(person: string, envelope: Envelope): Promise<void> {
  const phone = await openPhone(person, envelope);
  try {
    await embedKeptPictures(phone.shelf);
    await caches.delete(PICTURES);
  } catch (error) {
    // A picture that is not here needs the line: the next opening tries again.
    if (!(error instanceof TypeError)) throw error;
  } finally {
    phone.close();
  }
}

/** As at the server: after too many wrong codes whoever it really is signs in again. */
function endSession(): void {
  document.cookie = `${TAKEN_OFF}=1; max-age=31536000; path=/; samesite=lax`;
}

/** Acts once nobody has touched the page for as long as the server waits; a phone that slept is looked at as it wakes. */
function afterRest(act: () => void): void {
  let [used, over] = [Date.now(), false];
  const look = () => {
    if (over || Date.now() - used < REST) return;
    over = true;
    act();
  };
  const use = () => {
    look();
    used = Date.now();
  };
  for (const kind of ['pointerdown', 'keydown', 'scroll'])
    addEventListener(kind, use, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  setInterval(look, LOOK);
}
