import { CITIES, PROVINCE } from './cities.ts';

/** What the leader's screens say, as far as it follows from what was approved. */
export interface Picture {
  /** 现值 and 距目标 of the whole province. */
  level: string;
  parts: Record<string, string>;
  /** Of each city: 现值, 差距, 数据期. */
  cities: Record<string, [level: string, gap: string, period: string]>;
  /** 下级汇总: null where no city has anything for the period. */
  rollUp: { reported: string; derived: string; difference: string } | null;
  counted: string;
  /** Cities whose bar says that the period’s figure is missing. */
  silent: string[];
  /** Cities whose figure for the period is not in the sum. */
  leftOut: string;
}

/** Everything below counts in tenths of 亿元, so that no sum is a matter of binary digits. */
const tenths = (value: number): number => Math.round(value * 10);
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const text = (value: number): string => `${value < 0 ? '−' : ''}${(Math.abs(value) / 10).toFixed(1)}`;
const signed = (value: number): string => `${value > 0 ? '+' : ''}${text(value)}`;

const TARGET = 5000;

/**
 * The picture that the approved figures give, reckoned by hand and not by anything of the product.
 *
 * @param approved the year's total of the cities whose report was approved and published
 * @param province whether the province's own figure of the fourth quarter is out; until then it is judged by the
 *   third quarter, for which only 菏泽 is missing
 */
export function pictureOf(approved: ReadonlyMap<string, number>, province: boolean): Picture {
  const level = tenths(province ? PROVINCE.year : PROVINCE.before);
  const inPeriod = CITIES.map((city) => {
    const year = approved.get(city.code);
    const third = city.login === 'heze' ? null : tenths(city.before);
    return { ...city, level: province ? (year === undefined ? null : tenths(year)) : third };
  });
  const counted = inPeriod.flatMap((city) => (city.level === null ? [] : [{ ...city, level: city.level }]));
  const missing = inPeriod.filter((city) => city.level === null);
  const total = sum(counted.map((city) => city.level));
  const given = sum(CITIES.map((city) => tenths(city.target)));
  const cities = CITIES.map(({ code, name, login, before, target }): [string, Picture['cities'][string]] => {
    const year = approved.get(code);
    const now = tenths(year ?? before);
    const earlier = login === 'heze' ? '2026年二季度' : '2026年三季度';
    return [name, [text(now), text(tenths(target) - now), year === undefined ? earlier : '2026年四季度']];
  });
  const period = province ? '2026年四季度' : '2026年三季度';
  return {
    level: text(level),
    parts: {
      各地差距之和:
        counted.length === 0 ? '—' : signed(sum(counted.map((city) => tenths(city.target) - city.level))),
      ...(missing.length > 0
        ? { 缺报地区的目标: signed(sum(missing.map((one) => tenths(one.target)))) }
        : {}),
      未分解部分: signed(TARGET - given),
      [missing.length > 0 ? '统计差异（含缺报地区）' : '统计差异']: signed(total - level),
      全域差距: text(TARGET - level),
    },
    cities: Object.fromEntries(cities),
    rollUp:
      counted.length === 0
        ? null
        : { reported: text(level), derived: text(total), difference: signed(total - level) },
    counted:
      counted.length === 0
        ? '下级地区都没有可汇总的数据。'
        : `${period}${counted.length}个下级地区合计为${text(total)}亿元`,
    silent: missing.map(({ name }) => name).sort(),
    leftOut: missing.map(({ name }) => name).join('、'),
  };
}
