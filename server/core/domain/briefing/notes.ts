import { explain } from '../explain.ts';
import { formatDate, type Locale } from '../format.ts';
import type { LightRule } from '../light.ts';
import { STATUS_WORDS } from '../observation-words.ts';
import { unitName } from '../unit-name.ts';
import { LIGHT_WORDS } from '../verdict-words.ts';
import { foreseen } from './foresight.ts';
import type { BriefingInput, TargetFacts } from './input.ts';
import { milestoneNotes } from './milestone-notes.ts';
import { NOTE_WORDS } from './note-words.ts';
import { amendmentNotes, choiceNotes } from './promise-notes.ts';
import { listed } from './sentence.ts';
import { remarksNote } from './trend-before.ts';

const OPEN_TITLES = 4;

/** What must be said so that no figure is read for more than it is. */
export function notesOf(input: BriefingInput, demo: boolean, headline?: TargetFacts): string[] {
  const { plan, part, cutOff, targets, goals, milestones, ambiguities, lightRules, language } = input;
  const words = NOTE_WORDS[language];
  const open = ambiguities.map((title) => withoutPlanCode(title, plan.code));
  const delegated = goals.some(({ type }) => type === 'delegated_quant');
  const notes = [
    demo ? words.demo : null,
    plan.signedDate !== null && cutOff < plan.signedDate
      ? words.before(formatDate(plan.signedDate, language))
      : null,
    plan.status === 'draft_for_comment' ? words.draft : null,
    plan.status === 'superseded' ? words.superseded : null,
    part === null ? null : words.part(part.name),
    provisional(targets, language),
    headline ? remarksNote(headline, language) : null,
    scaleScope(targets, language),
    ...amendmentNotes(targets, language),
    ...choiceNotes(targets, language),
    openComparators(targets, language),
    tolerance(targets, language),
    open.length === 0 ? null : words.ambiguities(open.length, listed(open, OPEN_TITLES, language)),
    ...milestoneNotes(milestones, language),
    targets.length === 0 ? words.noLights(delegated) : words.lights(lightRuleText(lightRules, language)),
    targets.some((facts) => foreseen(facts) !== null) ? words.outlook : null,
    targets.length === 0 ? null : words.rounding,
    ...languageNotes(input),
  ];
  return notes.filter((note) => note !== null);
}

/** Of an English briefing: what is left in Chinese, and what a unit means that has no English name of its own. */
function languageNotes({
  language,
  targets,
  goals,
  tasks,
  events,
  ambiguities,
  part,
}: BriefingInput): string[] {
  if (language === 'zh') return [];
  const money = targets.some(({ target }) => unitName(target.unit, 'en') === 'CNY 100m');
  const named = goals.length + tasks.length + events.length + ambiguities.length > 0 || part !== null;
  return [
    ...(money ? ['Money is given in the unit in which it was reported: CNY 100m is 100 million yuan.'] : []),
    ...(named
      ? [
          'Names of tasks, goals, units, events and documents that exist in Chinese only are given in Chinese.',
        ]
      : []),
  ];
}

/** 2026年三季度等数据为快报数，可能修订。 */
function provisional(targets: readonly TargetFacts[], locale: Locale): string | null {
  const words = targets.flatMap(({ status }) =>
    status === 'flash' || status === 'preliminary' ? [STATUS_WORDS[locale][status]] : [],
  );
  const distinct = [...new Set(words)];
  return distinct.length === 0 ? null : NOTE_WORDS[locale].provisional(distinct);
}

/** Four documents say 规模 and mean four things. */
function scaleScope(targets: readonly TargetFacts[], locale: Locale): string | null {
  const scales = targets.filter(({ scale }) => scale);
  if (scales.length === 0) return null;
  const { scaleInside, scale } = NOTE_WORDS[locale];
  return `${scales.length > 1 ? scaleInside : ''}${scale}`;
}

function openComparators(targets: readonly TargetFacts[], locale: Locale): string | null {
  const some = targets.filter(({ progress }) =>
    progress.explanation.some(({ code }) => code === 'comparator_unstated'),
  );
  if (some.length === 0) return null;
  const names = listed(
    some.map(({ name }) => name),
    2,
    locale,
  );
  return NOTE_WORDS[locale].comparator(names, some.length);
}

function tolerance(targets: readonly TargetFacts[], locale: Locale): string | null {
  for (const { progress, decimals } of targets) {
    const step = progress.explanation.find(({ code }) => code === 'tolerance');
    if (step) return explain(step, locale, decimals);
  }
  return null;
}

/** "CQ无量化" → "无量化": the page is about one plan. */
export function withoutPlanCode(title: string, plan: string): string {
  return title.startsWith(plan) ? title.slice(plan.length).trim() : title;
}

/** 不超过5正常，5至20关注，20以上滞后 */
function lightRuleText(rules: readonly LightRule[], locale: Locale): string {
  const { above: over, upTo: within, always, rule, and, parting } = NOTE_WORDS[locale].rules;
  return rules
    .map(({ light, above, upTo }) => {
      const bounds = [above === null ? [] : over(above), upTo === null ? [] : within(upTo)].flat();
      return rule(bounds.length === 0 ? always : bounds.join(and), LIGHT_WORDS[locale][light]);
    })
    .join(parting);
}
