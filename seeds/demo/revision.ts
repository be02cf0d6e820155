import { roundHalfUp } from '#core/domain/rounding.ts';
import type { DemoFigure } from './demo-figure.ts';

/**
 * One first quarter (its year-to-date and the quarter alone, which are the same) found too high two
 * reports later. The second quarter's figures stay as reported, so from then on they no longer add up
 * with the first: what a checker should notice.
 */
export const REVISION = {
  indicator: 'robot_mfg_scale',
  region: '370300',
  quarter: '2026-Q1',
  /** In 亿元, on top of what was reported first. */
  by: -0.3,
  reportedAt: '2026-08-20T10:30:00+08:00',
  reason: '演示修订：剔除一家企业误报的非机器人业务收入，一季度数相应下调',
} as const;

/** The later versions of the figures that the revision concerns; growth moves along with the value. */
export function revisedFigures(figures: readonly DemoFigure[]): DemoFigure[] {
  const { indicator, region, quarter, by, reason, reportedAt } = REVISION;
  return figures
    .filter((f) => f.indicator === indicator && f.region === region && f.period === quarter)
    .map((figure) => {
      const value = roundHalfUp(figure.value + by, 1);
      const yoyPercent =
        figure.yoyPercent === null
          ? null
          : roundHalfUp(((1 + figure.yoyPercent / 100) * (value / figure.value) - 1) * 100, 1);
      return { ...figure, value, yoyPercent, status: 'preliminary', note: reason, reportedAt };
    });
}
