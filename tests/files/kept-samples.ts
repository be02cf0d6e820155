import { deflateSync } from 'node:zlib';
import { type ZipEntry, zip } from './zip.ts';

/** Small files that are what they say. */
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

const chunk = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length, 0);
  head.write(type, 4, 'latin1');
  const end = type === 'IEND' ? Buffer.from([0xae, 0x42, 0x60, 0x82]) : Buffer.alloc(4);
  return Buffer.concat([head, body, end]);
};

export const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
  chunk('IEND', Buffer.alloc(0)),
]);

export const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9]);

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** A document of Office with its list of types, and whatever else. */
export function document(
  part = 'word/document.xml',
  type = `${OFFICE}.wordprocessingml.document.main+xml`,
  more: readonly ZipEntry[] = [],
): Uint8Array {
  const types = `<Types><Override PartName="/${part}" ContentType="${type}"/></Types>`;
  return zip([{ name: '[Content_Types].xml', content: types }, { name: part, content: '<x/>' }, ...more]);
}

export const XLSX = document('xl/workbook.xml', `${OFFICE}.spreadsheetml.sheet.main+xml`);
export const PPTX = document('ppt/presentation.xml', `${OFFICE}.presentationml.presentation.main+xml`);
export const OFD = zip([{ name: 'OFD.xml', content: '<ofd:OFD/>' }]);
