import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { parse, validate } from 'uuid';
import { ROLES } from '#kernel/roles.ts';
import { keptProblem, ok, problem, type Result } from '#kernel/result.ts';
import { countAttempt, type Limit } from '#platform/server/rate-limit.ts';
import { useCase } from '#platform/server/use-case.ts';
import { passkeyAnswer, passkeyChoice, passkeyOffer, passkeySignInOffer } from '../contract/forms.ts';
import { ownAccount, startSession, type SignedIn } from './sessions.ts';
import { actorOf, findAccount, languageOf, openEmail } from './store.ts';
import { deletePasskey, findPasskey, insertPasskey, notePasskey, passkeysOf } from './store-passkeys.ts';
import { insertChallenge, takeChallenge } from './store-sign-in.ts';

const OFFERS_PER_IP: Limit = { bucket: 'access.passkey-ip', max: 60, windowMinutes: 60 };
const MINUTES = 5;

const hostOf = (origin: string) => new URL(origin).hostname;

/** What the device needs to make a passkey for the participant's account, and the secret for the second step. */
export const offerPasskey = useCase(
  { name: 'access.offer-passkey', roles: ['participant'], input: passkeyOffer },
  async (tx, { origin }) => {
    const account = await findAccount(tx, { id: ownAccount(tx) });
    if (!account || !validate(account.id)) throw new Error('the account that acts is gone');
    const present = await passkeysOf(tx, account.id);
    const options = await generateRegistrationOptions({
      rpName: hostOf(origin),
      rpID: hostOf(origin),
      userID: Uint8Array.from(parse(account.id)),
      userName: (await openEmail(tx, account)) ?? hostOf(origin),
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
      excludeCredentials: present.map(({ credential_id }) => ({ id: credential_id })),
    });
    const secret = await insertChallenge(tx, {
      kind: 'passkey-add',
      accountId: account.id,
      payload: { challenge: options.challenge },
      minutes: MINUTES,
    });
    return ok({ options, secret });
  },
);

/** Keeps the passkey that the device made. */
export const addPasskey = useCase(
  { name: 'access.add-passkey', roles: ['participant'], input: passkeyAnswer },
  async (tx, { origin, secret, device, response }) => {
    const challenge = await takeChallenge(tx, 'passkey-add', secret);
    if (!challenge || challenge.accountId !== ownAccount(tx)) return keptProblem('access.passkey-refused');
    const answer = response as unknown as RegistrationResponseJSON;
    const verified = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: challenge.payload['challenge'] as string,
      expectedOrigin: origin,
      expectedRPID: hostOf(origin),
      requireUserVerification: false,
    }).catch(() => undefined);
    if (!verified?.verified) return keptProblem('access.passkey-refused');
    const { credential } = verified.registrationInfo;
    if (await findPasskey(tx, credential.id)) return keptProblem('access.passkey-present');
    await insertPasskey(tx, {
      accountId: ownAccount(tx),
      credentialId: credential.id,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: answer.response.transports ?? [],
      device,
    });
    return ok();
  },
);

/** Takes a passkey away. */
export const removePasskey = useCase(
  { name: 'access.remove-passkey', roles: ['participant'], input: passkeyChoice },
  async (tx, { passkeyId }) => ((await deletePasskey(tx, passkeyId)) ? ok() : problem('access.passkey-unknown')),
);

/** What a device needs to sign in with a passkey; it says itself which account it has one for. */
export const offerPasskeySignIn = useCase(
  { name: 'access.offer-passkey-sign-in', roles: ROLES, input: passkeySignInOffer },
  async (tx, { origin, ip }) => {
    const counted = await countAttempt(tx, OFFERS_PER_IP, ip);
    if (!counted.ok) return { ...counted, kept: true as const };
    const options = await generateAuthenticationOptions({ rpID: hostOf(origin), userVerification: 'preferred' });
    const payload = { challenge: options.challenge };
    const secret = await insertChallenge(tx, { kind: 'passkey-sign-in', payload, minutes: MINUTES });
    return ok({ options, secret });
  },
);

/** Signs in with a passkey. */
export const signInWithPasskey = useCase(
  { name: 'access.sign-in-with-passkey', roles: ROLES, input: passkeyAnswer },
  async (tx, { origin, secret, device, response }): Promise<Result<SignedIn>> => {
    const challenge = await takeChallenge(tx, 'passkey-sign-in', secret);
    const passkey = await findPasskey(tx, response.id);
    const account = passkey && (await findAccount(tx, { id: passkey.account_id }));
    if (!challenge || !account || account.disabled_at) return keptProblem('access.passkey-refused');
    const verified = await verifyAuthenticationResponse({
      response: response as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge.payload['challenge'] as string,
      expectedOrigin: origin,
      expectedRPID: hostOf(origin),
      requireUserVerification: false,
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: Number(passkey.counter),
        transports: passkey.transports,
      },
    }).catch(() => undefined);
    if (!verified?.verified) return keptProblem('access.passkey-refused');
    await notePasskey(tx, passkey.id, verified.authenticationInfo.newCounter);
    if (account.person_id) tx.touch(account.person_id);
    const token = await startSession(tx, { accountId: account.id, device });
    return ok({ token, isNew: false, actor: actorOf(account), language: languageOf(account), invitationId: null });
  },
);
