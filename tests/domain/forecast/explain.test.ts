import { expect, test } from 'vitest';
import { explain } from '#core/domain/explain.ts';
import { forecastStep, type ShownForecast } from '#core/domain/forecast/forecast-step.ts';

const SHOWN: ShownForecast = {
  method: 'drift_damped',
  points: 9,
  from: '2023-Q4',
  to: '2026-Q3',
  deadline: '2027-12-31',
  value: 468.764,
  low: 433.441,
  high: 504.088,
  limited: null,
  unit: '亿元',
  demo: false,
};

test.each<[why: string, forecast: Partial<ShownForecast>, zh: string, en: string]>([
  [
    'two opinions',
    {},
    '预测：由2023年四季度至2026年三季度的9个可比数推算，到2027年12月31日为468.8亿元，80%的可能在433.4亿元至504.1亿元之间（趋势外推与阻尼趋势两法取平均，区间取其中最宽的）。',
    'Forecast from 9 comparable figures, Q4 2023 to Q3 2026: 468.8 CNY 100m on 31 Dec 2027, and with a probability of 80% between 433.4 CNY 100m and 504.1 CNY 100m (the mean of the trend going on and a damped trend, the widest of their intervals).',
  ],
  ['three opinions', { method: 'drift_damped_ets' }, '与指数平滑三法', 'and exponential smoothing'],
  ['a running total', { limited: 'running_total' }, '下限取现值。', 'the present level is the lower bound.'],
  ['a count', { limited: 'never_negative' }, '下限取零。', 'zero is the lower bound.'],
])('tells of %s', (_, forecast, zh, en) => {
  const step = forecastStep({ ...SHOWN, ...forecast });
  expect(explain(step, 'zh', 1)).toContain(zh);
  expect(explain(step, 'en', 1)).toContain(en);
});
