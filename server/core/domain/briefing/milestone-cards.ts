import type { MilestoneKind, MilestoneState } from '../milestone.ts';
import type { Card } from './briefing.ts';
import { card } from './card.ts';
import { CARD_WORDS } from './card-words.ts';
import { planTimeCard } from './cards.ts';
import type { BriefingInput } from './input.ts';
import { counted, worstLight } from './milestones.ts';

/**
 * For a plan without quantified targets of which something was reported: how many goals and tasks stand where,
 * with the items of its boxes, which are tasks in detail.
 */
export function milestoneCards({ plan, milestones, cutOff, language }: BriefingInput): Card[] {
  const words = CARD_WORDS[language];
  const unit = words.items;
  const all = counted(milestones);
  const of = (...states: MilestoneState[]) => all.filter(({ state }) => states.includes(state));
  const count = (kind: MilestoneKind) => all.filter((one) => one.kind === kind).length;
  const late = of('overdue');
  const red = late.filter(({ light }) => light === 'red').length;
  return [
    card(words.followed, all.length, {
      unit,
      note: words.followedOf(count('goal'), count('task'), count('box')),
    }),
    card(words.done, of('done_on_time', 'done_late', 'done').length, {
      unit,
      note: words.doneOnTime(of('done_on_time').length),
    }),
    card(words.running, of('in_progress').length, {
      unit,
      note: words.notRunning(of('not_started').length, of('unreported').length),
    }),
    card(words.overdue, late.length, {
      unit,
      note: late.length === 0 ? words.noneOverdue : words.ofThemRed(red),
      light: worstLight(late),
    }),
    planTimeCard(plan, cutOff, language),
  ];
}
