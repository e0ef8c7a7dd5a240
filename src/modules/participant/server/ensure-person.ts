import type { Language } from '#kernel/languages.ts';
import type { Day } from '#kernel/dates.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { fullName, type Name, type NameForm, type NameKind } from '../domain/names.ts';
import type { DisplayWish } from '../domain/display.ts';
import type { Destination } from '../domain/registration.ts';
import {
  CAREFUL,
  findName,
  insertNameForm,
  saveContactPreference,
  savePerson,
  type ContactPreference,
} from './store.ts';
import { saveDisplay } from './store-display.ts';

export interface KnownPerson {
  readonly personId: string;
  readonly language: Language;
  readonly latinName?: Name;
  readonly ownScriptName?: Name;
  readonly timeZone?: string | null;
  readonly countryOfStay?: string | null;
  readonly nationality?: string | null;
  readonly birthDate?: Day;
  readonly destination?: Destination;
  readonly contact?: Partial<ContactPreference>;
  readonly display?: DisplayWish;
  /** Who says so: `person`, `pilot`, `demonstration`… */
  readonly source?: string;
  readonly since?: Date;
}

/** Makes a person, or brings what is known of them up to date. The same again changes nothing. */
export async function ensurePerson(tx: Tx, person: KnownPerson): Promise<string> {
  await savePerson(tx, person);
  const { source = 'person', since = tx.now } = person;
  if (person.latinName)
    await recordNameForm(tx, person.personId, { kind: 'latin', ...person.latinName, source, since });
  if (person.ownScriptName) await recordNameForm(tx, person.personId, { kind: 'own-script', ...person.ownScriptName, source, since }); // prettier-ignore
  if (person.contact) await saveContactPreference(tx, person.personId, { ...CAREFUL, ...person.contact });
  if (person.display) await saveDisplay(tx, person.personId, person.display);
  tx.touch(person.personId);
  return person.personId;
}

/** Records one more way a name is written. A form that is the newest of its kind already is not repeated (E04). */
export async function recordNameForm(tx: Tx, personId: string, form: NameForm): Promise<boolean> {
  const known = await findName(tx, personId, form.kind satisfies NameKind);
  tx.touch(personId);
  if (known && fullName(known) === fullName(form)) return false;
  await insertNameForm(tx, personId, form);
  return true;
}
