import http from 'node:http';
import path from 'node:path';
import { compressAnswer } from './compress.ts';
import { StartError, type Platform } from '#platform/server/platform.ts';

/** Where the built pages find the running platform: they are bundled apart from the code that starts it. */
export const PLATFORM = Symbol.for('vooraf.platform');

type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void;

/** Serves the built pages, compressed. @throws StartError when the port is taken */
export async function listen(platform: Platform): Promise<{ port: number; close(): Promise<void> }> {
  const { config } = platform;
  process.env['PROTOCOL_HEADER'] = PROTOCOL_HEADER;
  // A proof that somebody hands in to be checked, 2 MB at most, in its form.
  process.env['BODY_SIZE_LIMIT'] ??= '2500K';
  const { handler } = (await import(path.join(config.root, 'build/handler.js'))) as { handler: Handler };
  const protocol = new URL(config.origin).protocol.slice(0, -1);
  const server = http.createServer((request, response) => {
    request.headers[PROTOCOL_HEADER] = protocol;
    compressAnswer(request, response);
    handler(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new StartError(listenSentence(error, config.port))));
    server.listen(config.port, config.host, resolve);
  });
  return {
    port: (server.address() as { port: number }).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const PROTOCOL_HEADER = 'x-vooraf-protocol';

function listenSentence(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken by another program. Stop it, or choose another: PORT=4311 npm start.`; // prettier-ignore
  if (error.code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023: PORT=4310 npm start.`; // prettier-ignore
  return `The platform cannot listen on port ${port}: ${error.message}.`;
}
