import { ok, problem, type Result } from '#kernel/result.ts';
import { useCase } from '#platform/server/use-case.ts';
import { MAX_CHANGES, SYNC_VERSION, type Change, type ChangesReply } from '../contract/sync-protocol.ts';
import { changesSchema } from '../contract/sync.ts';
import { selectChanges } from './store-changes.ts';

/** What was recorded of a participant since a phone last asked, whichever phone brought it. */
export const readChanges = useCase(
  { name: 'learning.read-changes', roles: ['participant'], input: changesSchema, kind: 'read' },
  async (tx, { after }): Promise<Result<ChangesReply>> => {
    const { personId } = tx.actor;
    if (!personId) return problem('learning.person-unknown');
    const rows = await selectChanges(tx, personId, Number(after ?? 0), MAX_CHANGES);
    return ok({
      version: SYNC_VERSION,
      serverTime: tx.now.toISOString(),
      changes: rows.map(({ id, kind, lesson, screen, exercise, content_version, response, score, at }) => ({
        id, kind: kind as Change['kind'], lesson, screen, exercise, contentVersion: content_version, response, score, at: at.toISOString(),
      })),
      cursor: String(rows.at(-1)?.change_id ?? after ?? 0),
      more: rows.length === MAX_CHANGES,
    });
  },
); // prettier-ignore
