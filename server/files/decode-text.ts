import { unreadableText } from '#core/domain/upload/file-issues.ts';
import { RejectedFile } from './rejected-file.ts';

/**
 * The text of a file without its byte order mark: UTF-8 or UTF-16 when the mark says so, else UTF-8 when
 * it is valid as such, else GB18030 (which contains GBK and GB 2312), as Excel and WPS write it.
 *
 * @throws RejectedFile when it is none of them
 */
export function decodeText(bytes: Uint8Array): string {
  const encodings = hasMark(bytes, [0xff, 0xfe])
    ? ['utf-16le']
    : hasMark(bytes, [0xfe, 0xff])
      ? ['utf-16be']
      : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!isGarbled(text)) return text;
    } catch {
      // not in this encoding: try the next
    }
  }
  throw new RejectedFile(unreadableText());
}

function hasMark(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Control characters and characters without an assigned meaning: a wrong guess of the encoding. */
function isGarbled(text: string): boolean {
  return /(?![\t\n\v\f\r])\p{Cc}|\p{Co}|\ufffd/u.test(text);
}
