import { ok, problem, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import type { DisplayWish } from '../domain/display.ts';
import { openQuestion, timeZoneOf, type Answers } from '../domain/registration.ts';
import { addMember } from './household.ts';
import { ensurePerson } from './ensure-person.ts';
import { deleteDraft, selectDraft } from './store.ts';

type Complete = { readonly [Q in keyof Answers]-?: NonNullable<Answers[Q]> };

/** The answers of a registration that is not sent yet; for the check of the target group before it is sent. */
export async function findDraft(tx: Tx, personId: string): Promise<Answers> {
  return selectDraft(tx, personId);
}

/**
 * Makes a person out of the answers and forgets the draft.
 * @returns the answers; `participant.registration-incomplete` as long as a question is open
 */
export async function finishRegistration(tx: Tx, personId: string): Promise<Result<Complete>> {
  const answers = (await selectDraft(tx, personId)) as Complete;
  if (openQuestion(answers)) return problem('participant.registration-incomplete');
  const script = answers['own-script'];
  await ensurePerson(tx, {
    personId,
    language: answers.language.language,
    latinName: { given: answers.name.given, family: answers.name.family },
    ownScriptName: script.choice === 'yes' ? { given: script.given, family: script.family } : undefined,
    timeZone: timeZoneOf(answers) ?? null,
    countryOfStay: answers.country.country,
    nationality: answers.nationality.nationality,
    birthDate: answers['birth-date'].day,
    destination: answers.destination.destination,
    contact: {
      safeToWrite: answers.contact.safe,
      hours: { from: answers.contact.from, to: answers.contact.to },
    },
    display: wishOf(answers.discreet),
  });
  for (const { id, name, relation, adult } of answers.household.members) {
    const added = await addMember(tx, { toldBy: personId, personId: id, name, relation, adult });
    if (!added.ok) return added;
  }
  await appendFact(tx, { type: 'participant.person-registered.v1', personId });
  await deleteDraft(tx, personId);
  return ok(answers);
}

/** Who said no although the agency advised discretion, and read so, has what they asked for. */
function wishOf({ discreet, warned }: Complete['discreet']): DisplayWish {
  if (discreet) return 'discreet';
  return warned ? 'open' : 'advised';
}
