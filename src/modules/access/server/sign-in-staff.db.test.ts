import { afterAll, beforeAll, expect, test } from 'vitest';
import { PARTS } from '#composition/modules.ts';
import { completeStaffSignIn, startStaffSignIn } from '#composition/staff-sign-in.ts';
import { ok, expectOk } from '#kernel/result.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import {
  followSignIn,
  startOidcProvider,
  type Subject,
  type TestProvider,
} from '../../../../tests/support/oidc-provider.ts';
import { ensurePersonas, findSession, nameOfAccount, organisationId } from './index.ts';

const ORIGIN = 'http://127.0.0.1:4310';
const REDIRECT = `${ORIGIN}/sign-in/callback`;
const device = 'Firefox · Linux';

let base: TestPlatform;
let platform: TestPlatform;
let provider: TestProvider;

const withProvider = (each: TestProvider): TestPlatform => ({
  ...base,
  config: {
    ...base.config,
    origin: ORIGIN,
    oidc: { issuer: each.issuer, clientId: each.clientId, clientSecret: each.clientSecret },
  },
});

beforeAll(async () => {
  base = await openTestPlatform(PARTS);
  provider = await startOidcProvider({ redirectUri: REDIRECT });
  platform = withProvider(provider);
  await base.system(async (tx) => ok(await ensurePersonas(tx)));
});

afterAll(async () => {
  await provider.close();
  await base.close();
});

const counsellor: Subject = { sub: 'acm-1', vo_id: 'vo-1', given_name: 'Lea', family_name: 'Test', vo_orgcode: 'OVO000001', vo_orgnaam: 'AgII', vooraf_rol_3d: ['Vooraf-trajectbegeleider'] }; // prettier-ignore

/** The whole way of a browser, up to the address that it comes back to. */
async function wayBack(subject: Subject, change: (url: URL) => void = () => {}) {
  provider.signInAs(subject);
  const { url, secret } = expectOk(await startStaffSignIn(platform, '/staff'));
  change(url);
  return { secret, callback: await followSignIn(url, REDIRECT) };
}

const complete = (way: { secret: string; callback: URL }) =>
  completeStaffSignIn(platform, { search: way.callback.search, secret: way.secret, device });

test('staff sign in at the identity provider; the role claim decides what they are, and the account is made the first time', async () => {
  const first = expectOk(await complete(await wayBack(counsellor)));
  expect(first).toMatchObject({ isNew: true, actor: { role: 'counsellor' }, next: '/staff' });
  const again = expectOk(await complete(await wayBack(counsellor)));
  expect(again.isNew).toBe(false);
  expect(again.actor.accountId).toBe(first.actor.accountId);
  const session = await findSession(base, again.token);
  expect(session?.actor).toEqual(again.actor);
  expect(await base.system(async (tx) => ok(await nameOfAccount(tx, String(first.actor.accountId))))).toBe('Lea Test');
});

test('a partner acts for the organisation that the claim names, and for no other', async () => {
  const done = expectOk(await complete(await wayBack({ sub: 'acm-2', vooraf_rol_3d: 'Vooraf-toeleider:iom' })));
  expect(done.actor).toMatchObject({ role: 'partner', organisationId: organisationId('iom') });
  const unknown = await complete(await wayBack({ sub: 'acm-3', vooraf_rol_3d: 'Vooraf-toeleider:onbekend' }));
  expect(unknown).toMatchObject({ ok: false, code: 'access.organisation-unknown' });
});

test('a provider that sends the claims by its userinfo endpoint works too', async () => {
  const other = await startOidcProvider({ redirectUri: REDIRECT, claimsInToken: false });
  try {
    other.signInAs(counsellor);
    const there = withProvider(other);
    const { url, secret } = expectOk(await startStaffSignIn(there, undefined));
    const { search } = await followSignIn(url, REDIRECT);
    const done = expectOk(await completeStaffSignIn(there, { search, secret, device }));
    // The same subject of another issuer is another account.
    expect(done).toMatchObject({ isNew: true, actor: { role: 'counsellor' } });
  } finally {
    await other.close();
  }
});

test('who has no role for this platform is refused with a clear reason and gets no account', async () => {
  const refused = await complete(await wayBack({ sub: 'acm-4', vooraf_rol_3d: ['Iets-anders'] }));
  expect(refused).toMatchObject({ ok: false, code: 'access.role-missing' });
  const { rows } = await base.ownerPool.query("select from access.account where oidc_subject = 'acm-4'");
  expect(rows).toHaveLength(0);
});

test('who lost the role is refused, and what was still open ends', async () => {
  const before = expectOk(await complete(await wayBack({ sub: 'acm-5', vooraf_rol_3d: 'Vooraf-coordinator' })));
  expect(await complete(await wayBack({ sub: 'acm-5' }))).toMatchObject({ ok: false, code: 'access.role-missing' });
  expect(await findSession(base, before.token)).toBeUndefined();
});

test('an answer with another state is refused', async () => {
  const way = await wayBack(counsellor);
  way.callback.searchParams.set('state', 'made-up');
  expect(await complete(way)).toMatchObject({ ok: false, code: 'access.staff-sign-in-refused' });
});

test('a token with another nonce is refused', async () => {
  const way = await wayBack(counsellor, (url) => url.searchParams.set('nonce', 'made-up'));
  expect(await complete(way)).toMatchObject({ ok: false, code: 'access.staff-sign-in-refused' });
});

test('a code that another browser asked for is refused: the PKCE verifier is not theirs', async () => {
  const mine = await wayBack(counsellor);
  const theirs = await wayBack(counsellor);
  theirs.callback.searchParams.set('code', String(mine.callback.searchParams.get('code')));
  expect(await complete(theirs)).toMatchObject({ ok: false, code: 'access.staff-sign-in-refused' });
});

test('the same answer a second time is refused, also after a failed try', async () => {
  const way = await wayBack(counsellor);
  expectOk(await complete(way));
  expect(await complete(way)).toMatchObject({ ok: false, code: 'access.staff-sign-in-expired' });
  const failed = await wayBack(counsellor);
  const wrong = new URL(failed.callback);
  wrong.searchParams.set('state', 'made-up');
  await complete({ ...failed, callback: wrong });
  expect(await complete(failed)).toMatchObject({ ok: false, code: 'access.staff-sign-in-expired' });
});

test('a sign-in that took longer than a quarter of an hour is refused', async () => {
  const way = await wayBack(counsellor);
  base.at('2026-11-22T09:16:00Z');
  expect(await complete(way)).toMatchObject({ ok: false, code: 'access.staff-sign-in-expired' });
  base.at('2026-11-22T09:00:00Z');
});

test('a provider that does not answer is a clear problem, no fault', async () => {
  const gone = await startOidcProvider({ redirectUri: REDIRECT });
  await gone.close();
  expect(await startStaffSignIn(withProvider(gone), undefined)).toMatchObject({
    ok: false,
    code: 'access.provider-unavailable',
  });
  expect(await startStaffSignIn(base, undefined)).toMatchObject({ ok: false, code: 'access.provider-missing' });
});
