import type { PhoneKeyView } from '../contract/phone.ts';
import type { Bytes } from './seal.ts';

/** What came of asking the server for the key of a phone. */
export type KeyAnswer =
  | {
      readonly kind: 'key';
      readonly key: Bytes;
      /** Which code is on this device at the server; null: none. */
      readonly code: string | null;
    }
  /** A wrong code, or none where one is asked; `message`: in the words of the server. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: string; readonly message: string }
  | { readonly kind: 'no-line' };

const TIMEOUT = 15_000;

/** Asks the server, which gives it to who is signed in and has opened their pages; with `pin` it opens them. */
export async function fetchPhoneKey(device: string, pin?: string): Promise<KeyAnswer> {
  try {
    const body = JSON.stringify({ device, pin });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/api/phone/lock', { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT) }); // prettier-ignore
    const said = (await response.json()) as Partial<PhoneKeyView> & { code?: string; message?: string };
    if (response.ok && typeof said.key === 'string') return { kind: 'key', key: bytesOf(said.key), code: said.pin ?? null }; // prettier-ignore
    if (response.status < 500 && (said.code || response.status === 401)) {
      return { kind: 'refused', status: response.status, code: said.code ?? '', message: said.message ?? '' };
    }
  } catch {
    // no line, or a hotel's own page in its place
  }
  return { kind: 'no-line' };
}

const bytesOf = (base64: string): Bytes => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
