import { z } from 'zod';
import { ok, problem, type Result } from '#kernel/result.ts';
import { asSystem, type Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import {
  lastMark,
  listInvitations,
  marksOf,
  type Invitation,
  type PersonMark,
} from '#modules/referral/server/index.ts';
import { listDossiers, type Dossier } from './store.ts';

/** All that a partner may see of somebody they sent: never what that person says, learns or needs (K06). */
export interface CandidateView {
  readonly invitationId: string;
  readonly name: string;
  readonly purpose: Invitation['purpose'];
  readonly sentAt: Date;
  readonly accepted: boolean;
  readonly registered: boolean;
  readonly stopped: boolean;
  readonly status: {
    readonly kind: 'confirmed' | 'withdrawn';
    readonly at: Date;
    readonly reason: string | null;
  } | null;
}

export interface CandidatesView {
  readonly candidates: readonly CandidateView[];
  /** Figures without persons (D14). */
  readonly counts: {
    readonly sent: number;
    readonly accepted: number;
    readonly registered: number;
    readonly stopped: number;
  };
}

/** The invitations of the partner's own organisation. */
export const listCandidates = useCase(
  { name: 'voortraject.list-candidates', roles: ['partner'], kind: 'read', input: z.object({}) },
  async (tx): Promise<Result<CandidatesView>> => {
    const candidates = await toViews(tx, await listInvitations(tx));
    const count = (test: (candidate: CandidateView) => boolean) => candidates.filter(test).length;
    return ok({
      candidates,
      counts: {
        sent: candidates.length,
        accepted: count(({ accepted }) => accepted),
        registered: count(({ registered }) => registered),
        stopped: count(({ stopped }) => stopped),
      },
    });
  },
);

/** One of them. */
export const getCandidate = useCase(
  { name: 'voortraject.get-candidate', roles: ['partner'], kind: 'read', input: z.object({ invitationId: z.uuid() }) },
  async (tx, { invitationId }): Promise<Result<CandidateView>> => {
    const invitations = (await listInvitations(tx)).filter(({ id }) => id === invitationId);
    const [view] = await toViews(tx, invitations);
    return view ? ok(view) : problem('referral.invitation-unknown');
  },
);

async function toViews(tx: Tx, invitations: readonly Invitation[]): Promise<CandidateView[]> {
  const personIds = invitations.map(({ personId }) => personId);
  const marks = await marksOf(tx, personIds);
  // A partner sees no dossier; only the platform can say whether there is one and whether it stopped.
  const dossiers = await asSystem(tx, (system) => listDossiers(system, { personIds }));
  for (const personId of personIds) tx.touch(personId);
  return invitations.map((invitation) =>
    toView(
      invitation,
      marks.get(invitation.personId) ?? [],
      dossiers.filter(({ personId }) => personId === invitation.personId),
    ),
  );
}

function toView(invitation: Invitation, marks: readonly PersonMark[], dossiers: readonly Dossier[]): CandidateView {
  const mark = lastMark(marks);
  return {
    invitationId: invitation.id,
    name: [invitation.name.given, invitation.name.family].filter(Boolean).join(' '),
    purpose: invitation.purpose,
    sentAt: invitation.sentAt,
    accepted: invitation.acceptedAt !== null,
    registered: dossiers.length > 0,
    stopped: dossiers.length > 0 && dossiers.every(({ status }) => status === 'stopped'),
    status: mark ? { kind: mark.kind, at: mark.at, reason: mark.reason } : null,
  };
}
