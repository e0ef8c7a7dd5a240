import pg from 'pg';
import { expect, test } from 'vitest';
import { makePatient } from './patient-pool.ts';

const server = String(process.env['VOORAF_TEST_SERVER']);

function openPatient(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 1 });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  makePatient(pool);
  return pool;
}

test('a database that falls under the worker, or cannot be reached, is known as one to come back to', async () => {
  const pool = openPatient(server);
  const client = await pool.connect();
  await expect(client.query('select pg_terminate_backend(pg_backend_pid())')).rejects.toMatchObject({ code: '57P03' });
  client.release(true);
  await expect(pool.query('select 1 / 0')).rejects.toMatchObject({ code: '22012' });
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
  const nowhere = openPatient('postgresql://nobody@127.0.0.1:1/nothing');
  await expect(nowhere.connect()).rejects.toMatchObject({ code: '57P03' });
  await nowhere.end();
});
