import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ok } from '#kernel/result.ts';
import type { Role } from '#kernel/roles.ts';
import { idFromName } from '#kernel/ids.ts';
import { ENTRIES, type Entry } from '#composition/access.ts';
import { listPersonas, personaId } from '#modules/access/server/index.ts';
import { runAsSystem } from '#platform/server/jobs.ts';
import type { Platform } from '#platform/server/platform.ts';
import { cookieOf, openBeside } from '../support/beside.ts';

const url = inject('url');

/** A foreign record for each parameter of a route: something that exists and belongs to somebody else, or does not exist. */
const FOREIGN: Readonly<Record<string, string>> = {
  '[lesson]': 'no-such-lesson',
  '[screen]': 'no-such-screen',
  '[question]': 'no-such-question',
  '[number]': '99',
  '[token]': 'A'.repeat(43),
  '[code]': '0000-0000-0000-0000-0000-0000-0000',
};
const NOBODY = '018f0000-0000-7000-8000-000000000000';

/** Who is signed in for each role: nobody of them has anything to do with Salma, except counsellors and coordinators. */
const ACCOUNTS: Readonly<Record<Exclude<Role, 'public' | 'system'>, string>> = {
  participant: idFromName('demonstration.account.omar'),
  counsellor: personaId('els'),
  teacher: personaId('tom'),
  coordinator: personaId('nour'),
  partner: personaId('partner-wewis'),
  agency: personaId('agency-amal'),
  auditor: personaId('auditor'),
};

let platform: Platform;
const cookies: Partial<Record<Role, string>> = {};

beforeAll(async () => {
  platform = await openBeside(inject('data'));
  const known = await runAsSystem(platform, async (tx) => ok(await listPersonas(tx)));
  for (const [role, account] of Object.entries(ACCOUNTS)) {
    expect(known.map(({ accountId }) => accountId)).toContain(account);
    cookies[role as Role] = await cookieOf(platform, account);
  }
});
afterAll(() => platform.close());

/** The address of a route with foreign records filled in. */
function address(route: string): string {
  const path = route
    .replaceAll(/\/\([^)]+\)/g, '')
    .replaceAll(/\[[^\]]+\]/g, (parameter) => FOREIGN[parameter] ?? NOBODY);
  return `${url}${path || '/'}`;
}

const mayEnter = (entry: Entry, role: Role) => entry === 'anyone' || entry === 'development' || entry.includes(role);

/** Statuses that mean: let in. A foreign record is then not found, not allowed or not ready; never shown. */
function isLetIn(status: number, hasRecord: boolean, location: string | null): boolean {
  if (hasRecord) return [404, 403, 409, 405, 303, 400].includes(status) && !location?.startsWith('/sign-in');
  return (
    [200, 405].includes(status) || (status === 303 && !location?.startsWith('/sign-in')) || [404, 409].includes(status)
  );
}

const routes = Object.entries(ENTRIES);

describe('every route keeps out who may not enter, and shows nobody a record that is not theirs', () => {
  const roles = ['public', ...Object.keys(ACCOUNTS)] as Role[];
  test.each(roles)('as %s, on every route', async (role) => {
    const wrong: string[] = [];
    for (const [route, entry] of routes) {
      if (/\/(leave|sign-out)$/.test(route)) continue;
      const headers: Record<string, string> = cookies[role] ? { cookie: cookies[role] } : {};
      const answer = await fetch(address(route), { headers, redirect: 'manual' });
      const location = answer.headers.get('location');
      const hasRecord = route.includes('[') && entry !== 'anyone' && entry !== 'development';
      const asExpected = mayEnter(entry, role)
        ? isLetIn(answer.status, hasRecord, location) || entry === 'anyone' || entry === 'development'
        : role === 'public'
          ? answer.status === 401 || (answer.status === 303 && location?.startsWith('/sign-in'))
          : answer.status === 403;
      if (!asExpected || answer.status >= 500) wrong.push(`${role} ${route}: ${answer.status} ${location ?? ''}`);
    }
    expect(wrong.join('\n')).toBe('');
  });

  test.each(roles)('as %s, sending forms to every route that is not theirs', async (role) => {
    const wrong: string[] = [];
    for (const [route, entry] of routes) {
      if (mayEnter(entry, role)) continue;
      const headers: Record<string, string> = {
        origin: url,
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
      };
      if (cookies[role]) headers['cookie'] = cookies[role];
      const answer = await fetch(address(route), { method: 'POST', headers, body: 'a=b', redirect: 'manual' });
      const refused = role === 'public' ? [303, 401, 403].includes(answer.status) : answer.status === 403;
      if (!refused) wrong.push(`${role} ${route}: ${answer.status}`);
    }
    expect(wrong.join('\n')).toBe('');
  });

  test('a form that another site sends is refused', async () => {
    const answer = await fetch(`${url}/sign-out`, {
      method: 'POST',
      headers: { cookie: cookies.participant ?? '', origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: '',
      redirect: 'manual',
    }); // prettier-ignore
    expect(answer.status).toBe(403);
  });
});
