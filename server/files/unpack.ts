import { crc32 } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import * as refuse from '#core/domain/upload/file-issues.ts';
import { MAX_INFLATED_BYTES, MAX_PARTS } from './limits.ts';
import { RejectedFile } from './rejected-file.ts';

/** The parts of a workbook's archive that are read, by name, unpacked and checked. */
export type Parts = Map<string, Uint8Array>;

/**
 * What a workbook needs to be read as cells. Pictures, macros, charts, comments and links to other files
 * are never unpacked.
 */
const WANTED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

const ENCRYPTED = 1;

/**
 * Unpacks an archive, trusting nothing that it says of itself: bytes are counted as they come out, and a
 * part that is longer, shorter or other than declared is refused.
 *
 * @throws RejectedFile
 */
export async function unpack(bytes: Uint8Array): Promise<Parts> {
  const archive = await open(bytes);
  try {
    const entries = await entriesOf(archive);
    refuseOtherFormats(entries);
    const parts: Parts = new Map();
    let inflated = 0;
    for (const entry of entries.filter(({ fileName }) => WANTED.test(fileName))) {
      if (parts.has(entry.fileName)) throw new RejectedFile(refuse.corruptFile());
      const content = await inflate(archive, entry, MAX_INFLATED_BYTES - inflated);
      inflated += content.byteLength;
      parts.set(entry.fileName, content);
    }
    return parts;
  } finally {
    archive.close();
  }
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (error, archive) => {
      if (error) reject(new RejectedFile(refuse.corruptFile()));
      else if (archive.entryCount > MAX_PARTS) reject(new RejectedFile(refuse.tooManyParts(MAX_PARTS)));
      else resolve(archive);
    });
  });
}

function entriesOf(archive: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    archive.on('entry', (entry: Entry) => {
      entries.push(entry);
      archive.readEntry();
    });
    archive.on('end', () => resolve(entries));
    archive.on('error', () => reject(new RejectedFile(refuse.corruptFile())));
    archive.readEntry();
  });
}

function refuseOtherFormats(entries: readonly Entry[]): void {
  const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()));
  if (entries.some((entry) => (entry.generalPurposeBitFlag & ENCRYPTED) !== 0)) {
    throw new RejectedFile(refuse.passwordProtected());
  }
  if (names.has('xl/workbook.xml')) return;
  if (names.has('xl/workbook.bin')) throw new RejectedFile(refuse.unsupportedFormat('.xlsb'));
  if (names.has('word/document.xml')) throw new RejectedFile(refuse.unsupportedFormat('.docx'));
  if (names.has('mimetype') && names.has('content.xml'))
    throw new RejectedFile(refuse.unsupportedFormat('.ods'));
  throw new RejectedFile(refuse.notAWorkbook());
}

async function inflate(archive: ZipFile, entry: Entry, allowance: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > allowance) throw new RejectedFile(refuse.inflatesTooMuch(MAX_INFLATED_BYTES));
  const chunks: Buffer[] = [];
  let length = 0;
  let checksum = 0;
  try {
    for await (const chunk of await streamOf(archive, entry)) {
      length += chunk.length;
      if (length > allowance) throw new RejectedFile(refuse.inflatesTooMuch(MAX_INFLATED_BYTES));
      checksum = crc32(chunk, checksum);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof RejectedFile ? error : new RejectedFile(refuse.corruptFile());
  }
  if (checksum !== entry.crc32) throw new RejectedFile(refuse.corruptFile());
  return Buffer.concat(chunks, length);
}

function streamOf(archive: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}
