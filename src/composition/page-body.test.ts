import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { carryBody, sendWhole, type Sending } from './page-body.ts';

const PAGE = `<p>${'een lange bladzijde '.repeat(200)}</p>`;
const made = (status = 200) => new Response('', { status, headers: { etag: '"x"', 'set-cookie': 'a=1', 'content-type': 'text/html' } }); // prettier-ignore
const send = (html: string, sending: Partial<Sending> = {}, status = 200) =>
  sendWhole(made(status), html, { request: undefined, acceptEncoding: 'br, gzip', ifNoneMatch: '', shared: true, ...sending }); // prettier-ignore
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

let server: http.Server;
let url: string;
/** What the next request is answered with, as the pages do it. */
let answer: (request: http.IncomingMessage) => Response;

beforeAll(async () => {
  server = http.createServer((request, response) => {
    carryBody(request, response);
    const given = answer(request);
    for (const [name, value] of given.headers) response.setHeader(name, value);
    response.writeHead(given.status);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test('a page goes out compressed to who understands it, and as it is to who does not', async () => {
  const zipped = send(PAGE);
  expect(zipped.headers.get('content-encoding')).toBe('gzip');
  expect(zipped.headers.get('vary')).toBe('Accept-Encoding');
  expect(gunzipSync(await bytesOf(zipped)).toString()).toBe(PAGE);
  for (const acceptEncoding of ['', 'br', 'gzip;q=0', 'gzip; q=0.0, br']) {
    const plain = send(PAGE, { acceptEncoding });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect((await bytesOf(plain)).toString()).toBe(PAGE);
  }
  expect(send('<p>kort</p>').headers.get('content-encoding')).toBeNull();
});

test('a public page that the browser has already is not sent again; one of somebody has no version to be known by', () => {
  const version = send(PAGE).headers.get('etag') ?? '';
  expect(send(PAGE, { ifNoneMatch: version }).status).toBe(304);
  expect(send(PAGE, { ifNoneMatch: `W/${version}` }).status).toBe(304);
  expect(send(`${PAGE} anders`, { ifNoneMatch: version }).status).toBe(200);
  expect(send(PAGE, { ifNoneMatch: version }, 404).status).toBe(404);
  const own = send(PAGE, { ifNoneMatch: version, shared: false });
  expect([own.status, own.headers.get('etag')]).toEqual([200, null]);
  expect(own.headers.getSetCookie()).toEqual(['a=1']);
});

test('the body reaches the reader through the request, with every header', async () => {
  answer = (request) => send(PAGE, { request, shared: false });
  const response = await fetch(url);
  expect(await response.text()).toBe(PAGE);
  expect(response.headers.get('set-cookie')).toBe('a=1');
});

test('a page that is not the answer after all reaches nobody', async () => {
  answer = (request) => {
    send(PAGE, { request, shared: false });
    return new Response(null, { status: 303, headers: { location: '/locked' } });
  };
  const response = await fetch(url, { redirect: 'manual' });
  expect([response.status, await response.text()]).toEqual([303, '']);
});
