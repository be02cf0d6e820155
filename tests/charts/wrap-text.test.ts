import { expect, it } from 'vitest';
import { textWidth } from '#core/charts/text-width.ts';
import { wrapText } from '#core/charts/wrap-text.ts';

it.each([
  ['what fits stays one line', '来源：各地区报送', 20, ['来源：各地区报送']],
  ['Chinese breaks anywhere', '一二三四五六', 4, ['一二三四', '五六']],
  ['but no comma begins a line', '一二三四，五六', 4, ['一二三', '四，五六']],
  ['and no opening bracket ends one', '一二三（四五）', 4, ['一二三', '（四五）']],
  ['words keep together', 'figures reported by regions', 8, ['figures', 'reported by', 'regions']],
  ['a word too long stands alone', 'a robots-per-10k-workers b', 5, ['a', 'robots-per-10k-workers', 'b']],
  ['nothing is no line', '', 5, []],
])('%s', (_, text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});

it('loses nothing but the blanks at which it breaks', () => {
  const text = '注：缺报：2025年三季度、2025年四季度；虚线为推算值 (estimated, not reported)。';
  for (const width of [6, 9, 14, 30]) {
    const lines = wrapText(text, width);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width + 3);
  }
});
