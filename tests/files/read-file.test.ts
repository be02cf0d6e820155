import { describe, expect, it } from 'vitest';
import { readFile } from '#server/files/read-file.ts';
import {
  altered,
  booleanCell,
  dateCell,
  errorCell,
  formulaCell,
  percentCell,
  SHEET,
  sheetOf,
  type TestCell,
  workbook,
} from './workbook.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

it('reads each kind of cell as what it is', async () => {
  const rows: TestCell[][] = [
    ['文字', 1234.5, dateCell(46_113), { xml: '<v>46113</v>', attributes: 's="3"' }, percentCell(0.311)],
    [formulaCell('B1*2', 2469), errorCell('#REF!'), booleanCell(1), null, '  '],
    [{ xml: '<f t="shared" ref="A3:B3" si="0">A1</f><v>1</v>' }, { xml: '<f t="shared" si="0"/><v>2</v>' }],
    [{ xml: '<v>25.699999999999999</v>' }, { xml: '<v>1E3</v>' }],
  ];
  const book = await readFile(workbook({ name: '表', rows, merges: ['A1:B2'] }));
  expect(book).toEqual({
    kind: 'workbook',
    sheets: [
      {
        name: '表',
        hidden: false,
        merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
        rows: [
          [
            { kind: 'text', text: '文字' },
            { kind: 'number', value: 1234.5, percent: false },
            { kind: 'date', day: '2026-04-01' },
            { kind: 'date', day: '2026-04-01' },
            { kind: 'number', value: 0.311, percent: true },
          ],
          [
            { kind: 'formula', formula: 'B1*2' },
            { kind: 'error', text: '#REF!' },
            { kind: 'boolean', value: true },
            { kind: 'blank' },
            { kind: 'blank' },
          ],
          [
            { kind: 'formula', formula: 'A1' },
            { kind: 'formula', formula: '…' },
            ...Array(3).fill({ kind: 'blank' }),
          ],
          [
            { kind: 'number', value: 25.7, percent: false },
            { kind: 'number', value: 1000, percent: false },
            ...Array(3).fill({ kind: 'blank' }),
          ],
        ],
      },
    ],
  });
});

it('takes formatting without content for nothing, however far down it reaches', async () => {
  const styled = '<row r="1048576"><c r="XFD1048576" s="1"/></row>';
  const content = sheetOf(`<row r="1"><c r="A1"><v>1</v></c></row>${styled}`);
  const book = await readFile(altered(SHEET, { content }));
  expect(book.sheets[0]!.rows).toEqual([[{ kind: 'number', value: 1, percent: false }]]);
});

it('reads sheets whose XML names carry a prefix', async () => {
  const content =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const book = await readFile(altered(SHEET, { content }));
  expect(book.sheets[0]!.rows).toEqual([[{ kind: 'number', value: 5, percent: false }]]);
});

describe('CSV', () => {
  const GBK = [0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xb5, 0xb1, 0xc6, 0xda]; // 指标,当期
  const utf16le = Buffer.from('\ufeff指标\t当期', 'utf16le');

  it.each<[how: string, file: Uint8Array]>([
    ['UTF-8', text('指标,当期')],
    ['UTF-8 with a byte order mark', text('\ufeff指标,当期')],
    ['GBK, as Excel saves it in China', bytes(...GBK)],
    ['UTF-16 with tabs, as Excel calls Unicode text', utf16le],
    ['UTF-16, big end first', Buffer.from(utf16le).swap16()],
    ['semicolons', text('指标;当期')],
    ['quotation marks', text('"指标","当期"')],
  ])('in %s', async (_, file) => {
    const { sheets } = await readFile(file);
    expect(sheets[0]!.rows).toEqual([
      [
        { kind: 'text', text: '指标' },
        { kind: 'text', text: '当期' },
      ],
    ]);
  });

  it('numbers rows as a spreadsheet does: blank lines count, line ends inside a cell do not', async () => {
    const { sheets } = await readFile(text('\n"指\n标",当期\n\na,1'));
    expect(
      sheets[0]!.rows.map((row) => row.map((cell) => (cell.kind === 'text' ? cell.text : null))),
    ).toEqual([[null], ['指\n标', '当期'], [null], ['a', '1']]);
  });
});
