import { describe, expect, it, test } from 'vitest';
import type { Trend } from '#core/charts/trend.ts';
import { trendChart } from '#core/charts/trend-chart.ts';
import { ghostLegend } from '#core/charts/trend-ghosts.ts';
import { chartWords } from '#core/charts/words.ts';
import { addPeriods, periodEnd } from '#core/domain/period.ts';
import { planLineAt } from '#core/domain/plan-line.ts';
import { chartSvg } from '#server/briefing/chart-svg.ts';
import { ON_PAPER, ON_SCREEN } from './drawing.ts';
import { overlaps, wordsIn } from './words-in-svg.ts';

const WIDTHS = [300, 330, 381, 420, 470, 620, 740, 1340];

/** Twelve quarters to 2026-Q3, rising evenly, judged at one of them against a target of 2025 or 2027. */
function trend(from: number, to: number, moment: string, deadline: string, goal: number): Trend {
  const levels = Array.from({ length: 12 }, (_, i) => ({
    period: addPeriods('2023-Q4', i),
    value: from + ((to - from) * i) / 11,
    estimated: i < 3,
    demo: true,
  }));
  const planLine = [
    { date: '2023-12-31', value: from },
    { date: deadline, value: goal },
  ];
  const { value } = levels.find((level) => level.period === moment)!;
  return {
    unit: '台/万人',
    decimals: 1,
    levels,
    planLine,
    target: { date: deadline, value: goal, text: `≥${goal}` },
    moment: { period: moment, value, againstPlan: value - planLineAt(planLine, periodEnd(moment))! },
  };
}

const output = (first: string, count: number): Trend => ({
  unit: '万台',
  decimals: 2,
  levels: Array.from({ length: count }, (_, i) => ({
    period: addPeriods(first, i),
    value: 6.5 + (i % 5),
    estimated: false,
    demo: false,
  })),
  planLine: [],
  target: null,
  moment: null,
});

/** The same, expected to go on evenly to a value at the deadline, ever less surely. */
function expecting(known: Trend, to: number, spread: number): Trend {
  const { period, value } = known.moment!;
  const ends = Array.from({ length: 5 }, (_, i) => periodEnd(addPeriods(period, i + 1)));
  const forecast = ends.map((date, i) => {
    const middle = value + ((to - value) * (i + 1)) / ends.length;
    const half = (spread * (i + 1)) / ends.length;
    return { date, value: middle, low: middle - half, high: middle + half };
  });
  return { ...known, forecast };
}

/** The same, revised for two of its quarters, and with a target that was higher before. */
function changed(known: Trend): Trend {
  const [before, revised, after] = known.levels.slice(-4).map((level) => ({ ...level, value: level.value! }));
  const stayed = { replaced: false, replacedBy: null };
  const ghost = (standing: string, until: string, by: number) => ({
    standing,
    until,
    points: [
      { ...before!, ...stayed },
      { ...revised!, value: revised!.value + by, replaced: true, replacedBy: revised!.value },
      { ...after!, ...stayed },
    ],
  });
  const corners = [known.planLine[0]!, { date: '2027-12-31', value: 560 }];
  return {
    ...known,
    ghosts: [ghost('flash', '2026-05-20 10:30', 22), ghost('preliminary', '2026-08-20 10:30', -9)],
    formerLines: [{ text: '≥ 560', until: '2026-07-01', corners }],
  };
}

const trends: [string, Trend][] = [
  ['judged at the deadline, just reached', trend(362, 565, '2025-Q4', '2025-12-31', 500)],
  ['judged at the deadline, just missed', trend(362, 520, '2025-Q4', '2025-12-31', 500)],
  ['judged at the deadline, missed by far', trend(362, 420, '2025-Q4', '2025-12-31', 500)],
  ['judged a quarter before the deadline, nearly there', trend(362, 535, '2025-Q3', '2025-12-31', 500)],
  ['judged after the deadline', trend(362, 565, '2026-Q3', '2025-12-31', 500)],
  ['on the way, behind', trend(202, 361, '2026-Q3', '2027-12-31', 500)],
  ['on the way, ahead', trend(202, 441, '2026-Q3', '2027-12-31', 500)],
  ['just before the end, ahead', trend(202, 495, '2026-Q3', '2026-12-31', 500)],
  ['at the end, reached', trend(202, 510, '2026-Q3', '2026-09-30', 500)],
  ['at the end, behind', trend(202, 440, '2026-Q3', '2026-09-30', 500)],
  ['at the beginning', trend(202, 441, '2024-Q1', '2027-12-31', 500)],
  ['a long unit', { ...trend(202, 441, '2026-Q3', '2027-12-31', 500), unit: 'robots per 10k workers' }],
  ['expected to fall short', expecting(trend(202, 361, '2026-Q3', '2027-12-31', 500), 430, 40)],
  ['expected to get there', expecting(trend(202, 441, '2026-Q3', '2027-12-31', 500), 560, 30)],
  ['expected to fall, unsurely', expecting(trend(202, 361, '2026-Q3', '2027-12-31', 500), 150, 190)],
  ['revised twice, after its target was changed', changed(trend(202, 361, '2026-Q3', '2027-12-31', 500))],
  ['seven months of a year', output('2026-02', 7)],
  ['five years by month', output('2022-01', 60)],
  ['one month', output('2026-08', 1)],
];

describe.each(trends)('%s', (_, drawn) => {
  it.each(WIDTHS)('clips no word and puts none on another, %i pixels wide', (width) => {
    for (const drawing of [ON_PAPER, ON_SCREEN, { ...ON_SCREEN, locale: 'zh' } as const]) {
      const words = wordsIn(chartSvg(trendChart(drawn, drawing), width, 300));
      const { actual, estimated, planLine, forecast } = chartWords(drawing.locale);
      const legend = [actual, estimated, planLine, forecast, ...ghostLegend(drawn, drawing.locale)];
      const own = words.filter(({ text }) => !legend.includes(text)); // the legend fits itself in
      expect(own.filter(({ left, right, top }) => left < 0 || right > width || top < 0)).toEqual([]);
      expect(overlaps(words)).toEqual([]);
    }
  });
});

test.each([330, 1340])('seven months of one year have at least three labels, %i pixels wide', (width) => {
  const words = wordsIn(chartSvg(trendChart(output('2026-02', 7), ON_SCREEN), width, 300));
  expect(words.filter(({ text }) => / 2026$/.test(text)).length).toBeGreaterThanOrEqual(3);
});

test.each([
  ['after the deadline too', trend(362, 565, '2025-Q4', '2025-12-31', 500)],
  ['at the right edge too', output('2026-02', 7)],
])('every figure has its dot at once, %s', (_, drawn) => {
  const option = trendChart(drawn, ON_SCREEN);
  const dots = chartSvg(option, 740, 300).match(/<path d="M1 0A1 1 [^>]*matrix\(3,0,0,3,[^>]*"chart"/g);
  expect(dots).toHaveLength(drawn.levels.length);
  expect(option.animation).toBe(false); // dots that move in come up to a second after their line
});
