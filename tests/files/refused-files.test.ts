import { describe, expect, it } from 'vitest';
import { readFile } from '#server/files/read-file.ts';
import { RejectedFile } from '#server/files/rejected-file.ts';
import { altered, SHEET, sheetOf, workbook, workbookEntries } from './workbook.ts';
import { zip } from './zip.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const plain = { name: '表', rows: [['指标', '当期']] };

async function refusalOf(file: Uint8Array): Promise<string> {
  const error = await readFile(file).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof RejectedFile)) throw error ?? new Error('the file was read');
  expect(error.issue.message).toMatch(/\p{Script=Han}/u);
  expect(error.issue.expected).toMatch(/\p{Script=Han}/u);
  return error.issue.code;
}
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`).join('');

describe('what cannot be read is refused by its bytes, with a code and Chinese words', () => {
  it.each<[what: string, file: () => Uint8Array, code: string]>([
    ['nothing at all', () => bytes(), 'empty-file'],
    ['only a byte order mark and line ends', () => bytes(0xef, 0xbb, 0xbf, 13, 10, 32), 'empty-file'],
    ['only separators', () => text(',,,\r\n,,,\r\n'), 'empty-file'],
    ['random bytes', () => bytes(7, 0, 200, 0, 13, 1, 0, 0, 255), 'not-a-workbook'],
    ['a picture', () => bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 'not-a-workbook'],
    ['a PDF', () => text('%PDF-1.7 ...'), 'unsupported-format'],
    ['a web page that calls itself .xls', () => text('<html><table><tr><td>1'), 'unsupported-format'],
    ['XML of Excel 2003', () => text('<?xml version="1.0"?><Workbook/>'), 'unsupported-format'],
    ['JSON that calls itself .csv', () => text('{"period": "2026-Q3", "value": 1}'), 'not-a-table'],
    ['a list in JSON', () => text('\ufeff[\n  {"period": "2026-Q3"}\n]'), 'not-a-table'],
    ['an .xls of Excel 97', () => bytes(...OLE, ...Array(600).fill(0)), 'unsupported-format'],
    ['an .xls of Excel 4', () => bytes(0x09, 0x04, 0x06, 0x00, 0, 0), 'unsupported-format'],
    [
      'a workbook with a password',
      () => bytes(...OLE, ...[...'EncryptedPackage'].flatMap((char) => [char.charCodeAt(0), 0])),
      'password-protected',
    ],
    ['an archive with encrypted entries', () => altered(SHEET, { flags: 1 }), 'password-protected'],
    ['a binary workbook', () => zip([{ name: 'xl/workbook.bin', content: 'x' }]), 'unsupported-format'],
    ['a Word document', () => zip([{ name: 'word/document.xml', content: '<w/>' }]), 'unsupported-format'],
    [
      'a LibreOffice sheet',
      () =>
        zip([
          { name: 'mimetype', content: 'x' },
          { name: 'content.xml', content: '<o/>' },
        ]),
      'unsupported-format',
    ],
    ['any other archive', () => zip([{ name: 'readme.txt', content: 'hello' }]), 'not-a-workbook'],
    ['an empty archive', () => zip([]), 'not-a-workbook'],
    ['the first half of a workbook', () => workbook(plain).slice(0, 700), 'corrupt-file'],
    ['a name that leaves the archive', () => altered('../../etc/passwd', { content: 'x' }), 'corrupt-file'],
    ['a name from the root', () => altered('/etc/passwd', { content: 'x' }), 'corrupt-file'],
    ['one part twice', () => zip([...workbookEntries([plain]), ...workbookEntries([plain])]), 'corrupt-file'],
    ['a part longer than it says', () => altered(SHEET, { declaredSize: 10 }), 'corrupt-file'],
    ['a part shorter than it says', () => altered(SHEET, { declaredSize: 5000 }), 'corrupt-file'],
    ['a part with a wrong checksum', () => altered(SHEET, { declaredCrc: 1 }), 'corrupt-file'],
    [
      'a sheet that was cut off',
      () => altered(SHEET, { content: '<worksheet><sheetData><row>' }),
      'corrupt-file',
    ],
    ['a sheet without XML', () => altered(SHEET, { content: 'hello' }), 'corrupt-file'],
    ['no list of sheets', () => altered('xl/_rels/workbook.xml.rels', null), 'corrupt-file'],
    [
      'entities that multiply',
      () =>
        altered(SHEET, {
          content: `<!DOCTYPE w [<!ENTITY a "aaaa">]>${sheetOf('<row><c><v>&a;</v></c></row>')}`,
        }),
      'forbidden-xml',
    ],
    [
      'entities behind another encoding',
      () => altered(SHEET, { content: Buffer.from(`\ufeff<!DOCTYPE w>${sheetOf('')}`, 'utf16le') }),
      'forbidden-xml',
    ],
    ['a part that says it is 4 GB', () => altered(SHEET, { declaredSize: 0xfffffff0 }), 'inflates-too-much'],
    [
      'a bomb: 70 MB of spaces',
      () => altered(SHEET, { content: ' '.repeat(70_000_000) }),
      'inflates-too-much',
    ],
    [
      'a bomb that hides its size',
      () => altered(SHEET, { content: ' '.repeat(70_000_000), declaredSize: 1000 }),
      'corrupt-file',
    ],
    [
      'a bomb in many parts',
      () =>
        zip([
          ...workbookEntries([plain]),
          ...Array.from({ length: 7 }, (_, i) => ({
            name: `xl/worksheets/x${i}.xml`,
            content: ' '.repeat(10_000_000),
          })),
        ]),
      'inflates-too-much',
    ],
    [
      'thousands of parts',
      () => zip(Array.from({ length: 1500 }, (_, i) => ({ name: `xl/media/${i}.png`, content: '' }))),
      'too-many-parts',
    ],
    ['100 000 rows', () => altered(SHEET, { content: sheetOf(rowsOf(100_000)) }), 'too-many-rows'],
    ['one row too many', () => altered(SHEET, { content: sheetOf(rowsOf(5001)) }), 'too-many-rows'],
    [
      'a figure in the last row that Excel has',
      () => altered(SHEET, { content: sheetOf('<row r="1048576"><c r="A1048576"><v>1</v></c></row>') }),
      'too-many-rows',
    ],
    [
      'a figure in the last column that Excel has',
      () => altered(SHEET, { content: sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>') }),
      'too-many-columns',
    ],
    ['100 000 lines of CSV', () => text('指标,当期\n'.repeat(100_000)), 'too-many-rows'],
    ['100 000 blank lines before a figure', () => text(`${'\n'.repeat(100_000)}指标,当期`), 'too-many-rows'],
    ['200 columns of CSV', () => text(','.repeat(200).concat('x')), 'too-many-columns'],
    ['a quotation mark that never closes', () => text(`指标,当期\n"a,1\n`), 'broken-csv'],
    ['a cell as long as a book', () => text(`指标,当期\n${'x'.repeat(200_000)},1`), 'broken-csv'],
    ['bytes in no known encoding', () => bytes(0x61, 0xff, 0xff, 0x2c, 0x80, 0x0a), 'unreadable-text'],
    ['UTF-16 cut in the middle', () => bytes(0xff, 0xfe, 0x31, 0x00, 0x2c), 'unreadable-text'],
    ['11 MB', () => new Uint8Array(11_000_000).fill(0x31), 'file-too-large'],
  ])('%s', async (_, file, code) => {
    expect(await refusalOf(file())).toBe(code);
  });
});
