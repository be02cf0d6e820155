import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { MAX_PARTS } from './limits.ts';

/** What an archive holds, as far as it tells what kind of document it is. */
export interface Archive {
  /** Names of its entries, in small letters. */
  names: ReadonlySet<string>;
  encrypted: boolean;
  /** The list of its parts' types, in small letters; null where there is none. */
  contentTypes: string | null;
}

const CONTENT_TYPES = '[content_types].xml';
const MAX_CONTENT_TYPES = 1_000_000;
const ENCRYPTED = 1;
const END_OF_DIRECTORY = 22;

/**
 * Reads an archive's directory and its list of types, nothing else. Null for one that is broken, has another
 * file before or behind it, has names that lead elsewhere, or lists more than a document has.
 */
export async function readArchive(bytes: Uint8Array): Promise<Archive | null> {
  if (!endsWithDirectory(bytes)) return null;
  let archive: ZipFile | null = null;
  try {
    archive = await open(bytes);
    if (archive.entryCount > MAX_PARTS) return null;
    const entries = await entriesOf(archive);
    const types = entries.find(({ fileName }) => fileName.toLowerCase() === CONTENT_TYPES);
    return {
      names: new Set(entries.map(({ fileName }) => fileName.toLowerCase())),
      encrypted: entries.some((entry) => (entry.generalPurposeBitFlag & ENCRYPTED) !== 0),
      contentTypes: types ? await textOf(archive, types) : null,
    };
  } catch {
    // whatever is wrong with it: it is no document
    return null;
  } finally {
    archive?.close();
  }
}

/** The directory ends the file, and the first entry begins it: nothing hides before or behind. */
function endsWithDirectory(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < END_OF_DIRECTORY || view.readUInt32BE(0) !== 0x504b0304) return false;
  const end = view.length - END_OF_DIRECTORY;
  return (
    view.readUInt32BE(end) === 0x504b0506 && view.readUInt32LE(end + 12) + view.readUInt32LE(end + 16) <= end
  );
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (error, archive) =>
      error ? reject(error) : resolve(archive),
    );
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
    archive.on('error', reject);
    archive.readEntry();
  });
}

async function textOf(archive: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > MAX_CONTENT_TYPES) throw new Error('A list of types that is too long');
  const stream = await new Promise<AsyncIterable<Buffer>>((resolve, reject) => {
    archive.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8').toLowerCase();
}
