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
import { placesSentence, unallocatedSentence } from './narrative/places.ts';
import { standingSentence } from './narrative/standing.ts';
import { planTimeElapsed } from './plan-period.ts';
import { regionPanel } from './region-panel.ts';
import type { Sentence } from './sentence.ts';

/** The paragraph that a reader with one minute reads: the headline target first, then what is counted over all. */
export function summaryOf(input: BriefingInput, headline: TargetFacts | undefined): Sentence[] {
  const { plan, period, cutOff, targets, goals, tasks, events, milestones } = input;
  const elapsed = planTimeElapsed(plan, cutOff);
  const event = plan.kind === 'event_notice' ? mainEvent(events) : undefined;
  const opening: (Sentence | null)[] = headline
    ? [
        levelSentence(headline, plan.region) ?? missingSentence(headline, period),
        paceSentence(headline),
        outlookSentence(headline),
        tooEarlySentence(headline),
        headline.progress.level === null && plan.years && elapsed !== null
          ? planPeriodSentence(plan.years, elapsed)
          : null,
        placesSentence(headline),
        // Where regions are drawn it stands beside them.
        regionPanel(headline) === null ? unallocatedSentence(headline) : null,
      ]
    : [event ? eventSentence(event, cutOff) : null];
  const closing: (Sentence | null)[] =
    targets.length > 0
      ? [
          standingSentence(targets, cutOff),
          outlooksSentence(targets),
          amendedSentence(targets),
          amendedSinceSentence(targets),
          milestonesSentence(milestones),
          headline ? null : tasksSentence(tasks),
        ]
      : [
          noQuantifiedTargetSentence(goals),
          milestonesSentence(milestones),
          tasksSentence(tasks),
          plan.years && elapsed !== null ? planPeriodSentence(plan.years, elapsed) : null,
        ];
  return [...opening, ...closing].filter((one) => one !== null);
}
