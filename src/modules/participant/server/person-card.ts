import type { Language } from '#kernel/languages.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { fullName, newestForms } from '../domain/names.ts';
import type { Destination } from '../domain/registration.ts';
import { selectNameForms } from './store.ts';
import { selectPersonsWithWishes } from './store-display.ts';

/** What others may show of a person. Whoever asks for it is written in the audit trail. */
export interface PersonCard {
  readonly personId: string;
  /** As on the passport, in Latin letters; empty when nobody has told it. */
  readonly latinName: string;
  readonly ownScriptName: string | null;
  /** The first name as the person writes it. */
  readonly givenName: string;
  readonly latinGivenName: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly countryOfStay: string | null;
  readonly nationality: string | null;
  readonly destination: Destination;
  /** They see the discreet variant, and nobody writes openly to them. */
  readonly discreet: boolean;
  readonly safeToWrite: boolean;
  /** Wall times in the person's own zone between which they can be reached. */
  readonly hours: { readonly from: string; readonly to: string };
}

/** The cards of persons, as far as the actor may see them. */
export async function findPersonCards(tx: Tx, ids: readonly string[]): Promise<Map<string, PersonCard>> {
  const [persons, forms] = await Promise.all([selectPersonsWithWishes(tx, ids), selectNameForms(tx, ids)]);
  const cards = new Map<string, PersonCard>();
  for (const { display, ...person } of persons) {
    tx.touch(person.personId);
    const newest = newestForms(forms.get(person.personId) ?? []);
    const latin = newest.rijksregister ?? newest.dvz ?? newest.latin ?? newest.mrz;
    const own = newest['own-script'];
    cards.set(person.personId, {
      ...person,
      discreet: display.variant === 'discreet',
      latinName: latin ? fullName(latin) : '',
      givenName: (own ?? latin)?.given ?? '',
      latinGivenName: latin?.given ?? '',
      ownScriptName: own ? fullName(own) : null,
    });
  }
  return cards;
}

/** One card; throws when the person is not there or not visible. */
export async function getPersonCard(tx: Tx, personId: string): Promise<PersonCard> {
  const card = (await findPersonCards(tx, [personId])).get(personId);
  if (!card) throw new Error('no such person here');
  return card;
}

/** One card; undefined when the person is not there or not visible. */
export async function findPersonCard(tx: Tx, personId: string): Promise<PersonCard | undefined> {
  return (await findPersonCards(tx, [personId])).get(personId);
}
