import type { Selectable } from 'kysely';
import type { Language } from '#kernel/languages.ts';
import { asLanguage } from '#kernel/languages.ts';
import type { Actor, Role } from '#kernel/roles.ts';
import { prepared } from '#platform/server/database/prepared.ts';
import { asSystem, type Tx } from '#platform/server/database/transaction.ts';
import type { AccessAccount } from '#platform/server/database/schema.generated.ts';
import type { OrganisationKind } from '../domain/staff-roles.ts';

export interface Organisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  /** Short name in the role claim of the identity provider, e.g. `iom`. */
  readonly code: string | null;
  readonly name: string;
  /** The referral channel it stands for (D09). */
  readonly channel: string | null;
}

export interface NewOrganisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly code?: string;
  readonly name: string;
  readonly channel?: string;
}

/** Makes an organisation, or brings its name and channel up to date when the id is there. */
export async function ensureOrganisation(tx: Tx, organisation: NewOrganisation): Promise<void> {
  const { id, kind, code = null, name, channel = null } = organisation;
  await asSystem(tx, ({ db }) =>
    db
      .insertInto('access.organisation')
      .values({ id, kind, code, name, channel })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ kind, code, name, channel }))
      .execute(),
  );
}

const toOrganisation = (row: { id: string; kind: string; code: string | null; name: string; channel: string | null }) =>
  ({ ...row, kind: row.kind as OrganisationKind }) satisfies Organisation;

/** The organisations of a kind, by name. */
export async function listOrganisations(tx: Tx, kind: OrganisationKind): Promise<Organisation[]> {
  const rows = await tx.db
    .selectFrom('access.organisation')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('name')
    .execute();
  return rows.map(toOrganisation);
}

/** An organisation by id; throws when there is none. */
export async function getOrganisation(tx: Tx, id: string): Promise<Organisation> {
  return toOrganisation(
    await tx.db.selectFrom('access.organisation').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
}

/** An organisation by its short name. */
export async function findOrganisation(
  tx: Tx,
  kind: OrganisationKind,
  code: string,
): Promise<Organisation | undefined> {
  const row = await tx.db
    .selectFrom('access.organisation')
    .selectAll()
    .where('kind', '=', kind)
    .where('code', '=', code)
    .executeTakeFirst();
  return row && toOrganisation(row);
}

export type AccountRow = Selectable<AccessAccount>;

/** Whose data key seals what an account holds: the participant's person, else the account itself. */
export const subjectOf = (account: { id: string; person_id: string | null }): string => account.person_id ?? account.id;

export const emailIndex = (tx: Tx, email: string): Buffer => tx.vault.blindIndex('email', email);

export interface NewAccount {
  readonly id: string;
  readonly role: Exclude<Role, 'public' | 'system'>;
  readonly personId?: string;
  readonly organisationId?: string;
  readonly email?: string;
  readonly name?: string;
  readonly language: Language;
  readonly oidcIssuer?: string;
  readonly oidcSubject?: string;
}

/** Writes a new account. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<void> {
  const subject = account.personId ?? account.id;
  const seal = (text: string | undefined) => (text === undefined ? null : tx.vault.seal(tx, subject, text));
  const row = {
    id: account.id,
    role: account.role,
    person_id: account.personId ?? null,
    organisation_id: account.organisationId ?? null,
    email_index: account.email === undefined ? null : emailIndex(tx, account.email),
    email_sealed: await seal(account.email),
    name_sealed: await seal(account.name),
    language: account.language,
    oidc_issuer: account.oidcIssuer ?? null,
    oidc_subject: account.oidcSubject ?? null,
    created_at: tx.now,
  };
  await asSystem(tx, ({ db }) => db.insertInto('access.account').values(row).execute());
}

type AccountKey = { id: string } | { personId: string } | { email: string } | { issuer: string; subject: string };

const accountById = prepared((db, id: string) => db.selectFrom('access.account').selectAll().where('id', '=', id));

/** An account by one of its keys, whoever asks. */
export async function findAccount(tx: Tx, key: AccountKey): Promise<AccountRow | undefined> {
  return asSystem(tx, async (system) => {
    if ('id' in key) return (await accountById(system, key.id))[0];
    const query = system.db.selectFrom('access.account').selectAll();
    if ('personId' in key) return query.where('person_id', '=', key.personId).executeTakeFirst();
    if ('email' in key) return query.where('email_index', '=', emailIndex(tx, key.email)).executeTakeFirst();
    return query.where('oidc_issuer', '=', key.issuer).where('oidc_subject', '=', key.subject).executeTakeFirst();
  });
}

/** Changes of an account that others than the account itself cause. */
export async function updateAccount(
  tx: Tx,
  id: string,
  change: Partial<
    Pick<
      AccountRow,
      'role' | 'organisation_id' | 'email_index' | 'email_sealed' | 'name_sealed' | 'language' | 'disabled_at'
    >
  >,
): Promise<void> {
  // prettier-ignore
  await asSystem(tx, ({ db }) => db.updateTable('access.account').set(change).where('id', '=', id).execute());
}

/** The accounts of a role that are not closed, oldest first. */
export async function accountsOfRole(tx: Tx, role: Role): Promise<AccountRow[]> {
  return asSystem(tx, ({ db }) =>
    db
      .selectFrom('access.account')
      .selectAll()
      .where('role', '=', role)
      .where('disabled_at', 'is', null)
      .orderBy('created_at')
      .orderBy('id')
      .limit(500)
      .execute(),
  );
}

/** The name of an account in the clear, when it has one. */
export async function openName(tx: Tx, account: AccountRow): Promise<string | undefined> {
  return account.name_sealed ? tx.vault.open(tx, subjectOf(account), account.name_sealed) : undefined;
}

/** The address of an account in the clear, when it has one. */
export async function openEmail(tx: Tx, account: AccountRow): Promise<string | undefined> {
  return account.email_sealed ? tx.vault.open(tx, subjectOf(account), account.email_sealed) : undefined;
}

/** Who acts when this account is signed in. */
export function actorOf(account: {
  id: string;
  role: string;
  person_id: string | null;
  organisation_id: string | null;
}): Actor {
  return {
    role: account.role as Role,
    accountId: account.id,
    personId: account.person_id ?? undefined,
    organisationId: account.organisation_id ?? undefined,
  };
}

export const languageOf = (account: { language: string }): Language => asLanguage(account.language) ?? 'nl';
