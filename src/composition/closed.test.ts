import type { RequestEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { closedDoor, isClosedToScripts } from './closed.ts';

/** What `closedDoor` looks at of a request of a participant. */
function asked(
  route: string,
  { lock = 'none', method = 'GET', left = false, role = 'participant' } = {},
): RequestEvent {
  return {
    route: { id: route },
    request: { method },
    url: new URL('http://localhost/here?x=1'),
    cookies: { get: (name: string) => (left && name === 'left' ? '1' : undefined) },
    locals: { lock, actor: { role } },
  } as unknown as RequestEvent;
}
const SCREEN = '/(participant)/learn/[lesson]/[screen]';

test('U06 a page that rests or is locked leads to the code, one that was left quickly to a page that says nothing', () => {
  expect(closedDoor(asked(SCREEN))).toBeUndefined();
  expect(closedDoor(asked(SCREEN, { lock: 'open' }))).toBeUndefined();
  for (const lock of ['rested', 'locked'])
    expect(closedDoor(asked(SCREEN, { lock }))).toEqual({ to: '/locked?next=%2Fhere', keepsForm: false });
  expect(closedDoor(asked(SCREEN, { left: true }))).toEqual({ to: '/leave/back', keepsForm: false });
});

test('U06 what was typed in a lesson before the rest is kept when it arrives; nowhere else, and not once it was locked', () => {
  const keeps = (route: string, lock: string) => closedDoor(asked(route, { lock, method: 'POST' }))?.keepsForm;
  expect([keeps(SCREEN, 'rested'), keeps('/(participant)/quiz/[number]', 'rested'), keeps('/(participant)/register/[question]', 'rested')]).toEqual([true, true, true]); // prettier-ignore
  expect(['/(participant)/account', '/(participant)/withdraw', '/(participant)/account/passkeys'].map((route) => keeps(route, 'rested'))).toEqual([false, false, false]); // prettier-ignore
  expect(keeps(SCREEN, 'locked')).toBe(false);
});

test('U06 the code itself, synchronisation, public pages and the pages of staff stay open', () => {
  for (const route of ['/(participant)/locked', '/api/sync', '/(public)/leave', '/(public)/reading'])
    expect(closedDoor(asked(route, { lock: 'locked', left: true })), route).toBeUndefined();
  expect(closedDoor(asked('/(staff)/staff', { role: 'counsellor', left: true }))).toBeUndefined();
});

test('U06 while pages wait for the code no script gets words of theirs either; a phone may ask for its key and send', () => {
  const closed = (route: string, lock: string, method = 'GET') => isClosedToScripts(asked(route, { lock, method }));
  for (const route of ['/api/phone', '/api/phone/[file]', '/api/sync'])
    expect(['none', 'open', 'rested', 'locked'].map((lock) => closed(route, lock)), route).toEqual([false, false, true, true]); // prettier-ignore
  for (const route of ['/api/phone/lock', '/api/sync']) expect(closed(route, 'locked', 'POST'), route).toBe(false);
});
