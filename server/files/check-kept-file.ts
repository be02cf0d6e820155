import { type KeptKind, kindNamed } from '#core/domain/files/kept-kind.ts';
import { type Archive, readArchive } from './kept-archive.ts';

/** Why a file is not kept. */
export type KeptFileFault =
  | 'empty'
  | 'kind_not_kept' // by its name
  | 'other_content' // the bytes are not what the name says
  | 'something_hidden' // another file before, behind or inside it
  | 'active' // macros, scripts, programs
  | 'encrypted'
  | 'not_utf8';

/**
 * Whether a file is what its name says, judged by its bytes, and nothing besides.
 * @returns the kind, or the first fault
 */
export async function checkKeptFile(
  fileName: string,
  bytes: Uint8Array,
): Promise<{ kind: KeptKind; fault: null } | { kind: null; fault: KeptFileFault }> {
  const kind = kindNamed(fileName);
  if (kind === null) return { kind: null, fault: 'kind_not_kept' };
  if (bytes.byteLength === 0) return { kind: null, fault: 'empty' };
  const fault = await CHECKS[kind](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return fault === null ? { kind, fault } : { kind: null, fault };
}

type Check = (bytes: Buffer) => KeptFileFault | null | Promise<KeptFileFault | null>;

const CHECKS: Record<KeptKind, Check> = {
  pdf: (bytes) => {
    if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) return 'other_content';
    if (!bytes.subarray(-1024).includes('%%EOF')) return 'other_content';
    if (endsAsArchive(bytes)) return 'something_hidden';
    return bytes.includes('/JavaScript') || bytes.includes('/Launch') ? 'active' : null;
  },
  png: (bytes) => {
    if (!bytes.subarray(0, 8).equals(PNG) || bytes.toString('latin1', 12, 16) !== 'IHDR')
      return 'other_content';
    return bytes.subarray(-12).equals(PNG_END) ? hiddenMarkup(bytes) : 'something_hidden';
  },
  jpeg: (bytes) => {
    if (!bytes.subarray(0, 3).equals(JPEG) || !bytes.includes(JPEG_END)) return 'other_content';
    // telephones write more behind the picture's end, so what stands there is only looked at
    return endsAsArchive(bytes) ? 'something_hidden' : hiddenMarkup(bytes);
  },
  docx: office('word/document.xml', 'wordprocessingml.document.main+xml'),
  xlsx: office('xl/workbook.xml', 'spreadsheetml.sheet.main+xml'),
  pptx: office('ppt/presentation.xml', 'presentationml.presentation.main+xml'),
  ofd: async (bytes) => {
    const archive = await readArchive(bytes);
    if (archive === null || !archive.names.has('ofd.xml')) return otherThanArchive(bytes);
    return archive.encrypted ? 'encrypted' : null;
  },
  text: plainText,
  csv: plainText,
};

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_END = Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const JPEG_END = Buffer.from([0xff, 0xd9]);
const ARCHIVE = Buffer.from('PK\x03\x04', 'latin1');
const ARCHIVE_END = Buffer.from('PK\x05\x06', 'latin1');
const LONGEST_COMMENT = 65_557;

/** A document of Office: the part that makes it one, of the type without macros, and nothing that runs. */
function office(part: string, mainType: string): Check {
  return async (bytes) => {
    const archive = await readArchive(bytes);
    if (archive === null) return otherThanArchive(bytes);
    if (archive.encrypted) return 'encrypted';
    if (runs(archive)) return 'active';
    return archive.names.has(part) && archive.contentTypes?.includes(mainType) ? null : 'other_content';
  };
}

function runs({ names, contentTypes }: Archive): boolean {
  const program = /vbaproject|macrosheets|activex|\.(exe|dll|js|vbs|bat|cmd|ps1|scr|html?|svg)$/;
  return (
    [...names].some((name) => program.test(name)) ||
    /macroenabled|vbaproject|activex/.test(contentTypes ?? '')
  );
}

/** An archive with something before or behind it, or no archive at all. */
function otherThanArchive(bytes: Buffer): KeptFileFault {
  return bytes.subarray(0, 4).equals(ARCHIVE) && bytes.includes(ARCHIVE_END)
    ? 'something_hidden'
    : 'other_content';
}

function endsAsArchive(bytes: Buffer): boolean {
  return bytes.subarray(-LONGEST_COMMENT).includes(ARCHIVE_END);
}

function hiddenMarkup(bytes: Buffer): KeptFileFault | null {
  return /<script|<!doctype|<html|%pdf-1\./i.test(bytes.toString('latin1')) ? 'something_hidden' : null;
}

function plainText(bytes: Buffer): KeptFileFault | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'not_utf8';
  }
  if (/[^\P{Cc}\n\r\t\f]/u.test(text)) return 'other_content';
  const opening = text.trimStart().slice(0, 1);
  if (opening === '') return 'empty';
  // no table or note begins so; pages and drawings do
  return opening === '<' ? 'active' : null;
}
