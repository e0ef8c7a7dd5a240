import { ok, problem, type Result } from '#kernel/result.ts';
import { laatsteDag } from '#law/klok.ts';
import { alsRegime, type Regime } from '#law/kern/regimes.ts';
import { asSystem, type Tx } from '#platform/server/database/transaction.ts';
import { formatDay } from '#platform/i18n/format.ts';
import { sendMail } from '#platform/server/mail.ts';
import { useCase } from '#platform/server/use-case.ts';
import { grantVisibility } from '#platform/server/visibility.ts';
import { contactsOfOrganisation, listOrganisations } from '#modules/access/server/index.ts';
import { moveDossier, raiseSignal, resolveSignal } from '#modules/voortraject/server/index.ts';
import { offerInput } from '../contract/telling.ts';
import { findRegistration } from './store.ts';
import { insertHandover, selectHandovers } from './store-handovers.ts';
import { subjectOf, today } from './subject.ts';

export interface Offer {
  readonly personId: string;
  readonly dossierId: string;
  /** agii, atlas, amal or bon. */
  readonly organisationCode: string;
  readonly regime: Regime;
}

/**
 * Offers the dossier to the agency that follows up (P11, K08): a hand-over with a term, the right to see the person, and
 * a neutral mail to the agency. Only after a registration: the table of moves and the foreign key both refuse otherwise.
 */
export async function offerHandover(tx: Tx, offer: Offer): Promise<Result<string | undefined>> {
  const { personId, dossierId } = offer;
  const organisation = (await listOrganisations(tx, 'receiving')).find(({ code }) => code === offer.organisationCode);
  if (!organisation) {
    await raiseSignal(tx, { personId, dossierId, kind: 'arrival.routing-unclear', due: tx.now });
    return ok(undefined);
  }
  const id = tx.newId();
  const dueOn = laatsteDag('overdracht', { overdrachtAangebodenOp: today(tx) }, today(tx), offer.regime);
  const moved = await moveDossier(tx, {
    dossierId,
    type: 'arrival.handover-offered.v1',
    payload: { handoverId: id, organisation: offer.organisationCode, dueOn },
  });
  if (!moved.ok) return moved;
  await insertHandover(tx, {
    id, personId, dossierId, organisationId: organisation.id, organisationCode: offer.organisationCode, offeredAt: tx.now, dueOn,
  }); // prettier-ignore
  for (const kind of ['routing-unclear', 'handover-declined', 'handover-expired'])
    await resolveSignal(tx, dossierId, `arrival.${kind}`);
  await grantVisibility(tx, { personId, granteeId: organisation.id, basis: basisOf(id) });
  await writeToAgency(tx, organisation.id, 'arrival.mail.handover-offered', dueOn);
  return ok(id);
}

/** On what ground an agency sees a person. */
export const basisOf = (handoverId: string): string => `handover:${handoverId}`;

/** A mail to the people of an agency: that something waits and until when, never about whom. */
export async function writeToAgency(
  tx: Tx,
  organisationId: string,
  template: 'arrival.mail.handover-offered' | 'arrival.mail.handover-reminder',
  dueOn: string,
): Promise<void> {
  // prettier-ignore
  await asSystem(tx, async (system) => {
    for (const contact of await contactsOfOrganisation(system, organisationId, 'agency')) {
      await sendMail(system, {
        subjectId: contact.accountId,
        to: contact.email,
        language: contact.language,
        template,
        values: { dueOn: formatDay(contact.language, dueOn) },
      });
    }
  });
}

/** The outcomes of the routing after which somebody of ours can be asked. */
export const OFFERABLE: readonly string[] = ['agii', 'atlas', 'amal', 'bon', 'onduidelijk'];

/** The counsellor offers again, to the same agency or another, after a refusal or when the routing was not clear. */
export const offerHandoverAgain = useCase(
  { name: 'arrival.offer-handover', roles: ['counsellor'], input: offerInput },
  async (tx, { dossierId, organisation }) => {
    const subject = await subjectOf(tx, dossierId);
    if (!subject.ok) return subject;
    const registration = await findRegistration(tx, dossierId);
    if (!registration) return problem('arrival.not-registered');
    // A choice in Brussels is the newcomer's, and a BAPA or another region is not ours to offer to.
    if (!OFFERABLE.includes(registration.routing)) return problem('arrival.outside-area');
    const running = await selectHandovers(tx, { dossierIds: [dossierId], states: ['offered', 'accepted'] });
    if (running.length > 0) return problem('arrival.handover-running');
    const offered = await offerHandover(tx, {
      personId: subject.value.personId,
      dossierId,
      organisationCode: organisation,
      regime: alsRegime(subject.value.regime),
    });
    if (!offered.ok) return offered;
    return offered.value ? ok() : problem('arrival.no-organisation');
  },
);
