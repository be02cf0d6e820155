import { describe, expect, it } from 'vitest';
import { textWidth } from '#core/charts/text-width.ts';
import type { TableBlock } from '#core/domain/briefing/section.ts';
import { tableLayout } from '#server/briefing/table-layout.ts';

const table = (titles: readonly string[], row: readonly string[]): TableBlock => ({
  kind: 'table',
  columns: titles.map((title) => ({ title, align: 'left' })),
  rows: [row.map((text) => ({ text, value: null, verdict: null }))],
});

const room = { width: 200, sizes: [10, 9, 8, 7, 6, 5], comfortable: 8, padding: 2 };

describe('tableLayout', () => {
  it.each([
    ['of a heading', ['Completion', 'Way covered', 'Status', 'To go'], ['1', '2', 'Met', '3'], 'Completion'],
    ['of a cell', ['A', 'B', 'C', 'D'], ['of the administration', 'x', 'y', 'z'], 'administration'],
    ['of figures', ['A', 'B', 'C', 'D'], ['1,234,567.89', '2', '3', '4'], '1,234,567.89'],
  ])('never breaks the longest word %s', (_, titles, row, word) => {
    const { size, widths } = tableLayout(table(titles, row), room);
    expect(widths[0]! - 2 * room.padding).toBeGreaterThanOrEqual(textWidth(word) * size - 0.01);
  });

  it('takes smaller letters rather than break words, and no smaller ones than it must', () => {
    const words = Array.from({ length: 5 }, () => 'preliminary');
    expect(tableLayout(table(words, words), room).size).toBe(5);
    expect(tableLayout(table(words.slice(2), words.slice(2)), room).size).toBeGreaterThan(7);
  });

  it('breaks headings into as many lines as it takes before it breaks a word', () => {
    const titles = [
      'Region',
      'Newly recognised specialised and innovative firms',
      'Unicorn firms of the whole province',
    ];
    const narrow = { width: 130, sizes: [6], comfortable: 6, padding: 2 };
    const { widths } = tableLayout(table(titles, ['Lianyungang', '1', '2']), narrow);
    const words = ['Lianyungang', 'specialised', 'province'].map((word) => textWidth(word) * 6);
    expect(widths.map((width, index) => width - 4 >= words[index]!)).toEqual([true, true, true]);
  });

  it('breaks Chinese anywhere', () => {
    const { size } = tableLayout(
      table(['甲', '乙'], ['机器人制造产业规模和增加值的完成情况说明', '1']),
      room,
    );
    expect(size).toBe(10);
  });

  it('fills its room', () => {
    const { widths } = tableLayout(table(['甲', '乙'], ['1', '2']), room);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(room.width);
  });
});
