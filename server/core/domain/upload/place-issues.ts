import { formatDate, formatPeriod } from '../format.ts';
import type { Period } from '../period.ts';
import type { IsoDate } from '../units.ts';
import type { Wording } from '../wording.ts';
import { type Issue, type Place, refusal } from './issue.ts';
import type { PeriodReading } from './period-text.ts';

/** What is wrong with where a figure belongs: its region, indicator, plan or period. */

export type Subject = 'region' | 'indicator' | 'plan' | 'period';

const NAMES: Record<Subject, Wording> = {
  region: { zh: '地区', en: 'region' },
  indicator: { zh: '指标', en: 'indicator' },
  plan: { zh: '计划', en: 'plan' },
  period: { zh: '时期', en: 'period' },
};

export const PERIOD_FORMATS: Wording = {
  zh: '2026（年）、2026-Q3 或 2026年三季度、2026-09 或 2026年9月',
  en: '2026, 2026-Q3 or 2026-09',
};

export const subjectMissing = (subject: Subject, place: Place): Issue =>
  refusal(
    `${subject}-missing`,
    place,
    null,
    {
      zh: `没有说明${NAMES[subject].zh}：既没有这一列，表头上方也没有写。`,
      en: `The ${NAMES[subject].en} is not given, neither in a column nor above the headings.`,
    },
    subject === 'period' ? PERIOD_FORMATS : null,
  );

export const unknownName = (
  subject: Subject,
  place: Place,
  value: string,
  suggestions: readonly string[],
): Issue =>
  refusal(
    `unknown-${subject}`,
    place,
    value,
    {
      zh: `没有名称或编码为“${value}”的${NAMES[subject].zh}。`,
      en: `No ${NAMES[subject].en} has the name or code "${value}".`,
    },
    suggestions.length === 0
      ? { zh: `本系统登记的${NAMES[subject].zh}编码或名称`, en: `a registered ${NAMES[subject].en}` }
      : {
          zh: `本系统登记的${NAMES[subject].zh}（相近的有${suggestions.join('、')}）`,
          en: `a registered ${NAMES[subject].en}, perhaps ${suggestions.join(', ')}`,
        },
  );

export const ambiguousName = (
  subject: Subject,
  place: Place,
  value: string,
  candidates: readonly string[],
): Issue =>
  refusal(
    `ambiguous-${subject}`,
    place,
    value,
    {
      zh: `“${value}”可以指 ${candidates.length} 个${NAMES[subject].zh}，请写编码。`,
      en: `"${value}" names ${candidates.length} ${NAMES[subject].en}s; write the code.`,
    },
    { zh: candidates.join('、'), en: candidates.join(', ') },
  );

/** The code column and the name column of one row name two different things. */
export const namesDisagree = (subject: Subject, place: Place, value: string, byCode: string): Issue =>
  refusal(
    `${subject}-disagrees`,
    place,
    value,
    {
      zh: `${NAMES[subject].zh}名称“${value}”与编码指的“${byCode}”不是同一个。`,
      en: `The ${NAMES[subject].en} "${value}" is not the one that the code names (${byCode}).`,
    },
    { zh: byCode, en: byCode },
  );

/** The hidden key of a template and what is written above its headings. */
export const keyContradictsHeader = (subject: Subject, place: Place, value: string, made: string): Issue =>
  refusal(
    'template-altered',
    place,
    value,
    {
      zh: `模板是为${NAMES[subject].zh}“${made}”生成的，表头上方却写着“${value}”。`,
      en: `The template was made for ${NAMES[subject].en} "${made}", yet "${value}" is written above it.`,
    },
    {
      zh: `“${made}”，或另行下载“${value}”的模板`,
      en: `"${made}", or the template of "${value}"`,
    },
  );

export const regionNotValid = (
  place: Place,
  value: string,
  until: IsoDate,
  successors: readonly string[],
): Issue =>
  refusal(
    'region-not-valid',
    place,
    value,
    {
      zh: `“${value}”自${formatDate(until, 'zh')}后不再存在，不能填报之后的时期。`,
      en: `"${value}" ceased to exist after ${formatDate(until, 'en')}.`,
    },
    successors.length === 0 ? null : { zh: successors.join('、'), en: successors.join(', ') },
  );

export const regionNotYet = (place: Place, value: string, from: IsoDate): Issue =>
  refusal('region-not-valid', place, value, {
    zh: `“${value}”自${formatDate(from, 'zh')}起设立，不能填报之前的时期。`,
    en: `"${value}" exists since ${formatDate(from, 'en')} only.`,
  });

type Fault = Extract<PeriodReading, { fault: string }>['fault'];

const PERIOD_FAULTS: Record<Fault, (value: string) => Wording> = {
  date: (value) => ({
    zh: `这里是日期“${value}”，不是时期；表格软件常把“2026-9”一类的文字自动变成日期。`,
    en: `This is the date "${value}", not a period; spreadsheets often turn 2026-9 into one.`,
  }),
  'no-year': (value) => ({ zh: `“${value}”没有写年份。`, en: `"${value}" does not say which year.` }),
  ambiguous: (value) => ({
    zh: `“${value}”看不出是哪一个月：表格软件会把 2026.10 显示成 2026.1。`,
    en: `"${value}" leaves the month open: spreadsheets turn 2026.10 into 2026.1.`,
  }),
  unknown: (value) => ({ zh: `“${value}”不是可以识别的时期。`, en: `"${value}" is not a period.` }),
};

export const badPeriod = (place: Place, value: string, fault: Fault): Issue =>
  refusal(
    fault === 'date' ? 'period-became-date' : 'bad-period',
    place,
    value,
    PERIOD_FAULTS[fault](value),
    fault === 'date'
      ? {
          zh: `先把单元格设为“文本”格式，再写 ${PERIOD_FORMATS.zh}`,
          en: `a cell formatted as text with ${PERIOD_FORMATS.en}`,
        }
      : PERIOD_FORMATS,
  );

export const periodNotOver = (place: Place, value: string, period: Period, newest: Period): Issue =>
  refusal(
    'period-not-over',
    place,
    value,
    {
      zh: `${formatPeriod(period, 'zh')}还没有结束，不能填报。`,
      en: `${formatPeriod(period, 'en')} is not over yet.`,
    },
    {
      zh: `${formatPeriod(newest, 'zh')}或更早的时期`,
      en: `${formatPeriod(newest, 'en')} or an earlier period`,
    },
  );

export const implausibleYear = (place: Place, value: string, first: number, last: number): Issue =>
  refusal(
    'implausible-year',
    place,
    value,
    {
      zh: `“${value}”的年份不可信，只接受 ${first} 年至 ${last} 年的数据。`,
      en: `The year of "${value}" is implausible: figures of ${first} to ${last} are taken.`,
    },
    {
      zh: `${first} 年至 ${last} 年之间的时期：${PERIOD_FORMATS.zh}`,
      en: `a period from ${first} to ${last}: ${PERIOD_FORMATS.en}`,
    },
  );
