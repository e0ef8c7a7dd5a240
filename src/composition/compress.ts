import type http from 'node:http';
import { constants, crc32, deflateRawSync, type ZlibOptions } from 'node:zlib';

/** Smaller answers fit one packet as they are. */
const WORTHWHILE = 1024;
const COMPRESSIBLE = /^(text\/|image\/svg|application\/([a-z.]+\+)?(json|xml|javascript))/;

/**
 * Compresses what is answered to this request, when the browser takes it. The answer is gathered and compressed in one
 * go: a stream would keep a quarter of a megabyte per answer until the garbage is collected. What does not compress
 * (documents, pictures) passes as it comes.
 */
export function compressAnswer(request: http.IncomingMessage, response: http.ServerResponse): void {
  if (request.method === 'HEAD' || !/\bgzip\b(?!;\s*q=0(\.0*)?(,|$))/.test(String(request.headers['accept-encoding'] ?? ''))) return; // prettier-ignore
  const pieces: Buffer[] = [];
  const { write, end, writeHead } = response;
  let gathers: boolean | undefined;
  const decide = (): boolean => {
    if (gathers === undefined) {
      gathers = isCompressible(response);
      response.writeHead = writeHead;
    }
    return gathers;
  };

  // Headers given here would leave at once: they wait until the length is known.
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const headers = rest.at(-1);
    response.statusCode = status;
    if (Array.isArray(headers)) return writeHead.call(response, status, headers);
    for (const [name, value] of Object.entries((headers ?? {}) as http.OutgoingHttpHeaders)) {
      if (value !== undefined) response.setHeader(name, value);
    }
    return response;
  }) as typeof response.writeHead;

  response.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    if (!decide()) return write.call(response, chunk, ...(rest as [BufferEncoding]));
    pieces.push(toBuffer(chunk, rest[0]));
    const done = rest.at(-1);
    if (typeof done === 'function') process.nextTick(done as () => void);
    return true;
  }) as typeof response.write;

  response.end = ((chunk?: unknown, ...rest: unknown[]) => {
    if (!decide()) return end.call(response, chunk as Buffer, ...(rest as [BufferEncoding]));
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) pieces.push(toBuffer(chunk, rest[0]));
    const body = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
    const sent = body.length < WORTHWHILE ? body : gzip(body);
    response.appendHeader('vary', 'accept-encoding');
    if (sent !== body) response.setHeader('content-encoding', 'gzip');
    response.setHeader('content-length', sent.length);
    const done = [chunk, ...rest].find((argument) => typeof argument === 'function') as (() => void) | undefined;
    return end.call(response, sent, 'utf8', done);
  }) as typeof response.end;
}

function toBuffer(chunk: string | Uint8Array, encoding: unknown): Buffer {
  if (typeof chunk === 'string') return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'); // prettier-ignore
  return Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

function isCompressible(response: http.ServerResponse): boolean {
  const { statusCode } = response;
  if (statusCode < 200 || statusCode === 204 || statusCode === 206 || statusCode === 304) return false;
  if (response.headersSent || response.hasHeader('content-encoding')) return false;
  return COMPRESSIBLE.test(String(response.getHeader('content-type') ?? ''));
}

const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const STYLES = [Buffer.from('<style>'), Buffer.from('</style>')] as const;
const MOST_STYLES = 64;

/** The styles of the pages, compressed once: the longest part of a page, the same for everybody. Nothing else is kept. */
const styles = new Map<string, Buffer>();

/** The body as gzip (RFC 1952). A part that ends on a whole byte, and is not looked back into, may be put in as it is. */
export function gzip(body: Buffer): Buffer {
  const from = body.indexOf(STYLES[0]);
  const until = from < 0 ? -1 : body.indexOf(STYLES[1], from);
  const before = until < 0 ? [] : [closed(body.subarray(0, from), SMALL), compressStyles(body.subarray(from, until))];
  const trailer = Buffer.allocUnsafe(8);
  trailer.writeUInt32LE(crc32(body), 0);
  trailer.writeUInt32LE(body.length, 4);
  return Buffer.concat([HEADER, ...before, deflateRawSync(body.subarray(Math.max(until, 0))), trailer]);
}

/** For a few hundred bytes: less memory to make ready. */
const SMALL = { windowBits: 10, memLevel: 4 };

const closed = (bytes: Buffer, options: ZlibOptions): Buffer =>
  deflateRawSync(bytes, { ...options, finishFlush: constants.Z_FULL_FLUSH });

function compressStyles(bytes: Buffer): Buffer {
  const key = bytes.toString('latin1');
  let known = styles.get(key);
  if (!known) {
    if (styles.size >= MOST_STYLES) styles.clear();
    styles.set(key, (known = closed(bytes, { level: 9 })));
  }
  return known;
}
