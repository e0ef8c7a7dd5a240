import { z } from 'zod';
import { brusselsDay } from '#kernel/dates.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import type { Role } from '#kernel/roles.ts';
import { asSystem, type Tx } from '#platform/server/database/transaction.ts';
import { auditOfPerson } from '#platform/server/audit.ts';
import { factsOfDossier } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { getOrganisation } from '#modules/access/server/index.ts';
import { findBirthDate, findHousehold, findPersonCard, findTellersOf, getPersonCard, type PersonCard, type Relation } from '#modules/participant/server/index.ts'; // prettier-ignore
import { invitationOf, marksOf, sourceOf } from '#modules/referral/server/index.ts';
import { mayMove, type DossierStatus } from '../domain/states.ts';
import { NOTICES } from '../domain/worklist.ts';
import { findAgreement, selectDocuments, type StoredDocument } from './agreement-store.ts';
import { freeMoments, type FreeMoment } from './book-intake.ts';
import { findRoom } from './intake-room.ts';
import { findBooking, findIntakeRecord, type IntakeRecord } from './intake-store.ts';
import { findLearningPath, type LearningPath } from './set-learning-path.ts';
import { findStopNote } from './stop-dossier.ts';
import { findDossier, findDossierOfPerson, type Dossier } from './store.ts';
import { counsellorNames, itemsFor } from './view-worklist.ts';

export interface DossierHead {
  readonly id: string;
  readonly number: string;
  readonly status: DossierStatus;
  readonly profile: Dossier['profile'];
  readonly regime: string;
  readonly openedAt: Date;
  readonly statusSince: Date;
  readonly lastHeardAt: Date | null;
  readonly stopReason: Dossier['stopReason'];
  readonly erasedAt: Date | null;
  readonly card: PersonCard;
  readonly counsellor: string | null;
  readonly mine: boolean;
  readonly mayRecordIntake: boolean;
  readonly mayStop: boolean;
}

export interface DossierView extends DossierHead {
  readonly now: readonly NowRow[];
  readonly story: readonly StoryLine[];
  readonly birthDate: string | null;
  readonly appointment: { readonly startsAt: Date; readonly minutes: number; readonly room: string | null } | null;
  /** Free moments for an intake, those within the person's own hours first; empty when none can be booked now. */
  readonly moments: readonly (FreeMoment & { readonly counsellor: string | null })[];
  readonly path: LearningPath | null;
  readonly intake: IntakeRecord | null;
  readonly agreement: { readonly version: string; readonly signedAt: Date; readonly printed: boolean } | null;
  readonly documents: readonly StoredDocument[];
  readonly household: readonly HouseholdRow[];
  /** Dossiers of who named this person as a member of their household. */
  readonly namedIn: readonly { readonly id: string; readonly number: string }[];
  readonly referral: { readonly channel: string; readonly organisation: string | null; readonly at: Date } | null;
  readonly marks: readonly {
    readonly kind: 'confirmed' | 'withdrawn';
    readonly at: Date;
    readonly reason: string | null;
  }[];
  readonly stopNote: string | null;
  readonly readers: readonly { readonly at: Date; readonly role: Role; readonly action: string }[];
}

/** What asks for attention; a notice leaves when it has been read. */
export interface NowRow {
  readonly kind: string;
  readonly since: Date;
  readonly due: Date;
  readonly late: boolean;
  readonly notice: boolean;
}

export interface StoryLine {
  readonly type: string;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface HouseholdRow {
  readonly personId: string;
  readonly name: string;
  readonly relation: Relation;
  readonly adult: boolean;
  readonly dossier: { readonly id: string; readonly number: string; readonly status: DossierStatus } | null;
  readonly invitedAt: Date | null;
}

const byDossier = z.object({ dossierId: z.uuid() });
const STAFF = ['counsellor', 'coordinator'] as const;

/** The top of every page about one dossier. */
export const getDossierHead = useCase(
  { name: 'voortraject.open-dossier', roles: STAFF, kind: 'read', input: byDossier },
  async (tx, { dossierId }): Promise<Result<DossierHead>> => {
    const dossier = await findDossier(tx, dossierId);
    return dossier ? ok(await headOf(tx, dossier)) : problem('voortraject.dossier-unknown');
  },
);

async function headOf(tx: Tx, dossier: Dossier): Promise<DossierHead> {
  const names = await counsellorNames(tx);
  return {
    id: dossier.id,
    number: dossier.number,
    status: dossier.status,
    profile: dossier.profile,
    regime: dossier.regime,
    openedAt: dossier.openedAt,
    statusSince: dossier.statusSince,
    lastHeardAt: dossier.lastHeardAt,
    stopReason: dossier.stopReason,
    erasedAt: dossier.erasedAt,
    card: await getPersonCard(tx, dossier.personId),
    counsellor: dossier.counsellorId ? (names.get(dossier.counsellorId) ?? null) : null,
    mine: dossier.counsellorId !== null && dossier.counsellorId === tx.actor.accountId,
    mayRecordIntake: mayMove(dossier.status, 'voortraject.intake-admitted.v1'),
    mayStop: mayMove(dossier.status, 'voortraject.dossier-stopped.v1'),
  };
}

/** The whole of a dossier before arrival, as a counsellor sees it. */
export const getDossier = useCase(
  { name: 'voortraject.read-dossier', roles: STAFF, kind: 'read', input: byDossier },
  async (tx, { dossierId }): Promise<Result<DossierView>> => {
    const dossier = await findDossier(tx, dossierId);
    if (!dossier) return problem('voortraject.dossier-unknown');
    const { personId } = dossier;
    const booking = dossier.status === 'intake-planned' ? await findBooking(tx, dossierId) : undefined;
    const agreement = await findAgreement(tx, { dossierId });
    return ok({
      ...(await headOf(tx, dossier)),
      now: (await itemsFor(tx, [dossier])).map(({ kind, since, due, late }) => ({ kind, since, due, late, notice: isNotice(kind) })),
      story: (await factsOfDossier(tx, dossierId)).map(({ type, occurredAt, recordedAt, payload }) => ({ type, occurredAt, recordedAt, payload })),
      birthDate: (await findBirthDate(tx, personId)) ?? null,
      appointment: booking ? { startsAt: booking.startsAt, minutes: booking.minutes, room: await findRoom(tx, booking.id) } : null,
      moments: await momentsFor(tx, dossier),
      path: (await findLearningPath(tx, dossierId)) ?? null,
      intake: (await findIntakeRecord(tx, dossierId)) ?? null,
      agreement: agreement ? { version: agreement.version, signedAt: agreement.signedAt, printed: agreement.documentId !== null } : null,
      documents: await selectDocuments(tx, dossierId),
      household: await householdOf(tx, personId),
      namedIn: await namedIn(tx, personId),
      referral: await referralOf(tx, personId),
      marks: ((await marksOf(tx, [personId])).get(personId) ?? []).map(({ kind, at, reason }) => ({ kind, at, reason })),
      stopNote: (await findStopNote(tx, dossierId)) ?? null,
      readers: await readersOf(tx, personId),
    });
  },
); // prettier-ignore

async function momentsFor(tx: Tx, dossier: Dossier): Promise<DossierView['moments']> {
  if (!mayMove(dossier.status, 'voortraject.intake-booked.v1')) return [];
  const names = await counsellorNames(tx);
  const moments = await freeMoments(tx, await getPersonCard(tx, dossier.personId));
  return moments.map(({ counsellorId, ...moment }) => ({ ...moment, counsellor: names.get(counsellorId) ?? null }));
}

const isNotice = (kind: string) => (NOTICES as readonly string[]).includes(kind);

async function householdOf(tx: Tx, personId: string): Promise<HouseholdRow[]> {
  const members = await findHousehold(tx, personId);
  return Promise.all(
    members.map(async (member) => {
      const dossier = await findDossierOfPerson(tx, member.personId);
      const invitation = dossier ? undefined : await invitationOf(tx, member.personId);
      return {
        personId: member.personId,
        name: member.name,
        relation: member.relation,
        adult: member.adult,
        dossier: dossier ? { id: dossier.id, number: dossier.number, status: dossier.status } : null,
        invitedAt: invitation?.sentAt ?? null,
      };
    }),
  );
}

async function namedIn(tx: Tx, personId: string): Promise<{ id: string; number: string }[]> {
  const found: { id: string; number: string }[] = [];
  for (const teller of await findTellersOf(tx, personId)) {
    const dossier = await findDossierOfPerson(tx, teller);
    if (dossier) found.push({ id: dossier.id, number: dossier.number });
  }
  return found;
}

async function referralOf(tx: Tx, personId: string): Promise<DossierView['referral']> {
  const source = await sourceOf(tx, personId);
  if (!source) return null;
  const organisation = source.organisationId ? await getOrganisation(tx, source.organisationId) : null;
  return { channel: source.channel, organisation: organisation?.name ?? null, at: source.occurredAt };
}

const NOT_OTHERS: readonly Role[] = ['system', 'public', 'participant'];

/** Who looked at or changed this person's data: one line per role, act and day. */
async function readersOf(tx: Tx, personId: string): Promise<DossierView['readers']> {
  const rows = await asSystem(tx, (system) =>
    auditOfPerson(system, personId, { withoutRoles: NOT_OTHERS, limit: 300 }),
  );
  const lines = new Map<string, DossierView['readers'][number]>();
  for (const { at, role, action } of rows) {
    const key = `${brusselsDay(at)} ${role} ${action}`;
    if (!lines.has(key)) lines.set(key, { at, role, action });
  }
  return [...lines.values()].slice(0, 30);
}

/** A member of the household who has no dossier yet, so that a counsellor can invite them as a person of their own (A13). */
export const getMemberToInvite = useCase(
  {
    name: 'voortraject.get-member-to-invite',
    roles: STAFF,
    kind: 'read',
    input: byDossier.extend({ memberId: z.uuid() }),
  },
  async (
    tx,
    { dossierId, memberId },
  ): Promise<Result<{ name: string; profile: Dossier['profile']; language: string }>> => {
    const dossier = await findDossier(tx, dossierId);
    const member = dossier && (await findHousehold(tx, dossier.personId)).find(({ personId }) => personId === memberId);
    if (!dossier || !member?.adult) return problem('voortraject.nobody-to-invite');
    const card = await findPersonCard(tx, dossier.personId);
    const profile = dossier.profile === 'labour' ? 'partner-of-labour' : 'family';
    return ok({ name: member.name, profile, language: card?.language ?? 'nl' });
  },
);
