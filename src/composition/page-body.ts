import { hash } from 'node:crypto';
import type http from 'node:http';
import { gzipSync } from 'node:zlib';
import type { RequestEvent } from '@sveltejs/kit';

/** Under what a request carries the body of its answer; by a symbol, because the pages are bundled apart from the server. */
const BODY = Symbol.for('vooraf.body');

type Carrier = http.IncomingMessage & { [BODY]?: Buffer };

/** A hundredth more bytes than at the usual level, for two thirds of the time. */
const QUICK = 3;
/** What is kept of the pages that are the same for everybody may be made smaller. */
const THOROUGH = 9;
const WORTH_COMPRESSING = 1024;
const MOST_KEPT = 200;

/** How an answer goes out. */
export interface Sending {
  /** The request of Node, which carries the body; absent: the answer carries it itself. */
  readonly request: http.IncomingMessage | undefined;
  readonly acceptEncoding: string;
  /** The version of the page that the browser has. */
  readonly ifNoneMatch: string;
  /** Nobody is signed in: the browser may keep the page, and whoever gets the same one gets the same bytes. */
  readonly shared: boolean;
}

/**
 * The answer with this text as its body, a page or what a script of ours asked, compressed where that is understood. The body does not travel through the streams
 * of a `Response`, which cost as much as making the page: the request carries it to `carryBody`.
 */
export function sendWhole(response: Response, html: string, sending: Sending): Response {
  const headers = new Headers(response.headers);
  headers.delete('etag');
  const { status } = response;
  // What was typed in a form that was refused is in its page: such a page is never kept.
  const version = sending.shared && status === 200 ? `"${hash('sha256', html, 'base64url')}"` : undefined;
  if (version) {
    headers.set('etag', version);
    if (sending.ifNoneMatch.replace(/^W\//, '') === version) return new Response(null, { status: 304, headers });
  }
  headers.append('vary', 'Accept-Encoding');
  const zipped = html.length > WORTH_COMPRESSING && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|\s|$))/.test(sending.acceptEncoding);
  if (zipped) headers.set('content-encoding', 'gzip');
  const body = !zipped ? Buffer.from(html) : version ? keptOf(version, html) : gzipSync(html, { level: QUICK });
  headers.set('content-length', String(body.length));
  const { request } = sending;
  if (!request) return new Response(new Uint8Array(body), { status, headers });
  (request as Carrier)[BODY] = body;
  return new Response(null, { status, headers });
} // prettier-ignore

/** How the answer to a request goes out. */
export const sendingOf = ({ locals, platform, request: { headers } }: RequestEvent): Sending => ({
  request: platform?.req,
  acceptEncoding: headers.get('accept-encoding') ?? '',
  ifNoneMatch: headers.get('if-none-match') ?? '',
  shared: locals.actor.role === 'public',
});

/** Pages that are the same for everybody, by their contents: who asks for other contents never finds these. */
const kept = new Map<string, Buffer>();

function keptOf(version: string, html: string): Buffer {
  let body = kept.get(version);
  if (!body) {
    body = gzipSync(html, { level: THOROUGH });
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(version, body);
  }
  return body;
}

/** Lets the answer end with the body that its request carries, if it is the answer which announced that body. */
export function carryBody(request: http.IncomingMessage, response: http.ServerResponse): void {
  const end = response.end.bind(response) as (...args: unknown[]) => http.ServerResponse;
  response.end = (...args: unknown[]) => {
    const carrier = request as Carrier;
    const body = carrier[BODY];
    carrier[BODY] = undefined;
    return body && response.getHeader('content-length') === String(body.length) ? end(body) : end(...args);
  };
}
