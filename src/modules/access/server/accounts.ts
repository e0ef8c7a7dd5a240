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

/**
 * Makes an account, unless there is one with this id, this person or this address: that one stays as it is.
 * @returns the account that is there now; its person may be another one than was asked for when the address was known
 */
export async function ensureAccount(
  tx: Tx,
  account: Omit<NewAccount, 'id'> & { id?: string },
): Promise<{ accountId: string; personId: string | null }> {
  // prettier-ignore
  const { id, personId, email, oidcSubject } = account;
  const present =
    (id && (await findAccount(tx, { id }))) ||
    (personId && (await findAccount(tx, { personId }))) ||
    (email && (await findAccount(tx, { email })));
  if (present) return { accountId: present.id, personId: present.person_id };
  const accountId = id ?? tx.newId();
  await insertAccount(tx, {
    ...(oidcSubject ? { oidcIssuer: 'urn:vooraf:demonstration' } : {}),
    ...account,
    id: accountId,
  });
  return { accountId, personId: personId ?? null };
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

/** Where to write to the people of an organisation who have an address. */
export async function contactsOfOrganisation(tx: Tx, organisationId: string, role: Role): Promise<Contact[]> {
  const accounts = (await accountsOfRole(tx, role)).filter((account) => account.organisation_id === organisationId);
  const contacts = await Promise.all(
    accounts.map(async (account) => ({ account, email: await openEmail(tx, account) })),
  );
  return contacts.flatMap(({ account, email }) =>
    email === undefined ? [] : [{ accountId: account.id, email, language: languageOf(account) }],
  );
}

/** Whose account has this address; undefined when nobody's. The person is null for staff and partners. */
export async function findAccountOfEmail(tx: Tx, email: string): Promise<{ personId: string | null } | undefined> {
  const account = await findAccount(tx, { email });
  return account && { personId: account.person_id };
}

/** Ends the account of a person whose data are erased: no address, no passkeys, signed out everywhere. */
export async function closeAccountOfPerson(tx: Tx, personId: string): Promise<void> {
  const account = await findAccount(tx, { personId });
  if (!account) return;
  await updateAccount(tx, account.id, {
    email_index: null,
    email_sealed: null,
    name_sealed: null,
    disabled_at: tx.now,
  });
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
