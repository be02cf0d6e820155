import { explain } from '../explain.ts';
import type { ExplanationCode } from '../explanation.ts';
import { formatDate } from '../format.ts';
import { attentionOf } from './attention.ts';
import type { Briefing, Card } from './briefing.ts';
import { eventCards, goalCards, mainEvent, targetCards } from './cards.ts';
import { headlineOf } from './headline.ts';
import { heatPanel } from './heat-panel.ts';
import type { BriefingInput, TargetFacts } from './input.ts';
import { eventPanel, goalPanel, taskPanel } from './lists.ts';
import { mastheadOf } from './masthead.ts';
import { eventSentence } from './narrative/event.ts';
import { noQuantifiedTargetSentence, planPeriodSentence, tasksSentence } from './narrative/goals.ts';
import { levelSentence } from './narrative/level.ts';
import { missingSentence } from './narrative/missing.ts';
import { paceSentence, tooEarlySentence } from './narrative/pace.ts';
import { placesSentence, unallocatedSentence } from './narrative/places.ts';
import { standingSentence } from './narrative/standing.ts';
import { notesOf } from './notes.ts';
import { planTimeElapsed } from './plan-period.ts';
import { regionPanel } from './region-panel.ts';
import type { Sentence } from './sentence.ts';
import { targetRows } from './target-rows.ts';
import { trendPanel } from './trend-panel.ts';

/** The steps of an explanation that a reader needs to follow the light. */
const BASIS: readonly ExplanationCode[] = [
  'level_trailing_year',
  'level_estimated',
  'distance_covered',
  'plan_line',
  'light_rule',
  'deadline_passed',
  'final_figure_missing',
  'final_figure',
  'stale',
  'deadline_missing',
  'denominator_undecided',
  'unit_mismatch',
  'no_data',
  'too_early',
];

/** A month's briefing of one plan: everything it says, from the facts and by rules. */
export function composeBriefing(input: BriefingInput): Briefing {
  const { plan, month, cutOff, targets, goals, tasks, events } = input;
  const headline = plan.kind === 'event_notice' ? undefined : headlineOf(targets);
  const demo = showsDemonstration(input);
  return {
    plan: plan.code,
    month,
    masthead: mastheadOf(input, demo),
    cards: cardsOf(input, headline),
    summary: summaryOf(input, headline),
    trend: headline ? trendPanel(headline) : null,
    targets: targetRows(targets, cutOff),
    regions: headline ? regionPanel(headline) : null,
    heat: heatPanel(targets),
    basis: headline ? basisOf(headline) : [],
    attention: attentionOf(targets, headline, cutOff),
    goals: goalPanel(goals),
    tasks: taskPanel(tasks),
    events: eventPanel(events, cutOff),
    notes: notesOf(input, demo),
    footer: `${targets.length > 0 ? '数据来源：各地区报送及公开发布数据' : '资料来源：文件文本'}；数据截至${formatDate(cutOff, 'zh')}。`,
  };
}

/** True when any figure or part that can be printed is a demonstration. */
function showsDemonstration({ targets }: BriefingInput): boolean {
  return targets.some(
    ({ progress, levels, places }) =>
      progress.demo || levels.some((level) => level.demo) || places.some((place) => place.demo),
  );
}

function cardsOf(input: BriefingInput, headline: TargetFacts | undefined): Card[] {
  if (headline) return targetCards(headline, input);
  return input.plan.kind === 'event_notice' ? eventCards(input) : goalCards(input);
}

function summaryOf(input: BriefingInput, headline: TargetFacts | undefined): Sentence[] {
  const { plan, month, cutOff, targets, goals, tasks, events } = input;
  const elapsed = planTimeElapsed(plan, cutOff);
  const event = plan.kind === 'event_notice' ? mainEvent(events) : undefined;
  const opening: (Sentence | null)[] = headline
    ? [
        levelSentence(headline, plan.region) ?? missingSentence(headline, month),
        paceSentence(headline),
        tooEarlySentence(headline),
        headline.progress.level === null && plan.years && elapsed !== null
          ? planPeriodSentence(plan.years, elapsed)
          : null,
        placesSentence(headline),
        unallocatedSentence(headline),
      ]
    : [event ? eventSentence(event, cutOff) : null];
  const closing: (Sentence | null)[] =
    targets.length > 0
      ? [standingSentence(targets, cutOff), headline ? null : tasksSentence(tasks)]
      : [
          noQuantifiedTargetSentence(goals),
          tasksSentence(tasks),
          plan.years && elapsed !== null ? planPeriodSentence(plan.years, elapsed) : null,
        ];
  return [...opening, ...closing].filter((one) => one !== null);
}

function basisOf({ progress, decimals }: TargetFacts): string[] {
  const final = progress.explanation.some(({ code }) => code === 'final_figure');
  return progress.explanation
    .filter(({ code }) => BASIS.includes(code) && !(final && code === 'plan_line'))
    .map((step) => explain(step, 'zh', decimals));
}
