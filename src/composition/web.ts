import http from 'node:http';
import path from 'node:path';
import compression from 'compression';
import type { Config } from '#platform/server/config.ts';
import { StartError, type Platform } from '#platform/server/platform.ts';
import { carryBody } from './page-body.ts';

/** Where the built pages find the running platform: they are bundled apart from the code that starts it. */
export const PLATFORM = Symbol.for('vooraf.platform');

type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void;

export interface Door {
  /** The port that was really taken: another than was asked for where that was 0. */
  readonly port: number;
  /** From now on requests get the built pages, compressed; until then they are asked to come back. */
  open(platform: Platform): Promise<void>;
  close(): Promise<void>;
}

/** Takes the port, before anything makes a link that names it. @throws StartError when the port is taken */
export async function takePort(config: Pick<Config, 'host' | 'port'>): Promise<Door> {
  let handle: Handler = askToWait;
  const server = http.createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new StartError(listenSentence(error, config.port))));
    server.listen(config.port, config.host, resolve);
  });
  return {
    port: (server.address() as { port: number }).port,
    open: async (platform) => void (handle = await pagesOf(platform)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function askToWait(_: http.IncomingMessage, response: http.ServerResponse): void {
  response.writeHead(503, { 'retry-after': '2' }).end();
}

async function pagesOf({ config }: Platform): Promise<Handler> {
  process.env['PROTOCOL_HEADER'] = PROTOCOL_HEADER;
  // A proof that somebody hands in to be checked, 2 MB at most, in its form.
  process.env['BODY_SIZE_LIMIT'] ??= '2500K';
  const { handler } = (await import(path.join(config.root, 'build/handler.js'))) as { handler: Handler };
  const protocol = new URL(config.origin).protocol.slice(0, -1);
  const compress = compression({ threshold: 1024, level: QUICK });
  return (request, response) => {
    request.headers[PROTOCOL_HEADER] = protocol;
    carryBody(request, response);
    compress(request as never, response as never, () => handler(request, response));
  };
}

/** A hundredth more bytes than at the usual level of gzip, for three quarters of the time. */
const QUICK = 4;

const PROTOCOL_HEADER = 'x-vooraf-protocol';

function listenSentence(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken by another program. Stop it, or choose another: PORT=4311 npm start.`; // prettier-ignore
  if (error.code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023: PORT=4310 npm start.`; // prettier-ignore
  return `The platform cannot listen on port ${port}: ${error.message}.`;
}
