import { daysBetween } from '../calendar.ts';
import type { Locale } from '../format.ts';
import { formatDate, formatPeriod } from '../format.ts';
import type { Period } from '../period.ts';
import type { IsoDate } from '../units.ts';
import { RETURNED } from './reminder-stage.ts';

/** What a reminder is about. */
export interface Reminded {
  stage: string;
  region: string;
  planTitle: string;
  period: Period;
  onTimeBy: IsoDate;
  lockedAfter: IsoDate;
  /** The day (China) on which it is written: a server that stood still, or a site that is new, writes after the stage's own day. */
  day: IsoDate;
}

/** A reminder in one sentence. */
export function reminderText(reminded: Reminded, locale: Locale): string {
  return locale === 'zh' ? chinese(reminded) : english(reminded);
}

function chinese(reminded: Reminded): string {
  const { region, planTitle, period, onTimeBy, lockedAfter } = reminded;
  const subject = `${region}“${planTitle}”${formatPeriod(period, 'zh')}数据`;
  const onTime = formatDate(onTimeBy, 'zh');
  const lock = formatDate(lockedAfter, 'zh');
  const [side, count] = sideOf(reminded);
  switch (side) {
    case RETURNED:
      return `${subject}的填报被退回，请答复问题、修改后重新提交。`;
    case 'before':
      return `${subject}还有 ${count} 天到期，请在 ${onTime}前提交（含当日）。`;
    case 'due':
      return `${subject}今天到期，今天提交仍算及时。`;
    case 'late':
      return `${subject}已逾期 ${count} 天（应于 ${onTime}前提交），${lock}后不再接收。`;
    case 'lock':
      return `${subject}尚未提交，${count === 0 ? '今天' : `${count} 天后`}（${lock}）截止，此后不再接收。`;
    default:
      return `${subject}可以填报了，${onTime}前（含当日）提交算及时。`;
  }
}

function english(reminded: Reminded): string {
  const { region, planTitle, period, onTimeBy, lockedAfter } = reminded;
  const subject = `${region}, ${planTitle}, ${formatPeriod(period, 'en')}`;
  const onTime = formatDate(onTimeBy, 'en');
  const lock = formatDate(lockedAfter, 'en');
  const [side, count] = sideOf(reminded);
  switch (side) {
    case RETURNED:
      return `${subject}: returned with questions; please answer, correct and submit again.`;
    case 'before':
      return `${subject}: due in ${daysOf(count)}, by ${onTime}.`;
    case 'due':
      return `${subject}: due today.`;
    case 'late':
      return `${subject}: late by ${daysOf(count)} (due ${onTime}); closed after ${lock}.`;
    case 'lock':
      return `${subject}: not submitted; closed ${count === 0 ? 'today' : `in ${daysOf(count)}`}, after ${lock}.`;
    default:
      return `${subject}: open for reporting, on time until ${onTime}.`;
  }
}

function daysOf(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}

/**
 * What a reminder is about, and how many days lie between its day and the date; the stage's own number where the date
 * was moved past that day since.
 */
function sideOf({ stage, onTimeBy, lockedAfter, day }: Reminded): [side: string, count: number] {
  const [side, own] = stage.split('-') as [string, string | undefined];
  if (side === 'lock') {
    const left = daysBetween(day, lockedAfter);
    return [side, left >= 0 ? left : Number(own)];
  }
  const days = side === 'before' ? daysBetween(day, onTimeBy) : daysBetween(onTimeBy, day);
  return [side, days > 0 ? days : Number(own)];
}
