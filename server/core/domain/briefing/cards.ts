import { daysBetween } from '../calendar.ts';
import { computedDecimals, formatFigure, type Locale, MISSING } from '../format.ts';
import { roundHalfUp } from '../rounding.ts';
import { unitName } from '../unit-name.ts';
import { unitOfChange } from '../unit-of-change.ts';
import type { IsoDate } from '../units.ts';
import type { Card } from './briefing.ts';
import { card, hundredfold } from './card.ts';
import { CARD_WORDS } from './card-words.ts';
import type { BriefingInput, EventFacts, PlanFacts, TargetFacts } from './input.ts';
import { withoutRemark } from './narrative/event.ts';
import { verdictOn } from './not-yet-due.ts';
import { planTimeElapsed } from './plan-period.ts';
import { unitAfter } from './sentence.ts';
import { dayPhrase, deadlinePhrase, goalPhrase } from './words.ts';

/** The headline target: level, completion, time, way covered, gap. */
export function targetCards(facts: TargetFacts, input: BriefingInput): Card[] {
  const { target, progress, decimals, name } = facts;
  const { language } = input;
  const { baseline, level, planLine, gap, light } = progress;
  const words = CARD_WORDS[language];
  const verdict = verdictOn(facts, input.cutOff, language);
  const elapsed = progress.timeElapsed ?? planTimeElapsed(input.plan, input.cutOff);
  const beyond = gap !== null && roundHalfUp(gap, decimals) < 0;
  const goal = goalPhrase(facts, language);
  const day = (date: IsoDate) => dayPhrase(date, language);
  return [
    card(name, level, {
      unit: unitName(target.unit, language),
      decimals,
      note:
        level === null
          ? words.goalWithout(verdict, goal)
          : words.goal(deadlinePhrase(target.deadline, language), goal),
    }),
    card(words.completion, hundredfold(progress.completion), {
      unit: '%',
      decimals: 1,
      note: baseline
        ? words.baseline(day(baseline.date), formatFigure(baseline.value, decimals))
        : words.noBaseline,
    }),
    card(words.time, hundredfold(elapsed), {
      unit: '%',
      decimals: 1,
      note:
        progress.timeElapsed !== null && baseline && target.deadline
          ? words.stretch(day(baseline.date), day(target.deadline))
          : elapsed === null
            ? words.noYears
            : words.byPlanPeriod,
    }),
    card(words.covered, hundredfold(progress.distanceCovered), {
      unit: '%',
      decimals: 1,
      light,
      note: light === null ? verdict : lagNote(progress.lagPoints, verdict, language),
    }),
    card(beyond ? words.beyond : words.away, gap === null ? null : Math.abs(gap), {
      unit: unitName(unitOfChange(target.unit), language),
      decimals,
      light,
      note:
        level === null || planLine === null || light === null
          ? verdict
          : againstPlan(level - planLine, decimals, unitOfChange(target.unit), language),
    }),
  ];
}

function lagNote(lag: number | null, verdict: string, locale: Locale): string {
  if (lag === null) return verdict;
  const words = CARD_WORDS[locale];
  const rounded = roundHalfUp(lag, 1);
  return rounded === 0 ? words.level : words.lag(formatFigure(Math.abs(lag), 1), rounded > 0);
}

function againstPlan(difference: number, decimals: number, unit: string, locale: Locale): string {
  const words = CARD_WORDS[locale];
  if (roundHalfUp(difference, decimals) === 0) return words.onLine;
  const size = formatFigure(Math.abs(difference), computedDecimals(decimals));
  return words.offLine(`${size}${unitAfter(unit, locale)}`, difference < 0);
}

/** For a plan without quantified targets: what there is to follow, counted. */
export function goalCards({ plan, goals, tasks, cutOff, language }: BriefingInput): Card[] {
  const words = CARD_WORDS[language];
  const of = (kind: string) => tasks.filter((task) => task.kind === kind).length;
  const dated = goals.filter((goal) => goal.deadline !== null).length;
  const unit = words.items;
  return [
    card(words.targets, 0, { unit, note: words.noTargets }),
    card(words.goals, goals.length, { unit, note: words.dated(dated) }),
    card(words.tasks, of('task'), { unit, note: words.safeguards(of('safeguard')) }),
    card(words.areas, of('area'), { unit: words.pieces, note: words.robotPlus }),
    planTimeCard(plan, cutOff, language),
  ];
}

/** How much of the plan's own period has passed. */
export function planTimeCard(plan: PlanFacts, day: IsoDate, locale: Locale): Card {
  const words = CARD_WORDS[locale];
  return card(words.time, hundredfold(planTimeElapsed(plan, day)), {
    unit: '%',
    decimals: 1,
    note: plan.years ? words.years(plan.years.from, plan.years.to) : words.noYears,
  });
}

/** For an event: when, and what was promised for it. */
export function eventCards({ targets, goals, tasks, events, cutOff, language }: BriefingInput): Card[] {
  const words = CARD_WORDS[language];
  const unit = words.items;
  const event = mainEvent(events);
  const away = event?.date ? daysBetween(cutOff, event.date) : null;
  const reported = targets.filter(({ progress }) => progress.level !== null).length;
  const place = event?.place ? withoutRemark(event.place) : '';
  const dated = goals.filter((goal) => goal.deadline !== null).length;
  const contents = tasks.filter((task) => task.kind === 'task').length;
  return [
    card(away !== null && away < 0 ? words.held : words.until, away === null ? null : Math.abs(away), {
      unit: words.days,
      note: event?.date ? words.at(dayPhrase(event.date, language), place) : MISSING,
    }),
    card(words.targets, targets.length, { unit, note: words.reported(reported) }),
    card(words.goals, goals.length, { unit, note: words.dated(dated) }),
    card(words.contents, contents, { unit, note: words.seeList }),
    card(words.requirements, tasks.length - contents, { unit, note: words.seeList }),
  ];
}

/** The event that a notice is about: the first one with a day and a place. */
export function mainEvent(events: readonly EventFacts[]): EventFacts | undefined {
  return (
    events.find((event) => event.date !== null && event.place !== null) ?? events.find((e) => e.date !== null)
  );
}
