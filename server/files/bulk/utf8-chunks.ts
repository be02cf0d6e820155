import { isUtf8 } from 'node:buffer';
import { readSync } from 'node:fs';
import { isGarbled } from '#core/domain/bulk/bulk-note.ts';
import { brokenCsv, unreadableText } from '#core/domain/upload/file-issues.ts';
import { fileKind } from '../file-kind.ts';
import { MAX_BULK_ROW_BYTES } from '../limits.ts';
import { RejectedFile } from '../rejected-file.ts';

const CHUNK_BYTES = 1024 * 1024;
const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * The text of an open file in pieces of UTF-8, without its byte order mark: as it is when it is UTF-8, else from UTF-16
 * when a mark says so, else from GB18030 (which contains GBK), as Excel and WPS write it.
 *
 * @throws RejectedFile when it is none of them
 */
export function* utf8Chunks(file: number): Generator<Uint8Array> {
  const encoding = encodingOf(file);
  if (encoding === 'utf-8') {
    for (const chunk of pieces(file)) {
      const marked = chunk.first && BYTE_ORDER_MARK.every((byte, index) => chunk.bytes[index] === byte);
      yield marked ? chunk.bytes.subarray(BYTE_ORDER_MARK.length) : chunk.bytes;
    }
    return;
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (const { bytes } of pieces(file)) yield decoded(() => decoder.decode(bytes, { stream: true }));
  yield decoded(() => decoder.decode());
}

function decoded(decode: () => string): Uint8Array {
  let text: string;
  try {
    text = decode();
  } catch {
    throw new RejectedFile(unreadableText());
  }
  if (isGarbled(text)) throw new RejectedFile(unreadableText());
  return Buffer.from(text);
}

function encodingOf(file: number): 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' {
  let rest = Buffer.alloc(0);
  for (const { bytes, first } of pieces(file)) {
    if (first && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
    if (first && bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
    // no character of either encoding holds a line feed in its middle
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    if (!isUtf8(Buffer.concat([rest, bytes.subarray(0, end)]))) return 'gb18030';
    rest = Buffer.concat([end === 0 ? rest : Buffer.alloc(0), bytes.subarray(end)]);
    if (rest.length > CHUNK_BYTES) throw new RejectedFile(brokenCsv(null, 'cell-too-long'));
  }
  return isUtf8(rest) ? 'utf-8' : 'gb18030';
}

/** What a file is, told by its first bytes. */
export function kindOfOpenFile(file: number): ReturnType<typeof fileKind> {
  const [start] = pieces(file);
  return start === undefined ? 'empty' : fileKind(start.bytes);
}

function* pieces(file: number): Generator<{ bytes: Buffer; first: boolean }> {
  for (let position = 0; ; ) {
    const bytes = Buffer.allocUnsafe(CHUNK_BYTES);
    const read = readSync(file, bytes, 0, CHUNK_BYTES, position);
    if (read === 0) return;
    yield { bytes: bytes.subarray(0, read), first: position === 0 };
    position += read;
  }
}

/** Joins pieces so that each can be read from its first row; answers what is left of the one before. */
export function withRest(rest: Uint8Array, chunk: Uint8Array): Uint8Array {
  if (rest.length === 0) return chunk;
  if (rest.length > MAX_BULK_ROW_BYTES) throw new RejectedFile(brokenCsv(null, 'cell-too-long'));
  return Buffer.concat([rest, chunk]);
}
