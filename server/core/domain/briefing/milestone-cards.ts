import type { MilestoneKind, MilestoneState } from '../milestone.ts';
import type { Card } from './briefing.ts';
import { card } from './card.ts';
import { planTimeCard } from './cards.ts';
import type { BriefingInput } from './input.ts';
import { counted, worstLight } from './milestones.ts';

/**
 * For a plan without quantified targets of which something was reported: how many goals and tasks stand where,
 * with the items of its boxes, which are tasks in detail.
 */
export function milestoneCards({ plan, milestones, cutOff }: BriefingInput): Card[] {
  const all = counted(milestones);
  const of = (...states: MilestoneState[]) => all.filter(({ state }) => states.includes(state));
  const count = (kind: MilestoneKind) => all.filter((one) => one.kind === kind).length;
  const boxes = count('box');
  const late = of('overdue');
  const red = late.filter(({ light }) => light === 'red').length;
  return [
    card('跟踪事项', all.length, {
      unit: '项',
      note: `定性目标${count('goal')}项、任务${count('task')}项${boxes === 0 ? '' : `、专栏事项${boxes}项`}`,
    }),
    card('已完成', of('done_on_time', 'done_late', 'done').length, {
      unit: '项',
      note: `其中按期${of('done_on_time').length}项`,
    }),
    card('推进中', of('in_progress').length, {
      unit: '项',
      note: `未启动${of('not_started').length}项、未报告${of('unreported').length}项`,
    }),
    card('逾期', late.length, {
      unit: '项',
      note: late.length === 0 ? '未见逾期' : `其中滞后${red}项`,
      light: worstLight(late),
    }),
    planTimeCard(plan, cutOff),
  ];
}
