import { formatDate, type Locale, MISSING } from './format.ts';
import type { Light } from './light.ts';
import type { ReportedState } from './milestone.ts';
import type { MilestoneStep, MilestoneStepCode } from './milestone-steps.ts';
import { REPORTED_WORDS } from './milestone-words.ts';

/** A step of a judgement as one sentence. */
export function explainMilestone({ code, values }: MilestoneStep, locale: Locale): string {
  return (locale === 'zh' ? ZH : EN)[code](reader(values, locale));
}

type Reader = ReturnType<typeof reader>;
type Sentences = Record<MilestoneStepCode, (r: Reader) => string>;

function reader(values: MilestoneStep['values'], locale: Locale) {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : null);
  const count = (name: string) => (typeof values[name] === 'number' ? values[name] : null);
  return {
    date: (name: string) => formatDate(text(name), locale),
    text: (name: string) => text(name) ?? MISSING,
    count: (name: string) => String(count(name) ?? MISSING),
    /** A number of things in English: "1 month", "2 months". */
    many: (name: string, one: string) => `${count(name) ?? MISSING} ${one}${count(name) === 1 ? '' : 's'}`,
    is: (name: string, value: number | null) => values[name] === value,
    state: () => REPORTED_WORDS[locale][text('state') as ReportedState],
    light: () => LIGHT_NAMES[locale][text('light') as Light],
  };
}

const LIGHT_NAMES: Record<Locale, Record<Light, string>> = {
  zh: { green: '绿灯', yellow: '黄灯', red: '红灯' },
  en: { green: 'green', yellow: 'yellow', red: 'red' },
};

const monthsZh = (r: Reader) => (r.is('months', 0) ? '不满1个月' : `满${r.count('months')}个月`);
const monthsEn = (r: Reader) => (r.is('months', 0) ? 'less than a month' : r.many('months', 'whole month'));

const ZH: Sentences = {
  due_document: (r) => `文件写明期限：${r.date('due')}。`,
  due_chosen: (r) => `文件未写期限，由${r.text('recorder')}于${r.date('on')}人工选定为${r.date('due')}。`,
  due_missing: () => '文件未写期限，也没有人工选定期限：无从判断是否逾期，不亮灯。',
  unreported: (r) => `截至${r.date('day')}没有任何报告，进展不明，不亮灯。`,
  unreported_past_due: (r) =>
    `期限${r.date('due')}已过${r.count('days')}天（${monthsZh(r)}），没有任何报告：是否完成不明，不亮灯。`,
  reported: (r) => `${r.text('recorder')}于${r.date('on')}报告“${r.state()}”（版次${r.count('vintage')}）。`,
  done: (r) => `完成日期${r.date('doneOn')}，佐证：“${r.text('evidence')}”。`,
  on_time: (r) =>
    r.is('days', 0)
      ? `完成日期即期限当日（${r.date('due')}），按期完成。`
      : `完成日期${r.date('until')}早于期限${r.date('due')}共${r.count('days')}天，按期完成。`,
  days_left: (r) =>
    r.is('days', 0) ? `${r.date('until')}是期限当日。` : `距期限${r.date('due')}还有${r.count('days')}天。`,
  late: (r) =>
    `从期限${r.date('due')}到${r.is('done', 1) ? '完成日' : ''}${r.date('until')}：逾期${r.count('days')}天，${monthsZh(r)}（按对应日计，当月无对应日的取月末）。`,
  light: (r) => {
    const below = r.is('below', null) ? '' : `、不满${r.count('below')}个月`;
    if (r.is('from', 0)) return `逾期${below.slice(1)}（含未逾期），亮${r.light()}。`;
    return `逾期满${r.count('from')}个月${below}，亮${r.light()}。`;
  },
  next_light: (r) =>
    `若仍未完成，再过${r.count('days')}天，到${r.date('on')}逾期满${r.count('months')}个月，转为${r.light()}。`,
};

const EN: Sentences = {
  due_document: (r) => `The document states the deadline: ${r.date('due')}.`,
  due_chosen: (r) =>
    `The document states no deadline; ${r.text('recorder')} chose ${r.date('due')} on ${r.date('on')}.`,
  due_missing: () =>
    'The document states no deadline and nobody has chosen one: nothing to be late against, so no light.',
  unreported: (r) => `Nothing was reported up to ${r.date('day')}: progress is not known, so no light.`,
  unreported_past_due: (r) =>
    `The deadline ${r.date('due')} passed ${r.many('days', 'day')} ago (${monthsEn(r)}) and nothing was reported: whether it was done is not known, so no light.`,
  reported: (r) =>
    `${r.text('recorder')} reported "${r.state()}" on ${r.date('on')} (version ${r.count('vintage')}).`,
  done: (r) => `Done on ${r.date('doneOn')}; evidence: "${r.text('evidence')}".`,
  on_time: (r) =>
    r.is('days', 0)
      ? `Done on the very day it was due (${r.date('due')}): on time.`
      : `Done on ${r.date('until')}, ${r.many('days', 'day')} before it was due (${r.date('due')}): on time.`,
  days_left: (r) =>
    r.is('days', 0)
      ? `${r.date('until')} is the day it is due.`
      : `${r.many('days', 'day')} left until it is due (${r.date('due')}).`,
  late: (r) =>
    `From ${r.date('due')} to ${r.is('done', 1) ? 'the day it was done, ' : ''}${r.date('until')}: ${r.many('days', 'day')} late, ${monthsEn(r)} (to the same day of the month, or its last day).`,
  light: (r) => {
    const below = r.is('below', null) ? '' : `less than ${r.many('below', 'month')}`;
    if (r.is('from', 0)) return `Late by ${below}, or not late: ${r.light()}.`;
    return `Late by at least ${r.many('from', 'month')}${below && ` and ${below}`}: ${r.light()}.`;
  },
  next_light: (r) =>
    `If it is still not done, it turns ${r.light()} in ${r.many('days', 'day')}, on ${r.date('on')}, when it is ${r.many('months', 'month')} late.`,
};
