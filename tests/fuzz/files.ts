import {
  booleanCell,
  dateCell,
  errorCell,
  formulaCell,
  percentCell,
  type TestCell,
  workbookEntries,
} from '../files/workbook.ts';
import { packedSpaces, type ZipEntry, zip } from '../files/zip.ts';
import type { Luck } from '../setup/luck.ts';
import { HEADINGS, oneOf, rowOfTexts, soundRows } from './texts.ts';

export interface FuzzedFile {
  kind: string;
  name: string;
  bytes: Uint8Array;
}

type Maker = (luck: Luck) => Uint8Array;

const count = (luck: Luck, most: number) => Math.floor(luck.between(0, most + 1));

function rowsOf(luck: Luck, most = 8): string[][] {
  if (most < 100 && luck.even() < 0.6) return [HEADINGS, ...soundRows(luck)];
  return [HEADINGS, ...Array.from({ length: count(luck, most) }, () => rowOfTexts(luck))];
}

/** A text as a spreadsheet may hold it: as text, number, date, percentage, formula, error or boolean. */
function cellOf(luck: Luck, text: string): TestCell {
  const plain = text.replaceAll(/[\ud800-\udfff]|(?![\t\n\r])\p{Cc}/gu, '');
  const number = Number(plain);
  if (plain !== '' && Number.isFinite(number) && luck.even() < 0.7) return number;
  const odd = luck.even();
  if (odd < 0.02) return formulaCell('SUM(A1:A9)', 12);
  if (odd < 0.03) return formulaCell("cmd|' /C calc'!A0", 0);
  if (odd < 0.04) return errorCell(oneOf(luck, ['#REF!', '#DIV/0!', '#N/A']));
  if (odd < 0.05) return dateCell(45_930);
  if (odd < 0.06) return percentCell(0.311);
  if (odd < 0.07) return booleanCell(1);
  return plain === '' ? null : plain;
}

function entriesOf(luck: Luck, most?: number): ZipEntry[] {
  const rows = rowsOf(luck, most).map((row) => row.map((text) => cellOf(luck, text)));
  const more = luck.even() < 0.2 ? [{ name: '说明', rows: [['请核对', 1]] as TestCell[][] }] : [];
  return workbookEntries([{ name: '数据', rows }, ...more]);
}

function csvText(luck: Luck): string {
  const separator = oneOf(luck, [',', ',', ',', ';', '\t']);
  const end = oneOf(luck, ['\n', '\r\n', '\r']);
  const quote = (text: string) =>
    luck.even() < 0.03 ? `"${text}` : /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rowsOf(luck)
    .map((row) => row.map(quote).join(separator))
    .join(end);
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

/** Chinese text as GBK: what it holds of ASCII stays, the rest is a few known characters. */
function gbk(text: string): Uint8Array {
  const known: Record<string, number[]> = {
    地: [0xb5, 0xd8],
    区: [0xc7, 0xf8],
    指: [0xd6, 0xb8],
    标: [0xb1, 0xea],
    编: [0xb1, 0xe0],
    码: [0xc2, 0xeb],
    时: [0xca, 0xb1],
    期: [0xc6, 0xda],
    单: [0xb5, 0xa5],
    位: [0xce, 0xbb],
    当: [0xb5, 0xb1],
    累: [0xc0, 0xdb],
    计: [0xbc, 0xc6],
    亿: [0xd2, 0xda],
    元: [0xd4, 0xaa],
  };
  return Uint8Array.from(
    [...text].flatMap((one) => known[one] ?? (one.charCodeAt(0) < 128 ? [one.charCodeAt(0)] : [0xa1, 0xf4])),
  );
}

function bent(luck: Luck, bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let times = 1 + count(luck, 20); times > 0; times -= 1) {
    copy[Math.floor(luck.even() * copy.length)] = Math.floor(luck.even() * 256);
  }
  return copy;
}

const cut = (luck: Luck, bytes: Uint8Array) => bytes.slice(0, Math.floor(luck.even() * bytes.length));

const MAKERS: Record<string, { name: string; weight: number; make: Maker }> = {
  workbook: { name: '数据.xlsx', weight: 24, make: (luck) => zip(entriesOf(luck)) },
  'bent workbook': { name: '坏.xlsx', weight: 12, make: (luck) => bent(luck, zip(entriesOf(luck))) },
  'cut workbook': { name: '半个.xlsx', weight: 6, make: (luck) => cut(luck, zip(entriesOf(luck))) },
  'lying archive': {
    name: '谎.xlsx',
    weight: 4,
    make: (luck) =>
      zip(
        entriesOf(luck).map((entry) =>
          luck.even() < 0.3
            ? { ...entry, declaredSize: count(luck, 9_000_000), declaredCrc: count(luck, 4_000_000) }
            : entry,
        ),
      ),
  },
  'broken xml': {
    name: '坏XML.xlsx',
    weight: 6,
    make: (luck) =>
      zip(
        entriesOf(luck).map((entry) =>
          luck.even() < 0.3 ? { ...entry, content: bent(luck, Buffer.from(entry.content as string)) } : entry,
        ),
      ),
  },
  'huge sheet': { name: '大.xlsx', weight: 1, make: (luck) => zip(entriesOf(luck, 9000)) },
  bomb: {
    name: '炸弹.xlsx',
    weight: 1,
    make: (luck) =>
      zip([
        ...entriesOf(luck).filter(({ name }) => !name.endsWith('sheet1.xml')),
        { name: 'xl/worksheets/sheet1.xml', content: '', packed: packedSpaces(80), declaredSize: 80_000_000 },
      ]),
  },
  'UTF-8 CSV': { name: '数据.csv', weight: 14, make: (luck) => Buffer.from(csvText(luck)) },
  'UTF-8 CSV with mark': {
    name: '数据.csv',
    weight: 5,
    make: (luck) => Buffer.from(`\ufeff${csvText(luck)}`),
  },
  'GBK CSV': { name: '数据.csv', weight: 8, make: (luck) => gbk(csvText(luck)) },
  'UTF-16 CSV': { name: '数据.csv', weight: 6, make: (luck) => utf16(csvText(luck), luck.even() < 0.5) },
  'bent CSV': { name: '坏.csv', weight: 5, make: (luck) => bent(luck, Buffer.from(csvText(luck))) },
  'random bytes': {
    name: '数据.xlsx',
    weight: 4,
    make: (luck) => Uint8Array.from({ length: count(luck, 3000) }, () => Math.floor(luck.even() * 256)),
  },
  'archive of something else': {
    name: '附件.xlsx',
    weight: 2,
    make: (luck) =>
      zip([{ name: oneOf(luck, ['word/document.xml', '../../etc/passwd', 'a']), content: 'x' }]),
  },
};

const TOTAL = Object.values(MAKERS).reduce((sum, { weight }) => sum + weight, 0);

/** Any file that might be handed in: what people mean, what programs spoil, what attackers try. */
export function fuzzedFile(luck: Luck): FuzzedFile {
  let left = luck.even() * TOTAL;
  for (const [kind, { name, weight, make }] of Object.entries(MAKERS)) {
    left -= weight;
    if (left < 0) return { kind, name, bytes: make(luck) };
  }
  throw new Error('unreachable');
}
