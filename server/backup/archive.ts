import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import tar from 'tar-stream';

export interface ArchiveWriter {
  add(name: string, bytes: Uint8Array): Promise<void>;
  /** Ends the file; it is on the disk when this resolves. */
  finish(): Promise<void>;
  /** Lets go of a file that will not be finished. */
  abandon(): Promise<void>;
}

/** Writes a tar that only its owner may read: it holds everything that the site knows. Refuses one that exists. */
export function createArchive(file: string, writtenAt: Date): ArchiveWriter {
  const pack = tar.pack();
  const written = pipeline(pack, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
  // Heard by whoever adds next or finishes.
  written.catch(() => undefined);
  const failed = new Promise<never>((_, reject) => written.catch(reject));
  failed.catch(() => undefined);
  return {
    async add(name, bytes) {
      const entry = pack.entry({ name, size: bytes.length, mode: 0o600, mtime: writtenAt });
      const taken = once(entry, 'finish');
      entry.end(bytes);
      await Promise.race([taken, failed]);
    },
    async finish() {
      pack.finalize();
      await written;
    },
    async abandon() {
      pack.destroy();
      await written.catch(() => undefined);
    },
  };
}

/** The parts of a tar in their order, each as a whole. Throws when the file is none or ends too early. */
export async function* readArchive(file: string): AsyncGenerator<{ name: string; bytes: Buffer }> {
  const extract = tar.extract();
  const read = pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), extract);
  // What goes wrong is thrown by the loop below as well.
  read.catch(() => undefined);
  try {
    for await (const entry of extract) {
      const pieces: Buffer[] = [];
      for await (const piece of entry) pieces.push(piece as Buffer);
      yield { name: entry.header.name, bytes: Buffer.concat(pieces) };
    }
    await read;
  } finally {
    extract.destroy();
  }
}
