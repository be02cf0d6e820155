/** What a file is, told by its bytes and never by its name. */
export type FileKind =
  | 'zip'
  | 'old-xls'
  | 'encrypted'
  | 'pdf'
  | 'markup'
  | 'json'
  | 'binary'
  | 'text'
  | 'empty';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function fileKind(bytes: Uint8Array): FileKind {
  if (isBlankText(bytes)) return 'empty';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return 'zip';
  if (startsWith(bytes, OLE)) return contains(bytes, utf16('EncryptedPackage')) ? 'encrypted' : 'old-xls';
  // workbooks of Excel 2 to 4 begin with a bare record
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1]!) && bytes[3] === 0x00) return 'old-xls';
  if (startsWith(bytes, ascii('%PDF'))) return 'pdf';
  if (isUtf16(bytes)) return 'text';
  if (bytes.subarray(0, 4096).includes(0)) return 'binary';
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace(/^ï»¿/, '').trimStart();
  if (/^<(\?xml|!doctype|html|table|workbook)/i.test(opening)) return 'markup';
  return /^(\{\s*["}]|\[\s*["{[\]])/.test(opening) ? 'json' : 'text';
}

function isUtf16(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
}

function isBlankText(bytes: Uint8Array): boolean {
  const body = startsWith(bytes, [0xef, 0xbb, 0xbf])
    ? bytes.subarray(3)
    : isUtf16(bytes)
      ? bytes.subarray(2)
      : bytes;
  return body.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function contains(bytes: Uint8Array, needle: readonly number[]): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(needle));
}

const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));
const utf16 = (text: string): number[] => ascii(text).flatMap((code) => [code, 0]);
