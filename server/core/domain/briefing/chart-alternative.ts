import { formatDate, formatFigure, formatPercent, formatPeriod } from '../format.ts';
import type { RegionPanel, TrendPanel } from './briefing.ts';

/** What the trend shows, for those who cannot see it: from where to where, the plan line, the target, the forecast. */
export function trendAlternative({
  title,
  unit,
  decimals,
  levels,
  planLine,
  goal,
  forecast,
}: TrendPanel): string {
  const known = levels.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const end = forecast.at(-1);
  const figure = (value: number | null) => `${formatFigure(value, decimals)}${unit}`;
  const said = [
    first && last && last !== first
      ? `实际值自${formatPeriod(first.period, 'zh')}的${figure(first.value)}至${formatPeriod(last.period, 'zh')}的${figure(last.value)}`
      : first
        ? `实际值${formatPeriod(first.period, 'zh')}为${figure(first.value)}`
        : '尚无实际值',
    planLine.length > 1
      ? `计划线自${figure(planLine[0]!.value)}至${formatDate(planLine.at(-1)!.date, 'zh')}的${figure(planLine.at(-1)!.value)}`
      : null,
    goal ? `目标${goal.text}${unit}（${formatDate(goal.date, 'zh')}）` : null,
    end
      ? `预测${formatDate(end.date, 'zh')}为${figure(end.value)}，区间${figure(end.low)}至${figure(end.high)}`
      : null,
  ];
  return `折线图：${title}。${said.filter((one) => one !== null).join('；')}。`;
}

/** What the regions' bars show: how many, the first, the last, and who is missing. */
export function regionAlternative({ title, period, rows }: RegionPanel): string {
  const known = rows.filter(({ distanceCovered }) => distanceCovered !== null);
  const [first, last] = [known[0], known.at(-1)];
  const silent = rows.filter(({ distanceCovered }) => distanceCovered === null).map(({ name }) => name);
  const told = (row: RegionPanel['rows'][number]) => `${row.name}${formatPercent(row.distanceCovered)}`;
  const said = [
    `${rows.length}个地区的增量完成率`,
    first ? `最高${told(first)}` : null,
    last && last !== first ? `最低${told(last)}` : null,
    silent.length > 0 ? `无数据：${silent.join('、')}` : null,
  ];
  return `条形图：${title}（${period}）。${said.filter((one) => one !== null).join('；')}。`;
}
