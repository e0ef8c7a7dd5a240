import { afterEach, expect, test } from 'vitest';
import { atPort, readConfig } from '#platform/server/config.ts';
import { takePort, type Door } from './web.ts';

let door: Door | undefined;
afterEach(() => door?.close());

test('with port 0 the address of the platform is known before it makes any link, and leads to it', async () => {
  const asked = readConfig({ PORT: '0' }, '/srv/vooraf');
  door = await takePort(asked);
  const { origin } = atPort(asked, door.port);
  expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/);
  expect((await fetch(origin)).status).toBe(503);
});
