import type pg from 'pg';

/** SQLSTATE of a server that cannot be reached for a moment: the one by which the worker knows to try again. */
const PASSING = '57P03';

/**
 * Gives all ways in which a database can be gone for a moment the one name that the worker of the queue knows as
 * passing. It writes the outcome of a job without waiting: under any other name, a database that falls just then ends
 * the process.
 */
export function makePatient(pool: pg.Pool): void {
  const connect = pool.connect.bind(pool) as (...args: unknown[]) => unknown;
  pool.connect = ((...args: unknown[]) => named(connect(...args))) as typeof pool.connect;
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => named(query(...args))) as typeof client.query;
  });
}

/** The same answer; where it is a promise that fails because the database is gone, under that name. */
function named(answer: unknown): unknown {
  if (!(answer instanceof Promise)) return answer;
  return answer.catch((error: Error & { code?: string }) => {
    throw isPassing(error) ? Object.assign(error, { code: PASSING }) : error;
  });
}

const GONE = /^(57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE)$/;
const TOLD = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** True for a database that is starting, stopping, killed, or cannot be reached. */
export const isPassing = ({ code, message }: Error & { code?: string }): boolean =>
  GONE.test(code ?? '') || TOLD.test(message);
