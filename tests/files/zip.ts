import { constants, crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive, and the lies that its headers may tell. */
export interface ZipEntry {
  name: string;
  content: Uint8Array | string;
  /** Told instead of the real size. */
  declaredSize?: number;
  /** Told instead of the real checksum. */
  declaredCrc?: number;
  /** The deflated bytes, instead of the content's own. */
  packed?: Uint8Array;
  /** 1 marks an entry as encrypted. */
  flags?: number;
}

/** An archive with deflated entries, well formed except for what an entry asks to be wrong. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declaredSize, declaredCrc, flags = 0, ...given } of entries) {
    const raw = Buffer.from(content as string);
    const packed = Buffer.from(given.packed ?? deflateRawSync(raw));
    const encoded = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800 | flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(declaredCrc ?? crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declaredSize ?? raw.length, 18);
    common.writeUInt16LE(encoded.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), common, encoded, packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, encoded);
    offset += 30 + encoded.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

/** Deflated bytes, some thousand for each of these megabytes of spaces. */
export function packedSpaces(megabytes: number): Uint8Array {
  const finishFlush = constants.Z_FULL_FLUSH;
  const one = deflateRawSync(Buffer.alloc(1_000_000, ' '), { finishFlush });
  return Buffer.concat([...Array<Buffer>(megabytes).fill(one), deflateRawSync('')]);
}
