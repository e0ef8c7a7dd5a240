import { readFileSync } from 'node:fs';
import { StartError } from '#platform/server/platform.ts';

/** The text of a file. @throws {StartError} when it cannot be read */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : message;
    throw new StartError(`The file ${file} cannot be read: ${why}.`);
  }
}
