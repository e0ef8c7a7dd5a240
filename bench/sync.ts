import pg from 'pg';
import { exercisesOf, keepOf, library, scoreExercise } from '../src/modules/content/server/index.ts';
import type { Platform } from '../src/platform/server/platform.ts';
import { systemIds } from '../src/kernel/ids.ts';
import type { Stage } from './stage.ts';

const BATCH = 50;
const BATCHES = 120;
const PHONES = 8;

type Observation = Record<string, unknown> & { id: string };

/** Answers recorded per second through the whole sync path, beside the same rows in the same batches put straight into a table. */
export async function measureSync(url: string, platform: Platform, stage: Stage): Promise<Record<string, unknown>[]> {
  const batches = Array.from({ length: BATCHES }, () => makeBatch());
  const throughSync = await inParallel(batches, async (batch, index) => {
    const cookie = stage.cookies[index % stage.cookies.length] ?? '';
    const answer = await fetch(`${url}/api/sync`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ observations: batch }),
    });
    if (!answer.ok) throw new Error(`the sync route answered ${answer.status}`);
    const { acknowledgements } = (await answer.json()) as { acknowledgements: { outcome: string }[] };
    const lost = acknowledgements.filter(({ outcome }) => outcome !== 'accepted').length;
    if (lost > 0) throw new Error(`${lost} answers were not accepted`);
  });
  const straight = await insertStraight(platform, batches);
  return [
    {
      batches: BATCHES,
      observationsPerBatch: BATCH,
      phones: PHONES,
      perSecond: throughSync,
      straightIntoPostgresPerSecond: straight,
      ratio: Number((throughSync / straight).toFixed(3)),
    },
  ];
}

function makeBatch(): Observation[] {
  const answers = library()
    .lessons('nl')
    .flatMap((lesson) => exercisesOf(lesson).map(({ exercise }) => ({ lesson, exercise })))
    .filter(({ exercise }) => {
      const kept = keepOf(exercise, { ...exercise.key });
      return kept !== undefined && scoreExercise(exercise, kept.response) !== undefined;
    });
  return Array.from({ length: BATCH }, (_, index) => {
    const found = answers[index % answers.length];
    if (!found) throw new Error('there is no exercise');
    return {
      id: systemIds.next(),
      kind: 'answered',
      lesson: found.lesson.id,
      exercise: found.exercise.id,
      contentVersion: found.lesson.version,
      response: { ...found.exercise.key },
      at: new Date().toISOString(),
    };
  });
}

/** Runs the batches over so many phones at once; gives observations per second. */
async function inParallel(
  batches: readonly Observation[][],
  send: (batch: Observation[], index: number) => Promise<void>,
): Promise<number> {
  // prettier-ignore
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: PHONES }, async () => {
      for (let index = next++; index < batches.length; index = next++) await send(batches[index] ?? [], index);
    }),
  );
  return Math.round((batches.length * BATCH * 1000) / (performance.now() - began));
}

/** The same rows, one insert per batch, in a table of the same columns with no rules on it. */
async function insertStraight(platform: Platform, batches: readonly Observation[][]): Promise<number> {
  const pool = new pg.Pool({ ...platform.ownerPool.options, max: PHONES });
  await pool.query('create schema bench; create table bench.observation (like learning.observation including indexes including defaults)');
  const person = systemIds.next();
  const speed = await inParallel(batches, async (batch) => {
    const columns = ['id', 'person_id', 'kind', 'lesson', 'exercise', 'content_version', 'response', 'phone_at', 'received_at'];
    const values = batch.flatMap((o) => [systemIds.next(), person, o['kind'], o['lesson'], o['exercise'], o['contentVersion'], JSON.stringify(o['response']), o['at'], o['at']]);
    const rows = batch.map((_, row) => `(${columns.map((__, column) => `$${row * columns.length + column + 1}`).join(',')})`);
    await pool.query(`insert into bench.observation (${columns.join(',')}) values ${rows.join(',')} on conflict do nothing`, values);
  }); // prettier-ignore
  await pool.query('drop schema bench cascade');
  await pool.end();
  return speed;
}
