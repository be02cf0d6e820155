import { addressOf } from '#core/domain/upload/address.ts';
import { pack } from '#server/files/pack.ts';
import { unpack } from '#server/files/unpack.ts';
import { type ZipEntry, zip } from './zip.ts';

/** A cell: a number, a text, a blank, or the XML of anything else without its address. */
export type TestCell = number | string | null | { xml: string; attributes?: string };

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Styles by index: 0 plain, 1 a date, 2 a percentage, 3 a Chinese month. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="176"/></cellXfs></styleSheet>`;

export const dateCell = (serial: number): TestCell => ({ xml: `<v>${serial}</v>`, attributes: 's="1"' });
export const percentCell = (share: number): TestCell => ({ xml: `<v>${share}</v>`, attributes: 's="2"' });
export const formulaCell = (formula: string, value: number): TestCell => ({
  xml: `<f>${formula}</f><v>${value}</v>`,
});
export const errorCell = (error: string): TestCell => ({ xml: `<v>${error}</v>`, attributes: 't="e"' });
export const booleanCell = (value: 0 | 1): TestCell => ({ xml: `<v>${value}</v>`, attributes: 't="b"' });

export interface TestSheet {
  name: string;
  rows: readonly (readonly TestCell[])[];
  /** Such as A2:B3. */
  merges?: readonly string[];
}

/** The XML of a worksheet with these rows. */
export function sheetXml({ rows, merges = [] }: Omit<TestSheet, 'name'>): string {
  const lines = rows.map(
    (row, r) =>
      `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, addressOf(r + 1, c + 1))).join('')}</row>`,
  );
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${merged && `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
}

function cellXml(cell: TestCell, address: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${address}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  return `<c r="${address}" ${cell.attributes ?? ''}>${cell.xml}</c>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The entries of a workbook's archive, to be bent before they are zipped. */
export function workbookEntries(sheets: readonly TestSheet[]): ZipEntry[] {
  const numbers = sheets.map((_, index) => index + 1);
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbers
        .map((n) => `<Relationship Id="rId${n}" Type="${REL}/worksheet" Target="worksheets/sheet${n}.xml"/>`)
        .join('')}<Relationship Id="rIdS" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheets
        .map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join('')}</sheets></workbook>`,
    },
    { name: 'xl/styles.xml', content: STYLES },
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: sheetXml(sheet),
    })),
  ];
}

/** A workbook as a spreadsheet program would save it. */
export function workbook(...sheets: readonly TestSheet[]): Uint8Array {
  return zip(workbookEntries(sheets));
}

/** Fills blank cells of a downloaded template, as a person would: by address, on its first sheet. */
export async function fillIn(
  template: Uint8Array,
  cells: Readonly<Record<string, TestCell>>,
): Promise<Uint8Array> {
  const parts = await unpack(template);
  const name = 'xl/worksheets/sheet1.xml';
  let xml = Buffer.from(parts.get(name)!).toString('utf8');
  for (const [address, cell] of Object.entries(cells)) {
    const blank = new RegExp(`<c r="${address}"( s="\\d+")?(?: t="s")?(?:/>|>.*?</c>)`);
    const style = blank.exec(xml)?.[1] ?? '';
    if (!blank.test(xml)) throw new Error(`The template has no cell ${address}`);
    xml = xml.replace(blank, cellXml(cell, address).replace('<c ', `<c${style} `));
  }
  return pack(parts.set(name, Buffer.from(xml)));
}

export const SHEET = 'xl/worksheets/sheet1.xml';
const PLAIN: TestSheet = {
  name: '表',
  rows: [
    ['指标', '当期'],
    ['a', 1],
  ],
};

/** A plain workbook with one part of its archive changed, added or (null) dropped. */
export function altered(name: string, change: Partial<ZipEntry> | null): Uint8Array {
  const entries = workbookEntries([PLAIN]).filter((entry) => change !== null || entry.name !== name);
  const known = entries.some((entry) => entry.name === name);
  const changed = entries.map((entry) => (entry.name === name ? { ...entry, ...change } : entry));
  return zip(known || change === null ? changed : [...changed, { name, content: '', ...change }]);
}

/** The XML of a worksheet around these rows. */
export const sheetOf = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
