import { idFromName } from '#kernel/ids.ts';
import type { Role } from '#kernel/roles.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { ensureAccount } from './accounts.ts';
import {
  accountsOfRole,
  ensureOrganisation,
  getOrganisation,
  openEmail,
  openName,
  type NewOrganisation,
} from './store.ts';
import { SIGNED_IN } from '../domain/signed-in.ts';

const organisation = (
  kind: NewOrganisation['kind'],
  code: string,
  name: string,
  channel?: string,
): NewOrganisation => ({
  id: idFromName(`access.organisation.${code}`),
  kind,
  code,
  name,
  channel,
});

/** The organisations that the trajectory works with; they exist, the people of the demonstration do not. */
export const ORGANISATIONS: readonly NewOrganisation[] = [
  organisation(
    'agency-abroad',
    'vooraf',
    'Agentschap Integratie en Inburgering, traject vanuit het buitenland',
    'own-recruitment',
  ),
  organisation('referrer', 'iom', 'IOM', 'iom'),
  organisation('referrer', 'wewis', 'Departement WEWIS', 'wewis'),
  organisation('referrer', 'dvz', 'Dienst Vreemdelingenzaken', 'post'),
  organisation('receiving', 'agii', 'Agentschap Integratie en Inburgering'),
  organisation('receiving', 'atlas', 'Atlas Antwerpen'),
  organisation('receiving', 'amal', 'Amal Gent'),
  organisation('receiving', 'bon', 'bon Brussel'),
  organisation('receiving', 'bapa', 'BAPA Brussel'),
];

/** The id of a known organisation by its short name, e.g. `iom`. */
export const organisationId = (code: string): string => idFromName(`access.organisation.${code}`);

type Persona = readonly [
  key: string,
  role: Exclude<Role, 'public' | 'system' | 'participant'>,
  name: string,
  organisation?: string,
];

const PERSONAS: readonly Persona[] = [
  ['els', 'counsellor', 'Els Goossens (fictief)'],
  ['tom', 'teacher', 'Tom Verlinden (fictief)'],
  ['nour', 'coordinator', 'Nour Bensalem (fictief)'],
  ['partner-iom', 'partner', 'Ines Okafor (fictief)', 'iom'],
  ['partner-wewis', 'partner', 'Wim De Backer (fictief)', 'wewis'],
  ['agency-agii', 'agency', 'Griet Maes (fictief)', 'agii'],
  ['agency-atlas', 'agency', 'Anke Jacobs (fictief)', 'atlas'],
  ['agency-amal', 'agency', 'Arne Claes (fictief)', 'amal'],
  ['agency-bon', 'agency', 'Brahim Lenaerts (fictief)', 'bon'],
  ['auditor', 'auditor', 'Hilde Smets (fictief)'],
];

/** The account id of a persona of the demonstration, e.g. `els`. */
export const personaId = (key: string): string => idFromName(`access.persona.${key}`);

/** Makes the organisations, and fictional staff and partners of each role. Repeating changes nothing. */
export async function ensurePersonas(tx: Tx): Promise<void> {
  for (const each of ORGANISATIONS) await ensureOrganisation(tx, each);
  for (const [key, role, name, code] of PERSONAS) {
    await ensureAccount(tx, {
      id: personaId(key),
      role,
      name,
      email: `${key}@demo.vooraf.invalid`,
      language: 'nl',
      organisationId: code && organisationId(code),
      oidcSubject: `persona:${key}`,
    });
  }
}

export interface PersonaView {
  readonly accountId: string;
  readonly role: Role;
  /** Name of staff, address of a participant. */
  readonly name: string;
  readonly organisation?: string;
}

/** Everybody whom a developer may step into. */
export async function listPersonas(tx: Tx): Promise<PersonaView[]> {
  const views: PersonaView[] = [];
  for (const role of SIGNED_IN) {
    for (const account of await accountsOfRole(tx, role)) {
      views.push({
        accountId: account.id,
        role,
        name: (await openName(tx, account)) ?? (await openEmail(tx, account)) ?? account.id,
        organisation: account.organisation_id ? (await getOrganisation(tx, account.organisation_id)).name : undefined,
      });
    }
  }
  return views;
}
