import { mainEvent } from './cards.ts';
import type { BriefingInput, TargetFacts } from './input.ts';
import { amendedSentence, amendedSinceSentence } from './narrative/amended.ts';
import { eventSentence } from './narrative/event.ts';
import { noQuantifiedTargetSentence, planPeriodSentence, tasksSentence } from './narrative/goals.ts';
import { levelSentence } from './narrative/level.ts';
import { milestonesSentence } from './narrative/milestones.ts';
import { missingSentence } from './narrative/missing.ts';
import { outlookSentence, outlooksSentence } from './narrative/outlook.ts';
import { paceSentence, tooEarlySentence } from './narrative/pace.ts';
import { placesSentence, rankSentence, unallocatedSentence } from './narrative/places.ts';
import { standingSentence } from './narrative/standing.ts';
import { planTimeElapsed } from './plan-period.ts';
import { regionPanel } from './region-panel.ts';
import type { Sentence } from './sentence.ts';

/** The paragraph that a reader with one minute reads: the headline target first, then what is counted over all. */
export function summaryOf(input: BriefingInput, headline: TargetFacts | undefined): Sentence[] {
  const all = [...openingOf(input, headline), ...closingOf(input, headline)];
  return all.filter((one) => one !== null);
}

function openingOf(input: BriefingInput, headline: TargetFacts | undefined): (Sentence | null)[] {
  const { plan, part, period, cutOff, events, language } = input;
  if (!headline) {
    const event = plan.kind === 'event_notice' ? mainEvent(events) : undefined;
    return [event ? eventSentence(event, cutOff, language) : null];
  }
  const elapsed = planTimeElapsed(plan, cutOff);
  return [
    levelSentence(headline, part?.name ?? plan.region, language) ??
      missingSentence(headline, period, language),
    paceSentence(headline, language),
    outlookSentence(headline, language),
    tooEarlySentence(headline, language),
    headline.progress.level === null && plan.years && elapsed !== null
      ? planPeriodSentence(plan.years, elapsed, language)
      : null,
    part === null ? placesSentence(headline, language) : rankSentence(headline, part.code, language),
    // Where regions are drawn it stands beside them.
    regionPanel(headline) === null ? unallocatedSentence(headline, language) : null,
  ];
}

function closingOf(input: BriefingInput, headline: TargetFacts | undefined): (Sentence | null)[] {
  const { plan, cutOff, targets, goals, tasks, milestones, language } = input;
  if (targets.length > 0) {
    return [
      standingSentence(targets, cutOff, language),
      outlooksSentence(targets, language),
      amendedSentence(targets, language),
      amendedSinceSentence(targets, language),
      milestonesSentence(milestones, language),
      headline ? null : tasksSentence(tasks, language),
    ];
  }
  const elapsed = planTimeElapsed(plan, cutOff);
  return [
    noQuantifiedTargetSentence(goals, language),
    milestonesSentence(milestones, language),
    tasksSentence(tasks, language),
    plan.years && elapsed !== null ? planPeriodSentence(plan.years, elapsed, language) : null,
  ];
}
