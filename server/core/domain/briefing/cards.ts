import { daysBetween } from '../calendar.ts';
import { computedDecimals, formatFigure, MISSING } from '../format.ts';
import { roundHalfUp } from '../rounding.ts';
import { unitOfChange } from '../unit-of-change.ts';
import type { IsoDate } from '../units.ts';
import type { Card } from './briefing.ts';
import { card, hundredfold } from './card.ts';
import type { BriefingInput, EventFacts, PlanFacts, TargetFacts } from './input.ts';
import { withoutRemark } from './narrative/event.ts';
import { verdictOn } from './not-yet-due.ts';
import { planTimeElapsed } from './plan-period.ts';
import { dayPhrase, deadlinePhrase, goalPhrase } from './words.ts';

/** The headline target: level, completion, time, way covered, gap. */
export function targetCards(facts: TargetFacts, input: BriefingInput): Card[] {
  const { target, progress, decimals, name } = facts;
  const { baseline, level, planLine, gap, light } = progress;
  const verdict = verdictOn(facts, input.cutOff);
  const elapsed = progress.timeElapsed ?? planTimeElapsed(input.plan, input.cutOff);
  const beyond = gap !== null && roundHalfUp(gap, decimals) < 0;
  return [
    card(name, level, {
      unit: target.unit,
      decimals,
      note:
        level === null
          ? `${verdict}，目标${goalPhrase(facts)}`
          : `${deadlinePhrase(target.deadline)}目标${goalPhrase(facts)}`,
    }),
    card('完成率', hundredfold(progress.completion), {
      unit: '%',
      decimals: 1,
      note: baseline
        ? `含${dayPhrase(baseline.date)}基数${formatFigure(baseline.value, decimals)}`
        : '基数尚无数据',
    }),
    card('时间进度', hundredfold(elapsed), {
      unit: '%',
      decimals: 1,
      note:
        progress.timeElapsed !== null && baseline && target.deadline
          ? `${dayPhrase(baseline.date)}至${dayPhrase(target.deadline)}`
          : elapsed === null
            ? '文件未写起止时间'
            : '按规划期计算',
    }),
    card('增量完成率', hundredfold(progress.distanceCovered), {
      unit: '%',
      decimals: 1,
      light,
      note: light === null ? verdict : lagNote(progress.lagPoints, verdict),
    }),
    card(beyond ? '超过目标' : '距目标', gap === null ? null : Math.abs(gap), {
      unit: unitOfChange(target.unit),
      decimals,
      light,
      note:
        level === null || planLine === null || light === null
          ? verdict
          : againstPlan(level - planLine, decimals, unitOfChange(target.unit)),
    }),
  ];
}

function lagNote(lag: number | null, verdict: string): string {
  if (lag === null) return verdict;
  const rounded = roundHalfUp(lag, 1);
  if (rounded === 0) return `与计划进度持平`;
  return `${rounded > 0 ? '落后' : '领先'}${formatFigure(Math.abs(lag), 1)}个百分点`;
}

function againstPlan(difference: number, decimals: number, unit: string): string {
  if (roundHalfUp(difference, decimals) === 0) return '与计划线持平';
  return `较计划线${difference < 0 ? '少' : '多'}${formatFigure(Math.abs(difference), computedDecimals(decimals))}${unit}`;
}

/** For a plan without quantified targets: what there is to follow, counted. */
export function goalCards({ plan, goals, tasks, cutOff }: BriefingInput): Card[] {
  const of = (kind: string) => tasks.filter((task) => task.kind === kind).length;
  const dated = goals.filter((goal) => goal.deadline !== null).length;
  return [
    card('量化目标', 0, { unit: '项', note: '未设量化目标' }),
    card('定性目标', goals.length, { unit: '项', note: `${dated}项写明期限` }),
    card('重点任务', of('task'), { unit: '项', note: `保障措施${of('safeguard')}项` }),
    card('应用领域', of('area'), { unit: '个', note: '机器人+' }),
    planTimeCard(plan, cutOff),
  ];
}

/** How much of the plan's own period has passed. */
export function planTimeCard(plan: PlanFacts, day: IsoDate): Card {
  return card('时间进度', hundredfold(planTimeElapsed(plan, day)), {
    unit: '%',
    decimals: 1,
    note: plan.years ? `规划期${plan.years.from}—${plan.years.to}年` : '文件未写起止时间',
  });
}

/** For an event: when, and what was promised for it. */
export function eventCards({ targets, goals, tasks, events, cutOff }: BriefingInput): Card[] {
  const event = mainEvent(events);
  const away = event?.date ? daysBetween(cutOff, event.date) : null;
  const reported = targets.filter(({ progress }) => progress.level !== null).length;
  return [
    card(away !== null && away < 0 ? '活动已举办' : '距活动', away === null ? null : Math.abs(away), {
      unit: '天',
      note: event?.date
        ? `${dayPhrase(event.date)}${event.place ? `·${withoutRemark(event.place)}` : ''}`
        : MISSING,
    }),
    card('量化目标', targets.length, { unit: '项', note: `${reported}项已有数据` }),
    card('定性目标', goals.length, {
      unit: '项',
      note: `${goals.filter((goal) => goal.deadline !== null).length}项写明期限`,
    }),
    card('活动内容', tasks.filter((task) => task.kind === 'task').length, { unit: '项', note: '见任务清单' }),
    card('工作要求', tasks.filter((task) => task.kind !== 'task').length, {
      unit: '项',
      note: '见任务清单',
    }),
  ];
}

/** The event that a notice is about: the first one with a day and a place. */
export function mainEvent(events: readonly EventFacts[]): EventFacts | undefined {
  return (
    events.find((event) => event.date !== null && event.place !== null) ?? events.find((e) => e.date !== null)
  );
}
