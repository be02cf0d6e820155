import { crc32 } from 'node:zlib';

/** 1980-01-01, the first day that the format can tell: packing the same parts gives the same bytes. */
const DATE = 0x21;

/**
 * Packs parts into an archive without compression. The spreadsheet library is handed this instead of the
 * uploaded bytes, so that it can only ever see what was checked.
 */
export function pack(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const encoded = Buffer.from(name, 'utf8');
    const common = commonFields(encoded, content);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(0x04034b50);
    bodies.push(local, common, encoded, Buffer.from(content.buffer, content.byteOffset, content.byteLength));
    directory.push(directoryEntry(common, offset), encoded);
    offset += 4 + common.length + encoded.length + content.byteLength;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...bodies, ...directory, endOfDirectory(parts.size, size, offset)]);
}

/** The 26 bytes that a part's own header and its directory entry have in common. */
function commonFields(name: Buffer, content: Uint8Array): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0); // version needed
  fields.writeUInt16LE(0x0800, 2); // names are UTF-8
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.byteLength, 14);
  fields.writeUInt32LE(content.byteLength, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function directoryEntry(common: Buffer, offset: number): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4); // version made by
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([head, common, tail]);
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
