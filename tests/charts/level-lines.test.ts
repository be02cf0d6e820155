import { expect, test } from 'vitest';
import { type LevelPoint, levelLines } from '#core/charts/level-lines.ts';

/** '25Q1=10' a reported level, '25Q1~10' an estimated one, '25Q1' a period without a figure. */
function levels(text: string): LevelPoint[] {
  return text.split(' ').map((word) => {
    const [, year, quarter, mark, value] = /^(\d\d)Q(\d)(?:([=~])(\d+))?$/.exec(word)!;
    return {
      period: `20${year}-Q${quarter}`,
      value: value === undefined ? null : Number(value),
      estimated: mark === '~',
      demo: false,
    };
  });
}

const drawn = (points: { value: number | null }[]) => points.map((p) => p.value ?? '/').join(' ');

test.each([
  { why: 'reported throughout', series: '25Q1=1 25Q2=2 25Q3=3', reported: '1 2 3', estimated: '' },
  { why: 'a period says that it has none', series: '25Q1=1 25Q2 25Q3=3', reported: '1 / 3', estimated: '' },
  { why: 'a period is not even listed', series: '25Q1=1 25Q3=3 25Q4=4', reported: '1 / 3 4', estimated: '' },
  {
    why: 'an estimate hangs on both neighbours',
    series: '25Q1=1 25Q2~2 25Q3=3',
    reported: '1 / 3',
    estimated: '1 2 3',
  },
  { why: 'it begins with estimates', series: '25Q1~1 25Q2~2 25Q3=3', reported: '3', estimated: '1 2 3' },
  {
    why: 'a gap parts an estimate from its neighbour',
    series: '25Q1=1 25Q3~3 25Q4=4',
    reported: '1 / 4',
    estimated: '3 4',
  },
  {
    why: 'reported stretches between estimates are not drawn twice',
    series: '25Q1~1 25Q2=2 25Q3=3 25Q4~4',
    reported: '2 3',
    estimated: '1 2 / 3 4',
  },
  { why: 'nothing was reported', series: '25Q1 25Q2', reported: '', estimated: '' },
])('$why: $series', ({ series, reported, estimated }) => {
  const lines = levelLines(levels(series));
  expect([drawn(lines.reported), drawn(lines.estimated)]).toEqual([reported, estimated]);
});

test('a year joins on to the quarter it ends with', () => {
  const point = (period: string) => ({ period, value: 1, estimated: false, demo: false });
  expect(drawn(levelLines([point('2024'), point('2025-Q1')]).reported)).toBe('1 1');
  expect(drawn(levelLines([point('2024-Q4'), point('2025')]).reported)).toBe('1 1');
});
