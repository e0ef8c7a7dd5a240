import { pino, type Logger } from 'pino';

export type { Logger };

/**
 * Structured log. Only these fields leave the process: anything else a caller passes is dropped, so that personal data
 * cannot slip into a log by accident (a test tries).
 */
const ALLOWED = new Set([
  'level', 'time', 'msg', 'correlationId', 'route', 'method', 'status', 'milliseconds', 'useCase', 'code', 'job',
  'attempt', 'migration', 'role', 'count', 'port', 'error', 'version', 'signal', 'path',
]); // prettier-ignore

/** Opens the log. Errors are kept as name and place, never with their message: messages may quote data. */
export function openLog(level: string, destination?: { write(line: string): void }): Logger {
  const options = {
    level,
    base: null,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: Record<string, unknown>) =>
        Object.fromEntries(
          Object.entries(fields)
            .filter(([name]) => ALLOWED.has(name))
            .map(([name, value]) => [name, value instanceof Error ? describeError(value) : value]),
        ),
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Name, code and place of an error; not its message. */
export function describeError(error: Error): { name: string; code?: string; at: string[] } {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 6)
    .map((line) => line.trim().slice(3));
  return { name: error.name, code, at };
}
