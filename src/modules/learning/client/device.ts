import { isStep, type ChangesReply, type SentObservation, type SyncReply } from '../contract/sync-protocol.ts';
import { observedAt } from '../domain/observed-at.ts';
import { NO_PROGRESS, reduceProgress, type Observation, type ProgressState } from '../domain/reduce-progress.ts';
import { pauseAfter, PATIENCE, type Patience } from './back-off.ts';
import type { Attempt, DeviceStore, Settlement } from './device-store.ts';
import { estimateClock } from './estimate-clock.ts';
import { BATCH_LIMITS, makeBatch } from './make-batch.ts';
import { readChangesReply, readSyncReply, type LineAnswer } from './read-reply.ts';

/** The way to the server. It throws when there is no line. */
export interface Line {
  push(observations: readonly SentObservation[]): Promise<LineAnswer>;
  pull(after: string | null): Promise<LineAnswer>;
}

/** What the phone itself offers. */
export interface DeviceTools {
  readonly store: DeviceStore;
  readonly line: Line;
  /** Milliseconds since 1970, by the phone's own clock, however wrong. */
  readonly now: () => number;
  readonly newId: () => string;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly patience?: Patience;
}

export type SyncOutcome =
  | { readonly kind: 'done' }
  /** No line, or the server is in trouble: try again after so many milliseconds. */
  | { readonly kind: 'later'; readonly after: number }
  /** The session ended: nothing is lost, somebody must sign in. */
  | { readonly kind: 'sign-in' }
  /** The server takes nothing now (no agreement yet, another protocol); all of it waits. */
  | { readonly kind: 'refused'; readonly problem: string };

/** `id`: the one that a form carried, so that a form which did arrive after all is kept once. */
export type NewObservation = Omit<SentObservation, 'id' | 'at' | 'skew'> & { readonly id?: string };

export interface Device {
  /** Keeps what was observed and puts it in the outbox, in one transaction; needs no line. */
  record(observation: NewObservation, scored?: { score: number; screen: string }): Promise<Attempt>;
  /** Sends what waits and fetches what is new. One at a time; a second call gets the outcome of the first. */
  sync(): Promise<SyncOutcome>;
  /** Where somebody is in a lesson, as far as this phone knows. */
  progressOf(lesson: string): Promise<ProgressState>;
}

/** The device side of the course: the same for a browser and for a simulated phone. */
export function openDevice(tools: DeviceTools): Device {
  let failures = 0;
  let going: Promise<SyncOutcome> | undefined;
  const run = async (): Promise<SyncOutcome> => {
    const stopped = (await push(tools)) ?? (await pull(tools));
    failures = stopped?.kind === 'later' ? failures + 1 : 0;
    if (stopped?.kind !== 'later') return stopped ?? { kind: 'done' };
    return { kind: 'later', after: Math.max(stopped.after, pauseAfter(failures, tools.random(), tools.patience ?? PATIENCE)) }; // prettier-ignore
  };
  return {
    record: (observation, scored) => record(tools, observation, scored),
    sync: () => (going ??= run().finally(() => (going = undefined))),
    progressOf: async (lesson) => {
      const attempts = await tools.store.attemptsOf(lesson);
      return reduceProgress(NO_PROGRESS, attempts.filter(({ refused }) => refused === null).flatMap(toObservation));
    },
  };
}

async function record(
  { store, now, newId }: DeviceTools,
  observation: NewObservation,
  scored?: { score: number; screen: string },
): Promise<Attempt> {
  const { clock } = await store.state();
  const sent: SentObservation = {
    ...observation,
    id: observation.id ?? newId(),
    at: new Date(now()).toISOString(),
    ...(clock && { skew: clock.skew }),
  };
  const attempt: Attempt = {
    id: sent.id,
    lesson: sent.lesson,
    sent,
    score: scored?.score ?? null,
    screen: scored?.screen ?? sent.screen ?? null,
    recorded: null,
    refused: null,
  };
  await store.addAttempt(attempt);
  return attempt;
}

/** Sends until nothing waits; undefined when all is answered. */
async function push({ store, line, now }: DeviceTools): Promise<SyncOutcome | undefined> {
  let most = BATCH_LIMITS.observations;
  for (;;) {
    const waiting = await store.waiting(most);
    const batch = makeBatch(waiting.map(({ sent }) => sent), { ...BATCH_LIMITS, observations: most }); // prettier-ignore
    if (batch.length === 0) return undefined;
    const askedAt = now();
    const answer = await ask(() => line.push(batch));
    const reply = answer && readSyncReply(answer);
    if (reply) {
      await noteClock({ store, now }, askedAt, reply);
      const settled = settlementsOf(batch, reply);
      if (settled.length === 0) return { kind: 'later', after: 0 };
      await store.settle(settled);
    } else if (answer && cannotBeRead(answer)) {
      // One of them may hold up the others: smaller and smaller, until it stands alone.
      if (batch.length === 1) await store.settle(batch.map(({ id }) => ({ id, refused: problemOf(answer) })));
      most = Math.max(1, Math.floor(batch.length / 2));
    } else return outcomeOf(answer);
  }
}

/** Fetches until there is no more. */
async function pull({ store, line, now }: DeviceTools): Promise<SyncOutcome | undefined> {
  for (;;) {
    const { cursor } = await store.state();
    const askedAt = now();
    const answer = await ask(() => line.pull(cursor));
    // The pages at the server wait for the code: what waited here was taken, and what is new is heard once they are open.
    if (answer?.status === LOCKED) return undefined;
    const reply = answer && readChangesReply(answer);
    if (!reply) return outcomeOf(answer);
    await noteClock({ store, now }, askedAt, reply);
    await store.applyChanges(reply.changes, reply.cursor);
    if (!reply.more) return undefined;
  }
}

const LOCKED = 423;

async function ask(request: () => Promise<LineAnswer>): Promise<LineAnswer | undefined> {
  try {
    return await request();
  } catch {
    return undefined; // no line; what it was makes no difference to what to do
  }
}

async function noteClock(
  { store, now }: Pick<DeviceTools, 'store' | 'now'>,
  askedAt: number,
  { serverTime }: Pick<SyncReply | ChangesReply, 'serverTime'>,
): Promise<void> {
  const heardAt = now();
  const { clock } = await store.state();
  const estimate = estimateClock(clock, { askedAt, heardAt, serverTime });
  if (estimate && estimate !== clock) await store.saveClock(estimate);
}

/** Only what was asked counts, and only what was answered leaves the outbox. */
function settlementsOf(batch: readonly SentObservation[], { acknowledgements }: SyncReply): Settlement[] {
  const answers = new Map(acknowledgements.map((entry) => [entry.id, entry]));
  return batch.flatMap(({ id }) => {
    const answer = answers.get(id);
    if (!answer) return [];
    return { id, refused: answer.outcome === 'rejected' ? (answer.problem ?? 'learning.wrong-form') : null };
  });
}

const problemOf = ({ body }: LineAnswer): string => {
  const code = (body as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
};

const UNREADABLE: readonly string[] = ['learning.batch-unreadable', 'learning.batch-too-large'];
const cannotBeRead = (answer: LineAnswer) => UNREADABLE.includes(problemOf(answer));

function outcomeOf(answer: LineAnswer | undefined): SyncOutcome {
  if (answer?.status === 401) return { kind: 'sign-in' };
  const problem = answer ? problemOf(answer) : '';
  if (problem.startsWith('learning.')) return { kind: 'refused', problem };
  return { kind: 'later', after: (answer?.retryAfterSeconds ?? 0) * 1000 };
}

/** The server's words for it where they came, else our own. */
function toObservation({ id, sent, score, screen, recorded }: Attempt): Observation | [] {
  if (recorded) return recorded;
  const { kind } = sent;
  // A question or a report is no step in a lesson.
  if (!isStep(kind)) return [];
  return {
    id,
    kind,
    lesson: sent.lesson,
    screen: kind === 'lesson-finished' ? null : screen,
    exercise: kind === 'answered' ? (sent.exercise ?? null) : null,
    response: sent.response ?? null,
    score,
    at: observedAt(sent),
  };
}
