import { alsRegime } from '#law/kern/regimes.ts';
import { asSystem, type Tx } from '#platform/server/database/transaction.ts';
import { contactOfPerson } from '#modules/access/server/index.ts';
import { findNameForms, findPersonCard } from '#modules/participant/server/index.ts';
import { findDossier, findIntakeRecord } from '#modules/voortraject/server/index.ts';
import { agencyPersonView, type AgencyPersonView } from '../contract/views.ts';
import { signUpBy } from '../domain/sign-up-by.ts';
import { adviseNext } from '../domain/summarise-preparation.ts';
import { readPreparation } from './read-preparation.ts';
import { findArrival, findRegistration } from './store.ts';
import { today } from './subject.ts';

/**
 * What the receiving agency sees of a person: who, how to reach, what was done, languages and needs (P03, N06, P11).
 * Conversations and the story told at the intake stay with the counsellor (K06).
 * @param takenOn the agency has accepted: it may know the address too
 * @returns undefined when the agency does not (or no longer) see the person
 */
export async function findAgencyPerson(
  tx: Tx,
  dossierId: string,
  takenOn = false,
): Promise<AgencyPersonView | undefined> {
  const dossier = await findDossier(tx, dossierId);
  const card = dossier && (await findPersonCard(tx, dossier.personId));
  if (!dossier || !card) return undefined;
  const { personId } = dossier;
  const arrival = await findArrival(tx, dossierId);
  const registration = await findRegistration(tx, dossierId);
  const preparation = await readPreparation(tx, dossier);
  // The record itself is closed to agencies; the view below lets the coded conditions through, not the story.
  const answers = (await asSystem(tx, (system) => findIntakeRecord(system, dossierId)))?.answers;
  const forms = (await findNameForms(tx, [personId])).get(personId) ?? [];
  return agencyPersonView.parse({
    personId,
    dossierId,
    number: dossier.number,
    profile: dossier.profile,
    status: dossier.status,
    name: card.latinName,
    ownName: card.ownScriptName,
    nameForms: forms.map(({ kind, given, family, source }) => ({ kind, name: `${given} ${family}`.trim(), source })),
    language: card.language,
    otherLanguages: answers?.languages || null,
    nationality: card.nationality,
    hours: card.hours,
    safeToWrite: card.safeToWrite,
    email: takenOn ? ((await contactOfPerson(tx, personId))?.email ?? null) : null,
    arrivedOn: arrival?.arrivedOn ?? null,
    registeredOn: registration?.registeredOn ?? null,
    municipality: registration?.municipality ?? null,
    signUpBy: arrival ? signUpBy(arrival.arrivedOn, dossier.regime) : null,
    reasons: registration?.receipt.redenen ?? [],
    preparation,
    needs: answers ?? null,
    advice: adviseNext(preparation, today(tx), alsRegime(dossier.regime)),
  });
}
