import http from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** What the provider says of somebody: claims in the way of ACM/IDM. */
export interface Subject {
  readonly sub: string;
  readonly vo_id?: string;
  readonly given_name?: string;
  readonly family_name?: string;
  readonly vo_orgcode?: string;
  readonly vo_orgnaam?: string;
  readonly vooraf_rol_3d?: string | readonly string[];
}

export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who signs in from now on; nobody is asked for a password. */
  signInAs(subject: Subject): void;
  close(): Promise<void>;
}

const CLAIMS = ['vo_id', 'given_name', 'family_name', 'vo_orgcode', 'vo_orgnaam', 'vooraf_rol_3d'];

/**
 * A real OpenID provider on loopback that plays ACM/IDM: authorization code, PKCE required, nonce, signed tokens.
 * @param choice `claimsInToken: false` sends the claims by the userinfo endpoint only, as some providers do
 */
export async function startOidcProvider(choice: {
  redirectUri: string;
  claimsInToken?: boolean;
  port?: number;
}): Promise<TestProvider> {
  // prettier-ignore
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(choice.port ?? 0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clientId = 'vooraf';
  const clientSecret = 'secret-of-the-tests';
  const subjects = new Map<string, Subject>();
  let current: Subject = { sub: 'nobody' };

  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [choice.redirectUri], grant_types: ['authorization_code'], response_types: ['code'] }],
    claims: { openid: ['sub'], profile: [], vo: CLAIMS },
    scopes: ['openid', 'profile', 'vo'],
    conformIdTokenClaims: choice.claimsInToken === false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['of the tests'] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ ...subjects.get(id), sub: id }) }),
  }); // prettier-ignore

  const answer = provider.callback();
  /** In place of pages for signing in and agreeing: the subject of the moment does both at once. */
  async function interact(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const details = await provider.interactionDetails(request, response);
    const grant = new provider.Grant({ accountId: current.sub, clientId: String(details.params['client_id']) });
    grant.addOIDCScope(String(details.params['scope']));
    const grantId = await grant.save();
    await provider.interactionFinished(request, response, { login: { accountId: current.sub }, consent: { grantId } });
  }
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) void answer(request, response);
    else interact(request, response).catch((error: Error) => response.writeHead(500).end(error.message));
  });

  return {
    issuer,
    clientId,
    clientSecret,
    signInAs(subject) {
      subjects.set(subject.sub, subject);
      current = subject;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * What a browser does at the provider: follows the redirects with its cookies, until one leads to `until`.
 * @returns the address there, with code and state
 */
export async function followSignIn(start: URL, until: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = start;
  for (let step = 0; step < 10; step += 1) {
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') } }); // prettier-ignore
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', ...value] = (line.split(';')[0] ?? '').split('=');
      cookies.set(name, value.join('='));
    }
    const location = answer.headers.get('location');
    if (!location)
      throw new Error(`the provider stopped at ${url.pathname} with ${answer.status}: ${await answer.text()}`);
    url = new URL(location, url);
    if (url.href.startsWith(until)) return url;
  }
  throw new Error('the provider goes round in circles');
}
