import { brusselsDay } from '#kernel/dates.ts';
import { ok } from '#kernel/result.ts';
import type { Role } from '#kernel/roles.ts';
import { z } from 'zod';
import { allUseCases, useCase } from '#platform/server/use-case.ts';
import { auditOfPerson } from '#platform/server/audit.ts';
import { otherSessions } from '../contract/forms.ts';
import { accessLogView, accountView } from '../contract/views.ts';
import { foldLog, type LogEntry } from '../domain/access-log.ts';
import { SIGNED_IN } from '../domain/signed-in.ts';
import { ownAccount } from './sessions.ts';
import { findAccount, getOrganisation, languageOf, openEmail, openName } from './store.ts';
import { passkeysOf } from './store-passkeys.ts';
import { openSessionsOf } from './store-sessions.ts';

/** What an account sees of itself: who it is, where it is signed in, its passkeys. */
export const readAccount = useCase(
  { name: 'access.read-account', roles: SIGNED_IN, input: otherSessions, kind: 'read' },
  async (tx, { sessionId }) => {
    const account = await findAccount(tx, { id: ownAccount(tx) });
    if (!account) throw new Error('the account that acts is gone');
    const sessions = await openSessionsOf(tx, account.id);
    const passkeys = await passkeysOf(tx, account.id);
    const organisation = account.organisation_id ? await getOrganisation(tx, account.organisation_id) : undefined;
    return ok(
      accountView.parse({
        role: account.role,
        name: (await openName(tx, account)) ?? null,
        email: (await openEmail(tx, account)) ?? null,
        organisation: organisation?.name ?? null,
        language: languageOf(account),
        sessions: sessions.map(({ id, device, created_at, last_seen_at }) => ({
          id,
          device,
          startedAt: created_at,
          lastSeenAt: last_seen_at,
          current: id === sessionId,
        })),
        passkeys: passkeys.map(({ id, device, created_at, last_used_at }) => ({
          id,
          device,
          createdAt: created_at,
          lastUsedAt: last_used_at,
        })),
      }),
    );
  },
);

/** Nobody else looks here: the platform's own work and one's own. */
const NOT_OTHERS: readonly Role[] = ['system', 'public', 'participant'];

/** Who read or changed what is kept about the participant, newest first. */
export const accessLogOfPerson = useCase(
  { name: 'access.read-access-log', roles: ['participant'], input: z.object({}), kind: 'read' },
  async (tx) => {
    const personId = tx.actor.personId as string;
    tx.touch(personId);
    const rows = await auditOfPerson(tx, personId, { withoutRoles: NOT_OTHERS, limit: 1000 });
    const names = new Map<string, string>();
    for (const id of new Set(rows.map((row) => row.organisationId))) {
      if (id) names.set(id, (await getOrganisation(tx, id)).name);
    }
    const kinds = new Map(allUseCases().map(({ name, kind }) => [name as string, kind ?? 'write']));
    const entries = rows.map(({ organisationId, ...row }): LogEntry => ({
      ...row,
      organisation: organisationId ? names.get(organisationId) : undefined,
    }));
    const lines = foldLog(entries, brusselsDay).slice(0, 100);
    return ok(accessLogView.parse(lines.map((line) => ({ ...line, kind: kinds.get(line.action) ?? 'read' }))));
  },
);
