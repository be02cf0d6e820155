import { describe, expect, it } from 'vitest';
import { relativesOf } from '#core/domain/upload/relatives.ts';
import { scale } from './quarters.ts';
import { previewOfFigures, SEEDED, type TestFigure } from './replaying.ts';

const province = (value: number) => scale(value, { region: '370000' });
const codes = relativesOf(SEEDED.regions)
  .below('370000', '2026-09-30')
  .map(({ code }) => code);
/** Each of Shandong's sixteen cities with a hundred. */
const cities = codes.map((region) => scale(100, { region }));
const WHOLE = 1600;

const told = (figures: TestFigure[], record: TestFigure[] = []) =>
  previewOfFigures(figures, record).issues.map(({ severity, code, row }) => `${row} ${severity} ${code}`);

it('knows the sixteen cities', () => {
  expect(codes).toHaveLength(16);
});

describe('the sum of the parts and the whole', () => {
  it.each<[what: string, file: TestFigure[], record: TestFigure[], told: string[]]>([
    ['are the same', [province(WHOLE)], cities, []],
    ['differ by what rounding leaves', [province(WHOLE + 0.8)], cities, []],
    ['differ a little', [province(WHOLE + 2)], cities, ['2 note parts-do-not-add-up']],
    ['differ by 5 %', [province(WHOLE / 1.05)], cities, ['2 note parts-do-not-add-up']],
    ['differ by more', [province(WHOLE / 1.051)], cities, ['2 reason parts-do-not-add-up']],
    ['differ by more the other way', [province(WHOLE / 0.949)], cities, ['2 reason parts-do-not-add-up']],
    ['with one part missing', [province(1000)], cities.slice(1), []],
    ['in one file', [...cities, province(1000)], [], ['18 reason parts-do-not-add-up']],
    [
      'is only told to who reports a part',
      cities.slice(0, 1),
      [...cities.slice(1), province(1000)],
      ['2 note parts-do-not-add-up'],
    ],
    ['is told once to who reports all parts', cities, [province(1000)], ['2 note parts-do-not-add-up']],
  ])('%s', (_, file, record, expected) => {
    expect(told(file, record)).toEqual(expected);
  });

  it('asks nothing of what does not add up over places', () => {
    const density = { indicator: 'robot_density_key_mfg', form: 'point', unit: '台/万人' } as const;
    const file = [scale(10, { region: '320000', ...density })];
    expect(
      told(file, [scale(100, { region: '320100', ...density })]).filter((one) => one.includes('part')),
    ).toEqual([]);
  });
});

describe('a part and its whole', () => {
  it.each<[what: string, file: TestFigure[], record: TestFigure[], told: string[]]>([
    ['a part as large as the whole', [cities[0]!], [province(100)], []],
    ['a part larger than the whole', [cities[0]!], [province(99)], ['2 reason part-exceeds-whole']],
    ['a whole smaller than a part', [province(99)], [cities[0]!], ['2 reason part-exceeds-whole']],
    ['of another period', [cities[0]!], [{ ...province(99), period: '2026-Q2' }], []],
  ])('%s', (_, file, record, expected) => {
    expect(told(file, record)).toEqual(expected);
  });

  it('says who is larger than whom', () => {
    const [issue] = previewOfFigures([cities[0]!], [province(99)]).issues;
    expect(issue!.message).toContain('济南市的 100亿元 大于山东省的 99亿元');
  });
});
