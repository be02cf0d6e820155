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

/** Pieces of text; each is valid until the next is asked for, with what was left unread of it. */
export type Chunks = Generator<Uint8Array, void, Uint8Array>;

/**
 * The text of an open file in pieces of UTF-8, without its byte order mark: as it is when it is UTF-8, else from UTF-16
 * when a mark says so, else from GB18030 (which contains GBK), as Excel and WPS write it.
 *
 * @throws RejectedFile when it is none of them, or when what is left unread grows beyond any row
 */
export function utf8Chunks(file: number): Chunks {
  const encoding = encodingOf(file);
  return encoding === 'utf-8' ? asItIs(file) : decoded(file, encoding);
}

function* asItIs(file: number): Chunks {
  const buffer = Buffer.allocUnsafe(MAX_BULK_ROW_BYTES + CHUNK_BYTES);
  let position = 0;
  let rest: Uint8Array = new Uint8Array();
  for (;;) {
    refuseEndless(rest);
    buffer.set(rest);
    const read = readSync(file, buffer, rest.length, CHUNK_BYTES, position);
    if (read === 0) return;
    const marked = position === 0 && BYTE_ORDER_MARK.every((byte, index) => buffer[index] === byte);
    position += read;
    rest = yield buffer.subarray(marked ? BYTE_ORDER_MARK.length : 0, rest.length + read);
  }
}

function* decoded(file: number, encoding: string): Chunks {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let rest: Uint8Array = new Uint8Array();
  for (const { bytes } of pieces(file)) {
    refuseEndless(rest);
    rest = yield Buffer.concat([rest, textOf(() => decoder.decode(bytes, { stream: true }))]);
  }
  yield Buffer.concat([rest, textOf(() => decoder.decode())]);
}

function textOf(decode: () => string): Buffer {
  let text: string;
  try {
    text = decode();
  } catch {
    throw new RejectedFile(unreadableText());
  }
  if (isGarbled(text)) throw new RejectedFile(unreadableText());
  return Buffer.from(text);
}

function refuseEndless(rest: Uint8Array): void {
  if (rest.length > MAX_BULK_ROW_BYTES) throw new RejectedFile(brokenCsv(null, 'cell-too-long'));
}

function encodingOf(file: number): 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' {
  let rest = Buffer.alloc(0);
  for (const { bytes, first } of pieces(file)) {
    if (first && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
    if (first && bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
    // no character holds a line feed in its middle, neither in UTF-8 nor in GB18030
    const end = bytes.indexOf(LINE_FEED) + 1;
    const start = bytes.lastIndexOf(LINE_FEED) + 1;
    if (end === 0) rest = Buffer.concat([rest, bytes]);
    else {
      if (!isUtf8(Buffer.concat([rest, bytes.subarray(0, end)])) || !isUtf8(bytes.subarray(end, start))) {
        return 'gb18030';
      }
      rest = Buffer.from(bytes.subarray(start));
    }
    refuseEndless(rest);
  }
  return isUtf8(rest) ? 'utf-8' : 'gb18030';
}

/** What a file is, told by its first bytes. */
export function kindOfOpenFile(file: number): ReturnType<typeof fileKind> {
  const [start] = pieces(file);
  return start === undefined ? 'empty' : fileKind(start.bytes);
}

/** A piece is valid until the next one is asked for. */
function* pieces(file: number): Generator<{ bytes: Buffer; first: boolean }> {
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  for (let position = 0; ; ) {
    const read = readSync(file, buffer, 0, CHUNK_BYTES, position);
    if (read === 0) return;
    yield { bytes: buffer.subarray(0, read), first: position === 0 };
    position += read;
  }
}
