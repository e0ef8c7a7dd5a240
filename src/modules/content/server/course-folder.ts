import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** All files under `courses`, by their path from there with slashes: of a checkout, or of a version that was kept. */
export type CourseFolder = ReadonlyMap<string, Uint8Array>;

/** The files under `root/courses` as they are now. */
export function readCourseFolder(root: string): CourseFolder {
  const top = path.join(root, 'courses');
  const files = readdirSync(top, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const named = files.map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(top, file).split(path.sep).join('/'), file] as const;
  });
  return new Map(named.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, file]) => [name, readFileSync(file)]));
}

/** A file as text; undefined when it is not there. */
export function textIn(folder: CourseFolder, ...place: readonly string[]): string | undefined {
  const bytes = folder.get(place.join('/'));
  return bytes && Buffer.from(bytes).toString('utf8');
}

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The digest of each file, in the order of their names. */
export function digestsOf(folder: CourseFolder): Record<string, string> {
  return Object.fromEntries([...folder].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, bytes]) => [name, sha256(bytes)])); // prettier-ignore
}

/** The name of a version: the digest of all names and contents. */
export function versionOf(digests: Readonly<Record<string, string>>): string {
  return sha256(JSON.stringify(Object.entries(digests))).slice(0, 16);
}
