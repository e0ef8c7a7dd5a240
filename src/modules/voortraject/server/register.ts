import { z } from 'zod';
import { brusselsDay } from '#kernel/dates.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { sendMail } from '#platform/server/mail.ts';
import { useCase } from '#platform/server/use-case.ts';
import { contactOfPerson, setAccountLanguage } from '#modules/access/server/index.ts';
import { findDraft, finishRegistration, recordNameForm, type Answers } from '#modules/participant/server/index.ts';
import { invitationOf, lastMark, marksOf, recordReferral } from '#modules/referral/server/index.ts';
import { decideEligibility, type Eligibility } from '../domain/eligibility.ts';
import { DEFAULT_REGIME } from '../domain/regime.ts';
import { moveDossier, openDossier } from './move-dossier.ts';
import { ownPerson } from './own-dossier.ts';
import { findDossierOfPerson, type Dossier } from './store.ts';

export interface RegistrationCheck extends Eligibility {
  /** Where the dossier stands; null before the first registration. */
  readonly status: string | null;
}

function judge(tx: Tx, answers: Answers): Eligibility | undefined {
  if (!answers['birth-date'] || !answers.nationality || !answers.purpose) return undefined;
  return decideEligibility({
    birthDate: answers['birth-date'].day,
    nationality: answers.nationality.nationality,
    purpose: answers.purpose.purpose,
    today: brusselsDay(tx.now),
    regime: DEFAULT_REGIME,
  });
}

/** Before sending: is there a dossier already, and do the answers fall in the target group? */
export const checkRegistration = useCase(
  { name: 'voortraject.check-registration', roles: ['participant'], kind: 'read', input: z.object({}) },
  async (tx): Promise<Result<RegistrationCheck>> => {
    const personId = ownPerson(tx);
    const dossier = await findDossierOfPerson(tx, personId);
    const verdict = judge(tx, await findDraft(tx, personId));
    return ok({
      eligible: true,
      reasons: [],
      entitledAfterArrival: false,
      verdict: null,
      ...verdict,
      status: dossier?.status ?? null,
    });
  },
);

/** Sends the registration: the person is kept, the dossier opens, the way by which they came is recorded (D09). */
export const register = useCase(
  { name: 'voortraject.register', roles: ['participant'], input: z.object({}) },
  async (tx): Promise<Result<Dossier>> => {
    const personId = ownPerson(tx);
    const present = await findDossierOfPerson(tx, personId);
    if (present && present.status !== 'stopped') return ok(present);
    const verdict = judge(tx, await findDraft(tx, personId));
    if (verdict && !verdict.eligible) return problem('voortraject.not-in-target-group');
    // Who is no candidate any more is told so kindly, and asks again at whoever referred them (B25).
    if (lastMark((await marksOf(tx, [personId])).get(personId) ?? [])?.kind === 'withdrawn') {
      return problem('voortraject.status-is-withdrawn');
    }
    const answers = await finishRegistration(tx, personId);
    if (!answers.ok) return answers;
    const language = await setAccountLanguage(tx, answers.value.language);
    if (!language.ok) return language;
    await recordWhoSent(tx, personId);
    const opened = await openDossier(tx, {
      personId,
      profile: answers.value.purpose.purpose,
      regime: DEFAULT_REGIME,
      payload: { destination: answers.value.destination.destination },
    });
    if (!opened.ok) return opened;
    await mailWelcome(tx, personId);
    return followConfirmation(tx, opened.value);
  },
);

/** What the authority said before the registration belongs in the dossier too (B24). */
async function followConfirmation(tx: Tx, dossier: Dossier): Promise<Result<Dossier>> {
  const mark = lastMark((await marksOf(tx, [dossier.personId])).get(dossier.personId) ?? []);
  if (mark?.kind !== 'confirmed') return ok(dossier);
  const { organisationId } = mark;
  return moveDossier(tx, {
    dossierId: dossier.id,
    type: 'voortraject.status-confirmed.v1',
    payload: { organisationId },
  });
}

async function recordWhoSent(tx: Tx, personId: string): Promise<void> {
  const invitation = await invitationOf(tx, personId);
  const { channel = 'website', organisationId = null } = invitation ?? {};
  await recordReferral(tx, { personId, channel, organisationId });
  // How the partner wrote the name is one more form of it: worth having when the municipality writes it differently (E04).
  if (invitation)
    await recordNameForm(tx, personId, {
      kind: 'latin',
      ...invitation.name,
      source: 'partner',
      since: invitation.sentAt,
    });
}

async function mailWelcome(tx: Tx, personId: string): Promise<void> {
  const contact = await contactOfPerson(tx, personId);
  if (!contact) return;
  await sendMail(tx, {
    subjectId: personId,
    to: contact.email,
    language: contact.language,
    template: 'voortraject.mail.registered',
  });
}
