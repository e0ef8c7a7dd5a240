import * as oidc from 'openid-client';
import type { Config } from '#platform/server/config.ts';
import { ROLE_CLAIM } from '../domain/staff-roles.ts';

export type ProviderSettings = NonNullable<Config['oidc']>;

/** What the second step checks; kept on our side between the steps, never in the address. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The claims of the token, checked by its signature, and the issuer that gave them. */
export interface Identity {
  readonly issuer: string;
  readonly claims: Record<string, unknown> & { sub: string };
}

/** The identity provider cannot be reached, or does not say who it is. */
export class ProviderUnavailable extends Error {}

const known = new Map<string, Promise<oidc.Configuration>>();

function discover(settings: ProviderSettings): Promise<oidc.Configuration> {
  const key = `${settings.issuer} ${settings.clientId}`;
  let found = known.get(key);
  if (!found) {
    const issuer = new URL(settings.issuer);
    // Without encryption only on this machine itself: a provider that plays ACM in development and in tests.
    const loopback = issuer.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname);
    found = oidc.discovery(issuer, settings.clientId, undefined, oidc.ClientSecretBasic(settings.clientSecret), {
      execute: loopback ? [oidc.allowInsecureRequests] : [],
      timeout: 8,
    });
    known.set(key, found);
    found.catch(() => known.delete(key));
  }
  return found.catch((error: Error) => {
    throw new ProviderUnavailable(error.message, { cause: error });
  });
}

/** The checks of a new sign-in. */
export const newChecks = (): Checks => ({
  state: oidc.randomState(),
  nonce: oidc.randomNonce(),
  verifier: oidc.randomPKCECodeVerifier(),
});

/** The address of the provider to which the browser goes. @throws ProviderUnavailable */
export async function authorizationUrl(settings: ProviderSettings, redirectUri: string, checks: Checks): Promise<URL> {
  const configuration = await discover(settings);
  return oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid profile vo',
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
    code_challenge_method: 'S256',
  });
}

/**
 * Exchanges the code that came back for the claims; state, nonce and PKCE are checked.
 * @throws ProviderUnavailable, or any other error when the answer is not the one that was asked for
 */
export async function readIdentity(settings: ProviderSettings, callback: URL, checks: Checks): Promise<Identity> {
  const configuration = await discover(settings);
  const tokens = await oidc.authorizationCodeGrant(configuration, callback, {
    pkceCodeVerifier: checks.verifier,
    expectedState: checks.state,
    expectedNonce: checks.nonce,
    idTokenExpected: true,
  });
  const token = tokens.claims();
  if (!token) throw new Error('no identity token');
  const { issuer } = configuration.serverMetadata();
  // Some providers put only `sub` in the token and the rest in the answer of the userinfo endpoint.
  if (ROLE_CLAIM in token || !configuration.serverMetadata().userinfo_endpoint) return { issuer, claims: { ...token } };
  const more = await oidc.fetchUserInfo(configuration, tokens.access_token, token.sub);
  return { issuer, claims: { ...more, ...token } };
}
