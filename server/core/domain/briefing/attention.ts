import { formatFigure, formatPeriod, type Locale } from '../format.ts';
import type { BriefingInput, TargetFacts } from './input.ts';
import { disagreeSentence, fragileSentence, stretchedSentence } from './narrative/concerns.ts';
import { overdueSentence } from './narrative/milestones.ts';
import { notYetDueSentence, withoutFiguresSentence } from './narrative/missing.ts';
import { byReport } from './places.ts';
import {
  agreeing,
  clause,
  count,
  difference,
  listed,
  NOTHING,
  percentage,
  pointsApart,
  type Sentence,
  sentence,
  tally,
  unitAfter,
} from './sentence.ts';
import { placeCount } from './words.ts';

const MOST = 6;
const MOST_NAMES = 3;

/**
 * What somebody has to look after, the most pressing first: late targets, regions and tasks, missing reports, what
 * needs a person's judgement, what asks for more than was ever achieved, lights about to change, open
 * definitions, and on the day of the cut-off what is yet to fall due. In the briefing of one region its neighbours are
 * nobody's business.
 */
export function attentionOf(
  {
    targets,
    milestones,
    cutOff: day,
    language = 'zh',
    part = null,
  }: Pick<BriefingInput, 'targets' | 'milestones' | 'cutOff'> &
    Partial<Pick<BriefingInput, 'language' | 'part'>>,
  headline: TargetFacts | undefined,
): Sentence[] {
  const late = targets
    .filter(({ progress }) => progress.light === 'red' || progress.light === 'yellow')
    .toSorted((a, b) => b.progress.lagPoints! - a.progress.lagPoints!);
  const spread = part === null ? headline : undefined;
  const all: (Sentence | null)[] = [
    ...late.slice(0, 2).map((one) => lateTarget(one, language)),
    spread ? redPlaces(spread, language) : null,
    overdueSentence(milestones, day, language),
    spread ? silentPlaces(spread, language) : null,
    missed(targets, language),
    disagreeSentence(targets, language),
    // Of the headline target the outlook's own panel says it.
    stretchedSentence(
      targets.filter((one) => one !== headline),
      language,
    ),
    fragileSentence(targets, language),
    undecided(targets, language),
    withoutFiguresSentence(targets, day, language),
    notYetDueSentence(targets, day, language),
  ];
  return all.filter((one) => one !== null).slice(0, MOST);
}

function lateTarget({ name, progress, target, decimals }: TargetFacts, locale: Locale): Sentence | null {
  const { distanceCovered, lagPoints, light, gap } = progress;
  if (distanceCovered === null || lagPoints === null) return null;
  const size = gap !== null && gap > 0 ? difference(gap, decimals, target.unit, locale) : null;
  const covered = percentage(distanceCovered, light);
  const lag = pointsApart(lagPoints, light, locale);
  if (locale === 'en') {
    return sentence`${name} has covered ${covered} of the way, ${lag} behind the plan${size ? clause`, ${size} still to go` : NOTHING}.`;
  }
  return sentence`${name}增量完成率${covered}，落后计划进度${lag}${size ? clause`，距目标还差${size}` : NOTHING}。`;
}

function redPlaces(facts: TargetFacts, locale: Locale): Sentence | null {
  const red = byReport(facts)
    .reported.filter(({ progress }) => progress.light === 'red' && progress.lagPoints !== null)
    .toSorted((a, b) => b.progress.lagPoints! - a.progress.lagPoints!);
  const worst = red[0];
  if (!worst || worst.progress.distanceCovered === null) return null;
  const covered = percentage(worst.progress.distanceCovered, 'red');
  const behind = pointsApart(worst.progress.lagPoints!, 'red', locale);
  const size = placeCount(red.length, facts.places, locale, 'red');
  const names = listed(
    red.map((place) => place.shortName),
    4,
    locale,
  );
  if (locale === 'en') {
    const lag = clause`${worst.shortName} has covered ${covered} of its way, ${behind} behind`;
    return red.length === 1 ? sentence`${lag}.` : sentence`${size} behind (${names}); ${lag}.`;
  }
  const lag = clause`${worst.shortName}增量完成率${covered}，落后${behind}`;
  return red.length === 1 ? sentence`${lag}。` : sentence`${names}${size}滞后，其中${lag}。`;
}

function silentPlaces(facts: TargetFacts, locale: Locale): Sentence | null {
  const { late } = byReport(facts);
  const nothingYet = facts.places.every(({ progress }) => progress.period === null);
  if (late.length === 0 || nothingYet) return null;
  const named = listed(
    late.map((place) => place.shortName),
    4,
    locale,
  );
  const { period } = facts.progress;
  const due = period === null ? '' : formatPeriod(period, locale);
  const size = placeCount(late.length, facts.places, locale);
  return locale === 'en'
    ? sentence`${size} without a figure${due === '' ? '' : ` for ${due}`} (${named}): please report.`
    : sentence`${named}${size}缺${due}数据，请补报。`;
}

function missed(targets: readonly TargetFacts[], locale: Locale): Sentence | null {
  const some = targets.filter(({ progress }) => progress.state === 'missed_at_deadline');
  if (some.length === 0) return null;
  const named = some.map(({ name, progress, target, decimals }) => {
    if (progress.gap === null) return name;
    const gap = `${formatFigure(progress.gap, decimals)}${unitAfter(target.unit, locale)}`;
    return locale === 'en' ? `${name} (short by ${gap})` : `${name}（差${gap}）`;
  });
  const names = listed(named, MOST_NAMES, locale);
  return locale === 'en'
    ? sentence`${tally(some.length, 'target', 'targets')} ${agreeing(some.length, 'was', 'were')} missed at the deadline: ${names}.`
    : sentence`${count(some.length, '项')}目标到期未达：${names}。`;
}

function undecided(targets: readonly TargetFacts[], locale: Locale): Sentence | null {
  const some = targets.filter(({ progress }) => progress.state === 'awaiting_definition');
  if (some.length === 0) return null;
  const names = listed(
    some.map(({ name }) => name),
    MOST_NAMES,
    locale,
  );
  return locale === 'en'
    ? sentence`${tally(some.length, 'target', 'targets')} ${agreeing(some.length, 'has', 'have')} an open definition and a person has to rule: ${names}.`
    : sentence`${count(some.length, '项')}目标口径待确认，须人工裁定：${names}。`;
}
