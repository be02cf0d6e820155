import { addPeriods, type Period } from '#core/domain/period.ts';
import type { TestFigure } from './replaying.ts';

/** The quarter that a test is about; everything before it is its history. */
export const NOW: Period = '2026-Q3';

/** A figure of 青岛's robot industry in 亿元: the year to date unless told otherwise. */
export const scale = (value: number, rest: Partial<TestFigure> = {}): TestFigure => ({
  indicator: 'robot_mfg_scale',
  region: '370200',
  period: NOW,
  form: 'ytd',
  unit: '亿元',
  value: Number(value.toPrecision(12)),
  ...rest,
});

/** What stands in the third quarter when the year is a thousand: the quarters are of one size. */
export const THIS_YEAR = 1000;

/**
 * The quarters before 2026-Q3, so many of them, of a flow that grows by a tenth each year and has no season.
 * @param size of the year to date in 2026-Q3 if it goes on like that
 */
export function evenly(count: number, rest: Partial<TestFigure> = {}, size = THIS_YEAR): TestFigure[] {
  return Array.from({ length: count }, (_, at) => {
    const period = addPeriods(NOW, at - count);
    const years = Number(period.slice(0, 4)) - 2026;
    const quarter = Number(period.slice(-1));
    const share = rest.form === 'period' ? 1 / 3 : quarter / 3;
    return scale(size * 1.1 ** years * share, { ...rest, period });
  });
}
