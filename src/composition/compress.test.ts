import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressAnswer, gzip } from './compress.ts';

const page = (title: string, body: string, css = 'a{color:red}'.repeat(900)) =>
  `<!doctype html><title>${title}</title><style>${css}</style><body>${body}</body>`;
const LONG = page('Vooraf', '<p>مرحبا, één</p>'.repeat(400));

test.each([
  ['a page', LONG],
  ['a page without styles', '<p>x</p>'.repeat(500)],
  ['styles that do not end', `<style>${'x'.repeat(3000)}`],
  ['styles at the end', `${'y'.repeat(3000)}<style>b{}</style>`],
  ['nothing', ''],
])('what was compressed is the same again: %s', (_, text) => {
  for (let time = 0; time < 3; time += 1) expect(gunzipSync(gzip(Buffer.from(text))).toString()).toBe(text);
});

test('pages of many titles and styles do not mix', () => {
  const texts = Array.from({ length: 200 }, (_, at) => page(`Titel ${at}`, `<p>${at}</p>`, `.c${at % 90}{top:${at % 90}px}`)); // prettier-ignore
  for (const text of texts) expect(gunzipSync(gzip(Buffer.from(text))).toString()).toBe(text);
});

let server: http.Server;
let url: string;
beforeAll(async () => {
  server = http.createServer((request, response) => {
    compressAnswer(request, response);
    ANSWERS[request.url ?? '']?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const ANSWERS: Readonly<Record<string, (response: http.ServerResponse) => void>> = {
  '/page': (response) => response.writeHead(200, { 'content-type': 'text/html', 'content-length': Buffer.byteLength(LONG), etag: '"1"' }).end(LONG), // prettier-ignore
  '/pieces': (response) => {
    response.setHeader('content-type', 'application/problem+json');
    response.writeHead(409);
    response.write('["');
    response.write(Buffer.from('é'.repeat(2000)));
    response.end('"]');
  },
  '/short': (response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('kort'),
  '/picture': (response) => response.writeHead(200, { 'content-type': 'image/png', 'content-length': 5000 }).end(Buffer.alloc(5000, 7)), // prettier-ignore
  '/same': (response) => response.writeHead(304, { etag: '"1"' }).end(),
  '/away': (response) => response.writeHead(303, { location: '/home', 'set-cookie': ['a=1', 'b=2'] }).end(),
};

const get = (path: string, headers: Record<string, string> = { 'accept-encoding': 'gzip, br' }, method = 'GET') =>
  new Promise<{ status?: number; headers: http.IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    http.request(`${url}${path}`, { headers, method }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) })); // prettier-ignore
    }).on('error', reject).end();
  }); // prettier-ignore

test('a page travels compressed, with its length, and says that this depends on the browser', async () => {
  const { status, headers, body } = await get('/page');
  expect(status).toBe(200);
  expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'content-length': String(body.length), vary: 'accept-encoding', etag: '"1"' }); // prettier-ignore
  expect(body.length).toBeLessThan(2000);
  expect(gunzipSync(body).toString()).toBe(LONG);
});

test('an answer in pieces travels whole, with the status it was given', async () => {
  const { status, body } = await get('/pieces');
  expect([status, gunzipSync(body).toString()]).toEqual([409, `["${'é'.repeat(2000)}"]`]);
});

test.each([
  ['/short', {}, 200, 4],
  ['/picture', {}, 200, 5000],
  ['/same', {}, 304, 0],
  ['/page', { 'accept-encoding': 'identity' }, 200, Buffer.byteLength(LONG)],
  ['/page', { 'accept-encoding': 'gzip;q=0' }, 200, Buffer.byteLength(LONG)],
])('%s with %o is not compressed', async (path, headers, status, length) => {
  const answer = await get(path, { 'accept-encoding': 'gzip', ...headers });
  expect(answer.headers['content-encoding']).toBeUndefined();
  expect([answer.status, answer.body.length]).toEqual([status, length]);
});

test('a redirect keeps its address and its cookies, and a question for headers has no body', async () => {
  expect((await get('/away')).headers).toMatchObject({ location: '/home', 'set-cookie': ['a=1', 'b=2'] });
  expect((await get('/page', { 'accept-encoding': 'gzip' }, 'HEAD')).body).toHaveLength(0);
});
