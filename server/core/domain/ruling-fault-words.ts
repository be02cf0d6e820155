import { formatDate, type Locale } from './format.ts';
import { PROMISE_FIELD_WORDS } from './promise-words.ts';
import type { RulingBound, RulingFault, RulingFaultCode } from './ruling-fault.ts';
import { MOST_POINTS } from './ruling-terms.ts';
import { COMPARATORS, DENOMINATORS } from './target.ts';
import { shortened } from './upload/shortened.ts';

/** What the fields of a ruling are called. */
export const RULING_FIELD_WORDS: Record<Locale, Record<string, string>> = {
  zh: {
    ...PROMISE_FIELD_WORDS.zh,
    changes: '改动内容',
    effectiveFrom: '生效日期',
    document: '调整文件',
    locator: '文件中的位置',
    reason: '理由',
  },
  en: {
    ...PROMISE_FIELD_WORDS.en,
    changes: 'changes',
    effectiveFrom: 'effective day',
    document: 'amending document',
    locator: 'place in the document',
    reason: 'reason',
  },
};

const BOUND_WORDS: Record<Locale, Record<RulingBound, string>> = {
  zh: { ...PROMISE_FIELD_WORDS.zh, planStart: '计划起始日', baselineDate: '基数的日期' },
  en: { ...PROMISE_FIELD_WORDS.en, planStart: "plan's first day", baselineDate: "baseline's day" },
};

/** The fault as a sentence: the field, what it holds, and what it should. */
export function rulingFaultText(fault: RulingFault, locale: Locale): string {
  const name = RULING_FIELD_WORDS[locale][fault.field] ?? fault.field;
  const value = shownValue(fault.value);
  const expected = EXPECTED[locale][fault.code](fault);
  if (locale === 'zh') return `“${name}”${value === null ? '没有填' : `填的是“${value}”`}，${expected}`;
  return `${name} ${value === null ? 'is empty' : `is "${value}"`}; ${expected}`;
}

/** As it was given; null for nothing. */
function shownValue(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return shortened(typeof value === 'object' ? partsOf(value) : String(value));
}

/** A point as a person writes it: "253 2024-12-31"; what is no point, as it was sent. */
function partsOf(value: object): string {
  const { value: figure, date } = value as Record<string, unknown>;
  if (figure === undefined || date === undefined) return JSON.stringify(value);
  return [figure, date].filter((part) => part !== null && part !== '').join(' ');
}

type Expectations = Record<RulingFaultCode, (fault: RulingFault) => string>;

/** What a term has to be, by its name. */
const TERMS: Record<Locale, Record<string, string>> = {
  zh: {
    comparator: `以下之一：${COMPARATORS.join('、')}`,
    value: '数字，绝对值不超过 1e15',
    low: '数字，绝对值不超过 1e15',
    high: '数字，绝对值不超过 1e15',
    tolerance: '介于 0 与 1 的数（0.05 表示 ±5%）',
    deadline: '公历的一天（年份 1900 至 2199），如 2027-12-31',
    startDate: '公历的一天（年份 1900 至 2199），如 2024-04-17',
    baseline: '一个数和一天，如 253 和 2024-12-31',
    denominator: `以下之一：${DENOMINATORS.join('、')}`,
    course: `均匀推进（linear）、等速增长（equal_rate），或分阶段（waypoints）、分步（step）并列出 1 至 ${MOST_POINTS} 个点，每点一个数和一天`,
  },
  en: {
    comparator: `one of ${COMPARATORS.join(', ')}`,
    value: 'a number of at most 1e15 either way',
    low: 'a number of at most 1e15 either way',
    high: 'a number of at most 1e15 either way',
    tolerance: 'a number from 0 to 1 (0.05 means ±5 %)',
    deadline: 'a day of the years 1900 to 2199, such as 2027-12-31',
    startDate: 'a day of the years 1900 to 2199, such as 2024-04-17',
    baseline: 'a figure and its day, such as 253 and 2024-12-31',
    denominator: `one of ${DENOMINATORS.join(', ')}`,
    course: `straight (linear), of equal growth (equal_rate), or by waypoints or steps (step) with 1 to ${MOST_POINTS} points, each a figure and its day`,
  },
};

function boundText({ bound }: RulingFault, locale: Locale): string {
  if (!bound) return '';
  const is = typeof bound.is === 'string' ? formatDate(bound.is, locale) : String(bound.is);
  return locale === 'zh' ? `${BOUND_WORDS.zh[bound.of]}（${is}）` : `the ${BOUND_WORDS.en[bound.of]} (${is})`;
}

const isUntil = ({ bound }: RulingFault) => bound?.of === 'deadline';
const zh = (fault: RulingFault) => boundText(fault, 'zh');
const en = (fault: RulingFault) => boundText(fault, 'en');

const EXPECTED: Record<Locale, Expectations> = {
  zh: {
    unknown_field: () => `目标没有这一项，应为以下之一：${Object.keys(PROMISE_FIELD_WORDS.zh).join('、')}`,
    empty: () => '应至少改动一项',
    unreadable_term: ({ field }) => `应为${TERMS.zh[field]}`,
    required: () => '须填写',
    unreadable_text: () => '应不含控制字符或无法保存的字符',
    not_a_day: () => '应为公历的一天（年份 1900 至 2199），如 2026-07-01',
    before_plan: (fault) => `应不早于${zh(fault)}`,
    only_for_amendment: () => '人工选定自始有效，没有这一项；文件作了调整的，应登记为“调整”',
    stated: () => '文件已经写明，不能人工选定；主管部门作了调整的，应登记为“调整”',
    not_choosable: () => '不能人工选定：这是目标本身，只有主管部门能改，应登记为“调整”',
    already_amended: ({ document }) => `已由《${document}》调整，人工选定不起作用，应登记为“调整”`,
    unchanged: () => '与现有的相同，没有改动',
    not_after: (fault) => `应晚于${zh(fault)}`,
    not_before: (fault) => `应早于${zh(fault)}`,
    not_above: (fault) => `应大于${zh(fault)}`,
    not_below: (fault) => `应小于${zh(fault)}`,
    not_positive: () => '应大于 0：累计数和占比不会是负数，达到 0 也不成其为目标',
    above_whole: ({ bound }) => `占比应不超过 ${bound?.is}`,
    range_value: (fault) => `区间目标的目标值应等于${zh(fault)}`,
    range_needs_bound: () => '区间目标应有下限和上限',
    bound_without_range: () => '应留空：只有“区间”才有下限和上限',
    tolerance_without_about: () => '应留空：只有“左右”才有容差',
    denominator_without_share: () => '应留空：只有占比才有分母',
    done_without_milestone: () => '只有里程碑的比较方式才是“完成”',
    milestone_without_done: () => '里程碑的比较方式应为“完成”',
    points_unordered: () => '各点应按日期先后排列，不能重复',
    point_outside: (fault) => `各点应${isUntil(fault) ? '早于' : '晚于'}${zh(fault)}`,
    points_without_deadline: () => '没有期限时不能定各点，应先选定期限',
    no_equal_rate: (fault) => `从${zh(fault)}到目标没有等速增长率可言，应选用其他计划线`,
  },
  en: {
    unknown_field: () =>
      `a target has nothing of that name; it should be one of ${Object.keys(PROMISE_FIELD_WORDS.en).join(', ')}`,
    empty: () => 'there should be one change at least',
    unreadable_term: ({ field }) => `it should be ${TERMS.en[field]}`,
    required: () => 'it has to be given',
    unreadable_text: () => 'it should have no control characters and none that cannot be kept',
    not_a_day: () => 'it should be a day of the years 1900 to 2199, such as 2026-07-01',
    before_plan: (fault) => `it should not be before ${en(fault)}`,
    only_for_amendment: () =>
      'a choice holds from the beginning and has none; what an authority changed is an amendment',
    stated: () => 'the document states it, so nobody chooses it; what an authority changed is an amendment',
    not_choosable: () => 'nobody chooses the goal itself; what an authority changed is an amendment',
    already_amended: ({ document }) =>
      `"${document}" has amended it, so a choice has no effect; record an amendment`,
    unchanged: () => 'that is what it is already',
    not_after: (fault) => `it should be after ${en(fault)}`,
    not_before: (fault) => `it should be before ${en(fault)}`,
    not_above: (fault) => `it should be above ${en(fault)}`,
    not_below: (fault) => `it should be below ${en(fault)}`,
    not_positive: () => 'the target of a running total or a share should be above 0',
    above_whole: ({ bound }) => `the target of a share should be at most ${bound?.is}`,
    range_value: (fault) => `the target of a range should equal ${en(fault)}`,
    range_needs_bound: () => 'a range needs a lower and an upper bound',
    bound_without_range: () => 'it should be empty: only a range has bounds',
    tolerance_without_about: () => 'it should be empty: only "about" has a tolerance',
    denominator_without_share: () => 'it should be empty: only a share has a denominator',
    done_without_milestone: () => 'only a milestone is compared by "done"',
    milestone_without_done: () => 'a milestone is compared by "done"',
    points_unordered: () => 'points should follow each other in time, one a day',
    point_outside: (fault) => `points should be ${isUntil(fault) ? 'before' : 'after'} ${en(fault)}`,
    points_without_deadline: () => 'without a deadline there are no points on the way; choose one first',
    no_equal_rate: (fault) => `no rate leads from ${en(fault)} to the target; choose another plan line`,
  },
};
