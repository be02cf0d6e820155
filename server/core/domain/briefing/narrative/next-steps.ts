import { daysBetween } from '../../calendar.ts';
import { computedDecimals, formatDate, formatPeriod, type Locale } from '../../format.ts';
import type { Period } from '../../period.ts';
import { unitOfChange } from '../../unit-of-change.ts';
import type { IsoDate } from '../../units.ts';
import type { CatchUpFacts, DisciplineFacts, DutyFacts } from '../follow-through-facts.ts';
import type { MilestoneFacts, TargetFacts } from '../input.ts';
import { quoted } from '../quoted.ts';
import {
  agreeing,
  amount,
  clause,
  count,
  listed,
  listedClauses,
  type Sentence,
  sentence,
  tally,
} from '../sentence.ts';
import { deadlinePhrase, goalPhrase } from '../words.ts';
import { lateness } from './milestones.ts';
import { quarters, rise } from './prospects.ts';

const MOST_NAMES = 4;

/** 请省工业和信息化厅等3家单位抓紧完成“建设机器人训练场”（应于2026年6月30日前完成，已逾期3个月）。 */
export function overdueStep(
  one: MilestoneFacts,
  units: readonly string[],
  day: IsoDate,
  locale: Locale,
): Sentence {
  const due = one.term!.date;
  const late = lateness(one, day, locale);
  if (locale === 'en') {
    const who =
      units.length === 0 ? 'Name a responsible unit and complete' : `${responsible(units, locale)}: complete`;
    return sentence`${who} ${quoted(one.title, locale)} (due by ${formatDate(due, locale)}, ${late} late).`;
  }
  const who =
    units.length === 0
      ? '文件未列责任单位，请明确责任单位并抓紧完成'
      : `请${responsible(units, locale)}抓紧完成`;
  return sentence`${who}${quoted(one.title, locale)}（应于${formatDate(due, locale)}前完成，已逾期${late}）。`;
}

/** The first unit listed leads by convention: 省工业和信息化厅等3家单位. */
export function responsible(units: readonly string[], locale: Locale): string {
  const [first] = units;
  if (first === undefined) return '';
  if (units.length === 1) return first;
  return locale === 'en' ? `${first} (first of ${units.length} units)` : `${first}等${units.length}家单位`;
}

/** 另有2项逾期任务和目标，见任务清单。 */
export function moreOverdueStep(more: number, locale: Locale): Sentence {
  return locale === 'en'
    ? sentence`${tally(more, 'more task or goal', 'more tasks and goals')} ${agreeing(more, 'is', 'are')} overdue: see the list.`
    : sentence`另有${count(more, '项')}任务和目标逾期，见任务清单。`;
}

/** 2项任务和目标将于2026年12月31日前到期：建设训练场（2026年12月1日）、…。 */
export function dueSoonStep(due: readonly MilestoneFacts[], until: IsoDate, locale: Locale): Sentence {
  const parts = due.map(({ title, term }) => {
    const on = formatDate(term!.date, locale);
    return locale === 'en' ? clause`${title} (${on})` : clause`${title}（${on}）`;
  });
  const list = listedClauses(parts, MOST_NAMES, '、', locale);
  return locale === 'en'
    ? sentence`${tally(due.length, 'task or goal falls', 'tasks and goals fall')} due by ${formatDate(until, locale)}: ${list}.`
    : sentence`${count(due.length, '项')}任务和目标将于${formatDate(until, locale)}前到期：${list}。`;
}

/** 请菏泽市、德州市补报2026年二季度数据（应于2026年7月15日前报送，已逾期77天）。 */
export function missingReportStep(duties: readonly DutyFacts[], day: IsoDate, locale: Locale): Sentence {
  const { period, onTimeBy } = duties[0]!;
  const names = listed(
    duties.map(({ region }) => region),
    MOST_NAMES,
    locale,
  );
  const days = daysBetween(onTimeBy, day);
  const [what, due] = [formatPeriod(period, locale), formatDate(onTimeBy, locale)];
  return locale === 'en'
    ? sentence`${names}: hand in the figures for ${what} (due by ${due}, ${tally(days, 'day')} late).`
    : sentence`请${names}补报${what}数据（应于${due}前报送，已逾期${count(days, '天')}）。`;
}

/**
 * 17个地区应于2026年10月15日前报送2026年三季度数据。
 * @param own the region that the briefing is of, which reports alone: 济南市应于…前报送…数据（1份）。
 */
export function nextReportStep(
  next: NonNullable<DisciplineFacts['next']>,
  own: string | null,
  locale: Locale,
): Sentence {
  const [what, due] = [formatPeriod(next.period, locale), formatDate(next.onTimeBy, locale)];
  if (own !== null) {
    return locale === 'en'
      ? sentence`${own} has to hand in ${tally(next.regions, 'report')} for ${what} by ${due}.`
      : sentence`${own}应于${due}前报送${what}数据（${count(next.regions, '份')}）。`;
  }
  return locale === 'en'
    ? sentence`${tally(next.regions, 'region', 'regions')} ${agreeing(next.regions, 'has', 'have')} to report ${what} by ${due}.`
    : sentence`${count(next.regions, '个地区')}应于${due}前报送${what}数据。`;
}

/**
 * 为按期实现2027年目标（突破500亿元），机器人制造产业规模剩余5个季度平均每季需提高22.8亿元。
 * @returns null once the promise is kept, its time is up or no pace follows
 */
export function paceStep(
  facts: TargetFacts,
  quartersLeft: number | null,
  falling: boolean,
  locale: Locale,
): Sentence | null {
  const { target, progress, name, decimals, measureKind } = facts;
  const { requiredIncrement } = progress;
  if (requiredIncrement === null || quartersLeft === null) return null;
  const each = amount(requiredIncrement, computedDecimals(decimals), unitOfChange(target.unit), null, locale);
  const goal = { text: goalPhrase(facts, locale), value: target.value, light: null };
  const left = quarters(quartersLeft, locale);
  if (locale === 'en') {
    const when =
      target.deadline === null ? 'its target' : `the ${deadlinePhrase(target.deadline, locale)} target`;
    return sentence`To reach ${when} (${goal}) in time, ${name} has to ${falling ? 'fall' : 'rise'} by ${each} ${quartersLeft === 1 ? 'in' : 'a quarter over'} the ${left} left.`;
  }
  const verb = falling ? '降低' : rise(measureKind, locale);
  return sentence`为按期实现${deadlinePhrase(target.deadline)}目标（${goal}），${name}剩余${left}${quartersLeft === 1 ? '' : '平均每季'}需${verb}${each}。`;
}

/** 剩余差距按各地区差距分摊，每季需增加：聊城4.1亿元、枣庄3.2亿元、…。 */
export function catchUpStep({ shares }: CatchUpFacts, unit: string, name: string, locale: Locale): Sentence {
  const parts = shares.map(({ region, perQuarter, decimals }) => {
    const each = amount(perQuarter, computedDecimals(decimals), unitOfChange(unit), null, locale);
    return locale === 'en' ? clause`${region} ${each}` : clause`${region}${each}`;
  });
  const list = listedClauses(parts, MOST_NAMES, '、', locale);
  return locale === 'en'
    ? sentence`The remaining gap of ${name}, shared out by each region's own gap, asks every quarter for: ${list}.`
    : sentence`${name}的剩余差距按各地区差距分摊，每季需增加：${list}。`;
}

/** 3项目标口径待确认，须先作人工裁定：甲、乙、丙。 */
export function rulingStep(names: readonly string[], locale: Locale): Sentence {
  return locale === 'en'
    ? sentence`${tally(names.length, 'target')} cannot be judged before a person rules on the definition: ${listed(names, MOST_NAMES, locale)}.`
    : sentence`${count(names.length, '项')}目标口径待确认，须先作人工裁定：${listed(names, MOST_NAMES)}。`;
}

/** 文件尚有5处表述待确认，请起草单位明确：规模口径不同、…。 */
export function ambiguityStep(titles: readonly string[], locale: Locale): Sentence {
  return locale === 'en'
    ? sentence`${tally(titles.length, 'wording')} of the document await${titles.length === 1 ? 's' : ''} clarification by those who drafted it: ${listed(titles, MOST_NAMES, locale)}.`
    : sentence`文件尚有${count(titles.length, '处')}表述待确认，请起草单位明确：${listed(titles, MOST_NAMES)}。`;
}

/** The period, for whoever groups by it. */
export function byPeriod(duties: readonly DutyFacts[]): [Period, DutyFacts[]][] {
  return [...Map.groupBy(duties, ({ period }) => period)];
}
