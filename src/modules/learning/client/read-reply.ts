import { SYNC_VERSION, type ChangesReply, type SyncReply } from '../contract/sync-protocol.ts';

/** An answer as it came over the line. A hotel or an airport may have put a page of its own in its place. */
export interface LineAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfterSeconds?: number;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const ours = ({ status, body }: LineAnswer) =>
  status === 200 && isRecord(body) && body['version'] === SYNC_VERSION && typeof body['serverTime'] === 'string'
    ? body
    : undefined;

const OUTCOMES: readonly unknown[] = ['accepted', 'repeated', 'rejected'];

/** The server's acknowledgements; undefined when this is not the server speaking. */
export function readSyncReply(answer: LineAnswer): SyncReply | undefined {
  const acknowledgements = ours(answer)?.['acknowledgements'];
  if (!Array.isArray(acknowledgements)) return undefined;
  const whole = acknowledgements.every((entry) => isRecord(entry) && typeof entry['id'] === 'string' && OUTCOMES.includes(entry['outcome'])); // prettier-ignore
  return whole ? (answer.body as SyncReply) : undefined;
}

/** The server's changes; undefined when this is not the server speaking. */
export function readChangesReply(answer: LineAnswer): ChangesReply | undefined {
  const body = ours(answer);
  if (!body || !Array.isArray(body['changes']) || typeof body['cursor'] !== 'string') return undefined;
  return body['changes'].every((change) => isRecord(change) && typeof change['id'] === 'string')
    ? (answer.body as ChangesReply)
    : undefined;
}
