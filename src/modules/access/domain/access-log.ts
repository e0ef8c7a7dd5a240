import type { Role } from '#kernel/roles.ts';

/** One look at, or change of, the data of a person. */
export interface LogEntry {
  readonly at: Date;
  readonly role: Role;
  readonly organisation?: string;
  /** `module.verb-noun` */
  readonly action: string;
}

export interface LogLine extends LogEntry {
  /** How often the same was done that day. */
  readonly times: number;
}

/**
 * Makes the log readable: what the same kind of person did several times on one day becomes one line with the last
 * moment and a count. Entries come in with the newest first and stay so.
 */
export function foldLog(entries: readonly LogEntry[], dayOf: (at: Date) => string): LogLine[] {
  const lines = new Map<string, LogLine>();
  for (const entry of entries) {
    const key = [dayOf(entry.at), entry.role, entry.organisation, entry.action].join('|');
    const line = lines.get(key);
    lines.set(key, { ...(line ?? entry), times: (line?.times ?? 0) + 1 });
  }
  return [...lines.values()];
}
