import { crc32, inflateRawSync } from 'node:zlib';
import { expect } from 'vitest';

/** Reads an archive by its directory, as other programs do, and checks what it says against the bytes. */
export function unzip(archive: Buffer): Map<string, { content: string; method: number }> {
  const end = archive.length - 22;
  expect(archive.toString('latin1', end, end + 4)).toBe('PK\u0005\u0006');
  const found = new Map<string, { content: string; method: number }>();
  let at = archive.readUInt32LE(end + 16);
  expect(at + archive.readUInt32LE(end + 12)).toBe(end);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
    expect(archive.toString('latin1', at, at + 4)).toBe('PK\u0001\u0002');
    const method = archive.readUInt16LE(at + 10);
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    expect(archive.subarray(local + 4, local + 30)).toEqual(archive.subarray(at + 6, at + 32));
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    const bytes = method === 0 ? data : inflateRawSync(data);
    expect([bytes.length, crc32(bytes)]).toEqual([archive.readUInt32LE(at + 24), archive.readUInt32LE(at + 16)]);
    found.set(name, { content: bytes.toString('utf8'), method });
    at += 46 + nameLength;
  }
  return found;
}
