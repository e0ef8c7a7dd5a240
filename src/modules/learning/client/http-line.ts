import { PERSON_HEADER, SYNC_VERSION } from '../contract/sync-protocol.ts';
import type { Line } from './device.ts';
import type { LineAnswer } from './read-reply.ts';

/** A line that says nothing for so long is taken for broken. */
const TIMEOUT = 20_000;

/** The way to the server over HTTP; `person`: whose answers they are, so that a shared phone mixes up nobody. */
export function openHttpLine(send: typeof fetch = fetch, address = '/api/sync', person?: string): Line {
  const whose: Record<string, string> = person === undefined ? {} : { [PERSON_HEADER]: person };
  const ask = async (query: string, init: RequestInit): Promise<LineAnswer> => {
    const response = await send(`${address}${query}`, { ...init, signal: AbortSignal.timeout(TIMEOUT) });
    const text = await response.text();
    const retryAfterSeconds = Number(response.headers.get('retry-after')) || undefined;
    return { status: response.status, body: parsed(text), retryAfterSeconds };
  };
  return {
    push: (observations) =>
      ask('', {
        method: 'POST',
        headers: { ...whose, 'content-type': 'application/json' },
        body: JSON.stringify({ version: SYNC_VERSION, observations }),
      }),
    pull: (after) =>
      ask(`?version=${SYNC_VERSION}${after === null ? '' : `&after=${after}`}`, { method: 'GET', headers: whose }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // not ours: a page of a hotel or of a proxy
  }
}
