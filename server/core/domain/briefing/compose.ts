import { explain } from '../explain.ts';
import type { ExplanationCode } from '../explanation.ts';
import { formatDate, type Locale } from '../format.ts';
import { attentionOf } from './attention.ts';
import type { Briefing, Card } from './briefing.ts';
import { eventCards, goalCards, targetCards } from './cards.ts';
import { changesPanel } from './changes-panel.ts';
import { disciplinePanel } from './discipline-panel.ts';
import { headlineOf } from './headline.ts';
import { heatPanel } from './heat-panel.ts';
import type { BriefingInput, TargetFacts } from './input.ts';
import { eventPanel, focusPanel, goalPanel, taskPanel } from './lists.ts';
import { mastheadOf } from './masthead.ts';
import { milestoneCards } from './milestone-cards.ts';
import { anyReported } from './milestones.ts';
import { nextSteps } from './next-steps.ts';
import { notesOf } from './notes.ts';
import { outlookPanel } from './outlook-panel.ts';
import { regionPanel } from './region-panel.ts';
import { summaryOf } from './summary.ts';
import { tableNote } from './table-note.ts';
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

/** A briefing of one plan for a month, quarter or year: everything it says, from the facts and by rules. */
export function composeBriefing(input: BriefingInput): Briefing {
  const { language, plan, part, period, cutOff, targets, goals, tasks, events, milestones } = input;
  const headline = plan.kind === 'event_notice' ? undefined : headlineOf(targets);
  const demo = showsDemonstration(input);
  const own = part === null ? null : part.code;
  const rows = targetRows(targets, cutOff, language);
  return {
    language,
    plan: plan.code,
    region: own,
    period,
    masthead: mastheadOf(input, demo),
    cards: cardsOf(input, headline),
    summary: summaryOf(input, headline),
    trend: headline ? trendPanel(headline, language) : null,
    outlook: headline ? outlookPanel(headline, language) : null,
    targets: rows,
    targetsNote: tableNote(rows, language),
    regions: headline ? regionPanel(headline, language, own) : null,
    heat: heatPanel(targets, language),
    basis: headline ? basisOf(headline, language) : [],
    discipline: disciplinePanel(input.discipline, cutOff, language),
    changes: changesPanel(input.changes, language),
    attention: attentionOf(input, headline),
    nextSteps: nextSteps(input, headline),
    focus: focusPanel(part, language),
    goals: goalPanel(goals, milestones, language),
    tasks: taskPanel(tasks, milestones, language),
    events: eventPanel(events, milestones, cutOff, language),
    notes: notesOf(input, demo, headline),
    footer: footerOf(input),
    ...(input.look ? { look: input.look } : {}),
  };
}

function footerOf({ targets, cutOff, language }: BriefingInput): string {
  const day = formatDate(cutOff, language);
  if (language === 'en') {
    const source = targets.length > 0 ? 'figures reported by the regions and published ones' : 'the document';
    return `Source: ${source}; data up to ${day}.`;
  }
  return `${targets.length > 0 ? '数据来源：各地区报送及公开发布数据' : '资料来源：文件文本'}；数据截至${day}。`;
}

/** True when any figure or part that can be printed is a demonstration. */
function showsDemonstration({ targets, milestones, discipline }: BriefingInput): boolean {
  if (milestones.some(({ demo }) => demo) || discipline?.duties.some(({ demo }) => demo)) return true;
  return targets.some(
    ({ progress, levels, places }) =>
      progress.demo || levels.some((level) => level.demo) || places.some((place) => place.demo),
  );
}

function cardsOf(input: BriefingInput, headline: TargetFacts | undefined): Card[] {
  if (headline) return targetCards(headline, input);
  if (input.plan.kind === 'event_notice') return eventCards(input);
  return anyReported(input.milestones) ? milestoneCards(input) : goalCards(input);
}

function basisOf({ progress, decimals }: TargetFacts, locale: Locale): string[] {
  const final = progress.explanation.some(({ code }) => code === 'final_figure');
  return progress.explanation
    .filter(({ code }) => BASIS.includes(code) && !(final && code === 'plan_line'))
    .map((step) => explain(step, locale, decimals));
}
