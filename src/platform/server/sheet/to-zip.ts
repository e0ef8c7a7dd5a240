import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: string;
  /** Not compressed, so that who looks at the first bytes of the file can read it. */
  readonly stored?: true;
}

/** Names in UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
/** 1 January 1980: the same entries give the same bytes. */
const DATE = 0x0021;
const VERSION = 20;

/** Entries as a ZIP archive, in their order (APPNOTE 6.3.10, without what small files do not need). */
export function toZip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, stored } of entries) {
    const bytes = Buffer.from(content, 'utf8');
    const data = stored ? bytes : deflateRawSync(bytes);
    const title = Buffer.from(name, 'utf8');
    // What the head of the file and its line in the directory have in common.
    const common = Buffer.alloc(26);
    [VERSION, FLAGS, stored ? 0 : DEFLATED, 0, DATE].forEach((value, at) => common.writeUInt16LE(value, at * 2));
    [crc32(bytes), data.length, bytes.length].forEach((value, at) => common.writeUInt32LE(value, 10 + at * 4));
    common.writeUInt16LE(title.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, title, data]);
    directory.push(Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([VERSION, 0]), common, place, title);
    files.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, list, end]);
}
