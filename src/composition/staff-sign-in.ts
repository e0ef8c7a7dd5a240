import { problem, type Result } from '#kernel/result.ts';
import { PUBLIC_ACTOR } from '#kernel/roles.ts';
import { authorizationUrl, beginStaffSignIn, finishStaffSignIn, ProviderUnavailable, readIdentity, takeStaffSignIn, type SignedIn } from '#modules/access/server/index.ts'; // prettier-ignore
import { withTx } from '#platform/server/database/transaction.ts';
import type { Platform } from '#platform/server/platform.ts';

const redirectUri = (platform: Platform) => `${platform.config.origin}/sign-in/callback`;

/** Sends staff to the identity provider. @returns its address, and the secret that the browser keeps until it comes back */
export async function startStaffSignIn(
  platform: Platform,
  next: string | undefined,
): Promise<Result<{ url: URL; secret: string }>> {
  // prettier-ignore
  const { oidc } = platform.config;
  if (!oidc) return problem('access.provider-missing');
  const begun = await withTx(platform, PUBLIC_ACTOR, (tx) => beginStaffSignIn(tx, { next }));
  if (!begun.ok) return begun;
  const { checks, secret } = begun.value;
  try {
    return { ok: true, value: { url: await authorizationUrl(oidc, redirectUri(platform), checks), secret } };
  } catch (error) {
    return refusal(platform, error as Error);
  }
}

export interface Return {
  /** Query of the address with which the provider sent the browser back. */
  readonly search: string;
  readonly secret: string;
  readonly device: string;
}

/** Takes the browser that comes back from the identity provider in. No transaction is open while the provider answers. */
export async function completeStaffSignIn(
  platform: Platform,
  back: Return,
): Promise<Result<SignedIn & { next?: string }>> {
  const { oidc } = platform.config;
  if (!oidc) return problem('access.provider-missing');
  const taken = await withTx(platform, PUBLIC_ACTOR, (tx) => takeStaffSignIn(tx, { secret: back.secret }));
  if (!taken.ok) return taken;
  const { checks, next } = taken.value;
  const identity = await readIdentity(oidc, new URL(redirectUri(platform) + back.search), checks).catch(
    (error: Error) => error,
  );
  if (identity instanceof Error) return refusal(platform, identity);
  const done = await withTx(platform, PUBLIC_ACTOR, (tx) =>
    finishStaffSignIn(tx, { ...identity, device: back.device }),
  );
  return done.ok ? { ok: true, value: { ...done.value, next } } : done;
}

function refusal(platform: Platform, error: Error): Result<never> {
  platform.log.warn({ error }, 'staff sign-in refused');
  return problem(error instanceof ProviderUnavailable ? 'access.provider-unavailable' : 'access.staff-sign-in-refused');
}
