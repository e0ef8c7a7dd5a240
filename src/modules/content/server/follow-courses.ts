import { Worker } from 'node:worker_threads';
import { brusselsDay } from '#kernel/dates.ts';
import { ok } from '#kernel/result.ts';
import { runAsSystem } from '#platform/server/jobs.ts';
import type { Platform } from '#platform/server/platform.ts';
import { followedVersion } from '../domain/publications.ts';
import { digestsOf, readCourseFolder, versionOf, type CourseFolder } from './course-folder.ts';
import type { CourseTask, CourseTaskResults } from './course-worker.ts';
import { followed, type Courses } from './followed.ts';
import { checkoutRoot, toLibrary } from './library.ts';
import { findVersion, insertDecision, insertVersion, lockDecisions, selectDecisions, selectFiles } from './store.ts';

/** So often another process is believed to have published something. */
const EVERY = 5_000;

export interface Following {
  /** Resolves when the checkout is registered; rejects with what kept it from being. */
  readonly registered: Promise<void>;
  close(): void;
}

/**
 * Makes this process follow the published version, from now on and as it changes; registers the version of the checkout, and
 * publishes it where nothing was ever published. Reading a course takes seconds, so a thread of its own does it: requests go
 * on with the version they have.
 */
export async function followCourses(platform: Platform, root = checkoutRoot()): Promise<Following> {
  const checkout = readCourseFolder(root);
  const threads = new Set<Worker>();
  const look = queued(() => switchTo(platform, { folder: checkout, digest: versionOf(digestsOf(checkout)), isOwn: root === checkoutRoot() }, threads)); // prettier-ignore
  await look();
  followed().refresh = look;
  const timer = setInterval(() => void look().catch((error: Error) => platform.log.warn({ error }, 'courses not followed')), EVERY); // prettier-ignore
  timer.unref();
  const registered = registerCheckout(platform, checkout, threads).then(look);
  let closed = false;
  // Who stops at once is registered at the next start.
  registered.catch((error: Error) => closed || platform.log.error({ error }, 'courses not registered'));
  return {
    registered,
    close: () => {
      closed = true;
      clearInterval(timer);
      for (const part of ['refresh', 'digest', 'courses'] as const) delete followed()[part];
      for (const thread of threads) void thread.terminate();
    },
  };
}

/** One at a time, so that a slow look does not undo a later one. */
function queued(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
}

interface Checkout {
  readonly folder: CourseFolder;
  readonly digest: string;
  /** `library()` reads it from the disk by itself, at the first use. */
  readonly isOwn: boolean;
}

async function switchTo(platform: Platform, checkout: Checkout, threads: Set<Worker>): Promise<void> {
  const place = followed();
  const decisions = await runAsSystem(platform, async (tx) => ok(await selectDecisions(tx)));
  const digest = followedVersion(decisions) ?? (checkout.isOwn ? checkout.digest : undefined);
  if (digest === undefined || digest === place.digest) return;
  const starts = place.digest === undefined;
  if (starts && checkout.isOwn && digest === checkout.digest) {
    place.digest = digest;
    return;
  }
  const courses = opened.get(digest) ?? (await open(platform, digest, checkout, threads));
  Object.assign(place, { digest, courses });
  keep(digest, courses);
  platform.log.info({ version: digest }, 'courses switched');
}

async function open(platform: Platform, digest: string, checkout: Checkout, threads: Set<Worker>): Promise<Courses> {
  const folder = digest === checkout.digest ? checkout.folder : await runAsSystem(platform, async (tx) => ok(await selectFiles(tx, digest))); // prettier-ignore
  const { library, glossary } = await inThread({ what: 'open', folder }, threads);
  return { library: toLibrary(library), glossary };
}

/** The version that is followed and the one before it: who withdraws has found a mistake, and should not wait. */
const opened = new Map<string, Courses>();
const MOST_OPENED = 2;

function keep(digest: string, courses: Courses): void {
  opened.delete(digest);
  opened.set(digest, courses);
  for (const oldest of [...opened.keys()].slice(0, -MOST_OPENED)) opened.delete(oldest);
}

/** Keeps the version of the checkout, unless it is known; the first version ever is published too. */
async function registerCheckout(platform: Platform, folder: CourseFolder, threads: Set<Worker>): Promise<void> {
  const digests = digestsOf(folder);
  const digest = versionOf(digests);
  const known = await runAsSystem(platform, async (tx) => ok(await findVersion(tx, digest)));
  const description = known ?? (await inThread({ what: 'describe', folder, today: brusselsDay(platform.clock.now()) }, threads)); // prettier-ignore
  await runAsSystem(platform, async (tx) => {
    await insertVersion(tx, { ...description, digest }, folder, digests);
    await lockDecisions(tx);
    if ((await selectDecisions(tx)).length === 0) await insertDecision(tx, { digest, act: 'published', note: '' });
    return ok();
  });
}

/** Has a thread do it, and ends the thread. */
function inThread<Task extends CourseTask>(task: Task, threads: Set<Worker>): Promise<CourseTaskResults[Task['what']]> {
  const thread = new Worker(new URL('course-worker.ts', import.meta.url), { workerData: task });
  threads.add(thread);
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => {
      threads.delete(thread);
      reject(new Error(`the thread that reads courses ended with ${code}`));
    });
  });
}
