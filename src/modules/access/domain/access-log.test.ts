import { expect, test } from 'vitest';
import { foldLog, type LogEntry } from './access-log.ts';

test('what the same role did several times on one day is one line with the last moment', () => {
  const entry = (at: string, action: string): LogEntry => ({ at: new Date(at), role: 'counsellor', action });
  const lines = foldLog(
    [
      entry('2026-11-22T11:00:00Z', 'voortraject.read-dossier'),
      entry('2026-11-22T10:00:00Z', 'contact.read-messages'),
      entry('2026-11-22T09:00:00Z', 'voortraject.read-dossier'),
      entry('2026-11-21T09:00:00Z', 'voortraject.read-dossier'),
    ],
    (at) => at.toISOString().slice(0, 10),
  );
  expect(lines.map(({ at, action, times }) => [at.toISOString().slice(0, 13), action, times])).toEqual([
    ['2026-11-22T11', 'voortraject.read-dossier', 2],
    ['2026-11-22T10', 'contact.read-messages', 1],
    ['2026-11-21T09', 'voortraject.read-dossier', 1],
  ]);
});
