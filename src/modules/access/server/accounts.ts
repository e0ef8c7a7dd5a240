import type { Language } from '#kernel/languages.ts';
import type { Role } from '#kernel/roles.ts';
import { ok } from '#kernel/result.ts';
import { asSystem, type Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { languageChoice } from '../contract/forms.ts';
import { SIGNED_IN } from '../domain/signed-in.ts';
import { accountsOfRole, findAccount, insertAccount, languageOf, openEmail, openName, updateAccount, type NewAccount } from './store.ts'; // prettier-ignore
import { deletePasskeysOf } from './store-passkeys.ts';
import { revokeSessions } from './store-sessions.ts';

export interface StaffMember {
  readonly accountId: string;
  readonly name: string;
}

/** Makes an account when the id is not there yet; one that is there stays as it is. */
export async function ensureAccount(tx: Tx, account: NewAccount): Promise<void> {
  if (await findAccount(tx, { id: account.id })) return;
  await insertAccount(tx, account.oidcSubject ? { oidcIssuer: 'urn:vooraf:demonstration', ...account } : account);
}

/** The people of the agency who hold a role, by name. Who may ask is for the calling use case to say. */
export async function listStaff(tx: Tx, role: Role): Promise<StaffMember[]> {
  const accounts = await accountsOfRole(tx, role);
  const members = await Promise.all(
    accounts.map(async (account) => ({ accountId: account.id, name: (await openName(tx, account)) ?? '' })),
  );
  return members.sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}

/** The name of a member of staff; undefined when the account is unknown or bears no name. */
export async function nameOfAccount(tx: Tx, accountId: string): Promise<string | undefined> {
  const account = await findAccount(tx, { id: accountId });
  return account && openName(tx, account);
}

export interface Contact {
  readonly accountId: string;
  readonly email: string;
  readonly language: Language;
}

/** Where to write to a participant; undefined without an account or an address. */
export async function contactOfPerson(tx: Tx, personId: string): Promise<Contact | undefined> {
  const account = await findAccount(tx, { personId });
  if (!account || account.disabled_at) return undefined;
  const email = await openEmail(tx, account);
  return email === undefined ? undefined : { accountId: account.id, email, language: languageOf(account) };
}

/** Ends the account of a person whose data are erased: no address, no passkeys, signed out everywhere. */
export async function closeAccountOfPerson(tx: Tx, personId: string): Promise<void> {
  const account = await findAccount(tx, { personId });
  if (!account) return;
  await updateAccount(tx, account.id, { email_index: null, email_sealed: null, name_sealed: null, disabled_at: tx.now });
  await asSystem(tx, async (system) => {
    await revokeSessions(system, { accountId: account.id });
    await deletePasskeysOf(system, account.id);
  });
}

/** Keeps the language that an account reads and is written to in. */
export const setAccountLanguage = useCase(
  { name: 'access.set-language', roles: SIGNED_IN, input: languageChoice },
  async (tx, { language }) => {
    if (tx.actor.accountId) await updateAccount(tx, tx.actor.accountId, { language });
    return ok();
  },
);
