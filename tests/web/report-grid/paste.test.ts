import { describe, expect, it } from 'vitest';
import { readDelimited, writeDelimited } from '../../../web/state/report-grid/delimited-text.ts';
import { readHtmlTable } from '../../../web/state/report-grid/html-table.ts';
import type { GridLine } from '../../../web/state/report-grid/layout.ts';
import { blockOf, planFillDown, planPaste } from '../../../web/state/report-grid/paste.ts';
import { oneCell } from '../../../web/state/report-grid/selection.ts';

const LINES: GridLine[] = [
  { indicator: 'firms', takesYtd: false },
  { indicator: 'scale', takesYtd: true },
  { indicator: 'output', takesYtd: true },
];

describe('a block from the clipboard as text', () => {
  it.each([
    { of: 'one cell', text: '386.2', is: [['386.2']] },
    {
      of: 'two lines as Excel ends them',
      text: '1\t2\r\n3\t4\r\n',
      is: [
        ['1', '2'],
        ['3', '4'],
      ],
    },
    {
      of: 'a blank cell at the end of a line',
      text: '1\t\n2\t3',
      is: [
        ['1', ''],
        ['2', '3'],
      ],
    },
    { of: 'a blank line between', text: '1\n\n2\n', is: [['1'], [''], ['2']] },
    { of: 'a cell of two lines', text: '"两家\n重组"\t5', is: [['两家\n重组', '5']] },
    { of: 'a tab and quotation marks inside', text: '"a\tb"\t"说""是"""', is: [['a\tb', '说"是"']] },
    { of: 'a quotation mark that closes nowhere', text: '"12\t3\n4', is: [['"12', '3'], ['4']] },
    { of: 'a quotation mark inside a word', text: '5" 屏\t6', is: [['5" 屏', '6']] },
    { of: 'nothing', text: '', is: [['']] },
    { of: 'a line break only', text: '\n', is: [['']] },
  ])('$of', ({ text, is }) => {
    expect(readDelimited(text)).toEqual(is);
  });

  it('what is copied is read back the same', () => {
    const block = [
      ['1,234.5', '多行\n说明', ''],
      ['"引"', 'a\tb', '−3'],
    ];
    expect(readDelimited(writeDelimited(block))).toEqual(block);
  });
});

describe('a block from the clipboard as HTML', () => {
  it.each([
    {
      of: 'Excel',
      html: '<html><!--StartFragment--><table><col width=64><tr height=19>\n <td class=xl65>1,234</td>\n <td>快报\n  数</td></tr><tr><td>&nbsp;</td><td>两家<br>重组 &amp; 并购</td></tr></table></html>',
      is: [
        ['1,234', '快报 数'],
        ['', '两家\n重组 & 并购'],
      ],
    },
    {
      of: 'WPS, with tags left open',
      html: '<table><tr><td>1<td>2<tr><td>3<td>4</table>',
      is: [
        ['1', '2'],
        ['3', '4'],
      ],
    },
    {
      of: 'cells over several columns and lines',
      html: '<table><tr><td colspan="2">合计</td><td rowspan=2>a</td></tr><tr><td>1</td><td>2</td></tr></table>',
      is: [
        ['合计', '', 'a'],
        ['1', '2', ''],
      ],
    },
    {
      of: 'marks by number',
      html: '<table><tr><th>&#8722;5</th><td>&#x4EBF;</td></tr></table>',
      is: [['−5', '亿']],
    },
    {
      of: 'a span that nobody believes',
      html: '<table><tr><td rowspan=99999>1</td></tr></table>',
      is: [['1']],
    },
  ])('$of', ({ html, is }) => {
    expect(readHtmlTable(html)).toEqual(is);
  });

  it('text without a table is read as text', () => {
    expect(blockOf('<p>386.2</p>', '386.2')).toEqual([['386.2']]);
  });
});

describe('a block laid over the grid', () => {
  it('goes into the cells right of and below the chosen one; a blank blanks', () => {
    const plan = planPaste(
      [
        ['1', ' 2 '],
        ['', '4'],
      ],
      oneCell({ row: 1, column: 0 }),
      LINES,
    );
    expect(plan.changes).toEqual([
      { key: 'scale|current', text: '1' },
      { key: 'scale|ytd', text: '2' },
      { key: 'output|current', text: null },
      { key: 'output|ytd', text: '4' },
    ]);
    expect(plan).toMatchObject({ beyond: null, closed: 0, area: { top: 1, left: 0, bottom: 2, right: 1 } });
  });

  it.each([
    { of: 'exactly to the last line', block: [['1'], ['2'], ['3']], beyond: null },
    {
      of: 'one line more',
      block: [['1'], ['2'], ['3'], ['4']],
      beyond: { rows: 4, columns: 1, roomRows: 3, roomColumns: 1 },
    },
    {
      of: 'one column more',
      block: [['1', '', '', '', '', '', '7']],
      beyond: { rows: 1, columns: 7, roomRows: 1, roomColumns: 6 },
    },
  ])('$of', ({ block, beyond }) => {
    expect(planPaste(block, oneCell({ row: 0, column: 0 }), LINES).beyond).toEqual(beyond);
  });

  it('one cell fills what is selected, two lines fill four', () => {
    const column = { anchor: { row: 0, column: 3 }, focus: { row: 2, column: 3 } };
    expect(planPaste([['快报数']], column, LINES).changes.map(({ text }) => text)).toEqual([
      '快报数',
      '快报数',
      '快报数',
    ]);
    const four = { anchor: { row: 1, column: 0 }, focus: { row: 2, column: 1 } };
    expect(planPaste([['1', '2']], four, LINES).changes.map(({ text }) => text)).toEqual([
      '1',
      '2',
      '1',
      '2',
    ]);
  });

  it('a figure for a cell that is not filled in is counted and left out; a blank there is nothing', () => {
    const at = oneCell({ row: 0, column: 0 });
    expect(planPaste([['3', '9']], at, LINES)).toMatchObject({
      closed: 1,
      changes: [{ key: 'firms|current' }],
    });
    expect(planPaste([['3', '']], at, LINES).closed).toBe(0);
  });

  it.each([
    { length: 500, tooLong: 0, changes: 1 },
    { length: 501, tooLong: 1, changes: 0 },
  ])('a text of $length characters', ({ length, tooLong, changes }) => {
    const plan = planPaste([['数'.repeat(length)]], oneCell({ row: 0, column: 4 }), LINES);
    expect([plan.tooLong, plan.changes.length]).toEqual([tooLong, changes]);
  });
});

describe('filling down', () => {
  const texts = (key: string) => `of ${key}`;
  it('a selection takes its first line; one line takes the line above; the first line has nothing to take', () => {
    const two = { anchor: { row: 1, column: 0 }, focus: { row: 2, column: 1 } };
    expect(planFillDown(two, LINES, texts)).toEqual([
      { key: 'output|current', text: 'of scale|current' },
      { key: 'output|ytd', text: 'of scale|ytd' },
    ]);
    expect(planFillDown(oneCell({ row: 2, column: 3 }), LINES, texts)).toEqual([
      { key: 'output|status', text: 'of scale|status' },
    ]);
    expect(planFillDown(oneCell({ row: 0, column: 3 }), LINES, texts)).toEqual([]);
  });

  it('nothing is taken from a cell that is not filled in', () => {
    expect(planFillDown(oneCell({ row: 1, column: 1 }), LINES, texts)).toEqual([]);
  });
});
