import { describe, expect, it } from 'vitest';
import { addPeriods } from '#core/domain/period.ts';
import { median, robustSpread } from '#core/domain/upload/checks/robust.ts';
import { evenly, NOW, scale, THIS_YEAR } from './quarters.ts';
import { previewOfFigures, type TestFigure } from './replaying.ts';

const told = (figures: TestFigure[], record: TestFigure[]) =>
  previewOfFigures(figures, record).issues.map(({ severity, code }) => `${severity} ${code}`);

describe('median and robust spread', () => {
  it.each<[values: number[], middle: number | null, spread: number | null]>([
    [[], null, null],
    [[3], 3, 0],
    [[1, 9], 5, 4 * 1.4826],
    [[5, 1, 3], 3, 2 * 1.4826],
    [[1, 2, 3, 4, 1000], 3, 1.4826],
  ])('of %j', (values, middle, spread) => {
    expect(median(values)).toBe(middle);
    expect(robustSpread(values)).toBe(spread);
  });
});

describe('a figure against its own history', () => {
  // all changes are alike, so that the least spread of 5 % counts: 3.5 of it are a factor of 1.191 up or down
  it.each<[what: string, value: number, quarters: number, told: string[]]>([
    ['as usual', THIS_YEAR, 10, []],
    ['just inside', THIS_YEAR * 1.19, 10, []],
    ['just outside', THIS_YEAR * 1.193, 10, ['reason unlike-history']],
    ['just inside below', THIS_YEAR / 1.19, 10, []],
    ['just outside below', THIS_YEAR / 1.193, 10, ['reason unlike-history']],
    ['with five changes only', THIS_YEAR * 1.5, 9, []],
    ['without last year', THIS_YEAR * 1.5, 2, []],
    ['without any', THIS_YEAR * 1.5, 0, []],
    ['nothing at all has no logarithm, and is less than the quarter before', 0, 10, ['reason ytd-fell']],
  ])('%s', (_, value, quarters, expected) => {
    expect(told([scale(value)], evenly(quarters))).toEqual(expected);
  });

  it('tells the numbers that it went by', () => {
    const [issue] = previewOfFigures([scale(THIS_YEAR * 1.5)], evenly(10)).issues;
    expect(issue).toMatchObject({ severity: 'reason', explained: false, repair: null });
    expect(issue!.message).toContain(
      '比上年同期的 909.090909亿元 变动 +65.0%，此前 6 次变动的中位数是 +10.0%',
    );
    expect(issue!.message).toContain('稳健 z 值');
    expect(issue!.messageEn).toContain('+65.0% against 909.090909 亿元 of Q3 2025');
  });

  it('is wide where the history is', () => {
    const restless = evenly(10).map((one, at) => ({ ...one, value: one.value * (at % 3 === 0 ? 1.4 : 1) }));
    expect(told([scale(THIS_YEAR * 1.5)], restless)).toEqual([]);
  });

  it('leaves small counts alone: three firms after two are no outlier, sixty after twenty are', () => {
    const firms = (count: number): TestFigure[] =>
      Array.from({ length: 9 }, (_, at) =>
        scale(count, {
          indicator: 'leading_firms',
          unit: '家',
          form: 'point',
          period: addPeriods(NOW, at - 9),
        }),
      );
    const now = (value: number) => [{ ...firms(value)[0]!, period: NOW }];
    expect(told(now(3), firms(2))).toEqual([]);
    expect(told(now(30), firms(20))).toEqual([]);
    expect(told(now(60), firms(20))).toEqual(['reason unlike-history']);
  });
});

describe('a figure against the regions beside it', () => {
  const cities = ['370100', '370300', '370400', '370500', '370600'];
  const lastYear = addPeriods(NOW, -4);
  const beside = (count: number): TestFigure[] =>
    cities
      .slice(0, count)
      .flatMap((region) => [scale(100, { region, period: lastYear }), scale(110, { region })]);
  const own = scale(100, { period: lastYear });

  it.each<[what: string, value: number, peers: number, told: string[]]>([
    ['like them', 110, 5, []],
    ['just inside', 110 * 1.19, 5, []],
    ['just outside', 110 * 1.193, 5, ['note unlike-peers']],
    ['just outside below', 110 / 1.193, 5, ['note unlike-peers']],
    ['four make no comparison', 110 * 1.5, 4, []],
  ])('%s', (_, value, peers, expected) => {
    expect(told([scale(value)], [own, ...beside(peers)])).toEqual(expected);
  });

  it('counts what the same file says of them', () => {
    const file = [scale(150), ...beside(5).filter(({ period }) => period === NOW)];
    const record = [own, ...beside(5).filter(({ period }) => period === lastYear)];
    expect(told(file, record)).toEqual(['note unlike-peers']);
  });
});
