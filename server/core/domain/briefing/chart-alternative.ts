import { formatDate, formatFigure, formatPercent, formatPeriod, type Locale, withUnit } from '../format.ts';
import type { RegionPanel, TrendPanel } from './briefing.ts';

const WORDS = {
  zh: {
    stop: '。',
    parting: '；',
    line: (title: string) => `折线图：${title}`,
    fromTo: (one: string, a: string, other: string, b: string) => `实际值自${one}的${a}至${other}的${b}`,
    single: (period: string, figure: string) => `实际值${period}为${figure}`,
    none: '尚无实际值',
    plan: (a: string, date: string, b: string) => `计划线自${a}至${date}的${b}`,
    goal: (goal: string, date: string) => `目标${goal}（${date}）`,
    forecast: (date: string, value: string, low: string, high: string) =>
      `预测${date}为${value}，区间${low}至${high}`,
    bars: (title: string, period: string) => `条形图：${title}（${period}）`,
    regions: (count: number) => `${count}个地区的增量完成率`,
    most: (text: string) => `最高${text}`,
    least: (text: string) => `最低${text}`,
    silent: (names: readonly string[]) => `无数据：${names.join('、')}`,
    told: (name: string, share: string) => `${name}${share}`,
  },
  en: {
    stop: '. ',
    parting: '; ',
    line: (title: string) => `Line chart: ${title}`,
    fromTo: (one: string, a: string, other: string, b: string) =>
      `actual from ${a} in ${one} to ${b} in ${other}`,
    single: (period: string, figure: string) => `actual ${figure} in ${period}`,
    none: 'no figures yet',
    plan: (a: string, date: string, b: string) => `plan line from ${a} to ${b} on ${date}`,
    goal: (goal: string, date: string) => `target ${goal} (${date})`,
    forecast: (date: string, value: string, low: string, high: string) =>
      `forecast ${value} on ${date}, between ${low} and ${high}`,
    bars: (title: string, period: string) => `Bar chart: ${title} (${period})`,
    regions: (count: number) => `way covered by ${count} regions`,
    most: (text: string) => `most ${text}`,
    least: (text: string) => `least ${text}`,
    silent: (names: readonly string[]) => `no data: ${names.join(', ')}`,
    told: (name: string, share: string) => `${name} ${share}`,
  },
};

/** What the trend shows, for those who cannot see it: from where to where, the plan line, the target, the forecast. */
export function trendAlternative(
  { title, unit, decimals, levels, planLine, goal, forecast }: TrendPanel,
  locale: Locale,
): string {
  const words = WORDS[locale];
  const known = levels.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const [start, finish] = [planLine[0], planLine.at(-1)];
  const end = forecast.at(-1);
  const figure = (value: number | null) => withUnit(formatFigure(value, decimals), unit, locale);
  const period = (one: { period: string }) => formatPeriod(one.period, locale);
  const said = [
    first && last && last !== first
      ? words.fromTo(period(first), figure(first.value), period(last), figure(last.value))
      : first
        ? words.single(period(first), figure(first.value))
        : words.none,
    start && finish && finish !== start
      ? words.plan(figure(start.value), formatDate(finish.date, locale), figure(finish.value))
      : null,
    goal ? words.goal(withUnit(goal.text, unit, locale), formatDate(goal.date, locale)) : null,
    end
      ? words.forecast(formatDate(end.date, locale), figure(end.value), figure(end.low), figure(end.high))
      : null,
  ];
  return joined([words.line(title), said], locale);
}

/** What the regions' bars show: how many, the first, the last, and who is missing. */
export function regionAlternative({ title, period, rows }: RegionPanel, locale: Locale): string {
  const words = WORDS[locale];
  const known = rows.filter(({ distanceCovered }) => distanceCovered !== null);
  const [first, last] = [known[0], known.at(-1)];
  const silent = rows.filter(({ distanceCovered }) => distanceCovered === null).map(({ name }) => name);
  const told = (row: RegionPanel['rows'][number]) => words.told(row.name, formatPercent(row.distanceCovered));
  const said = [
    words.regions(rows.length),
    first ? words.most(told(first)) : null,
    last && last !== first ? words.least(told(last)) : null,
    silent.length > 0 ? words.silent(silent) : null,
  ];
  return joined([words.bars(title, period), said], locale);
}

function joined([head, said]: [string, readonly (string | null)[]], locale: Locale): string {
  const { stop, parting } = WORDS[locale];
  return `${head}${stop}${said.filter((one) => one !== null).join(parting)}${stop}`.trimEnd();
}
