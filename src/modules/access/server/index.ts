/** All that other modules may see of access. */
import { ok } from '#kernel/result.ts';
import { runAsSystem, type Job } from '#platform/server/jobs.ts';
import { problems } from '../contract/problems.ts';
import { deleteExpired } from './store-sign-in.ts';
import { deleteEndedSessions } from './store-sessions.ts';

export { closeAccountOfPerson, contactOfPerson, contactsOfOrganisation, ensureAccount, findAccountOfEmail, listStaff, nameOfAccount, setAccountLanguage } from './accounts.ts'; // prettier-ignore
export { accessLogOfPerson, readAccount } from './account-page.ts';
export { authorizationUrl, ProviderUnavailable, readIdentity } from './identity-provider.ts';
export { addPasskey, offerPasskey, offerPasskeySignIn, removePasskey, signInWithPasskey } from './passkeys.ts';
export { ensurePersonas, listPersonas, organisationId, personaId, type PersonaView } from './personas.ts';
export { choosePin, findPinEdition, removePin, unlockWithPin, type PinHolder } from './pin.ts';
export { endSession, findSession, readLock, revokeOtherSessions, revokeSession, startSession, type Session, type SignedIn } from './sessions.ts'; // prettier-ignore
export { confirmCode, requestCode, requestCodeAgain } from './sign-in-code.ts';
export { beginStaffSignIn, finishStaffSignIn, takeStaffSignIn } from './sign-in-staff.ts';
export { ensureOrganisation, getOrganisation, listOrganisations } from './store.ts'; // prettier-ignore

const jobs: readonly Job[] = [
  {
    name: 'access.forget-expired',
    everyMinutes: 30,
    run: async (platform) => {
      await runAsSystem(platform, async (tx) => {
        await deleteExpired(tx);
        await deleteEndedSessions(tx);
        return ok();
      });
    },
  },
];

export const parts = { name: 'access', jobs, problems };
