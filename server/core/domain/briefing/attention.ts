import { formatFigure, formatPeriod } from '../format.ts';
import type { BriefingInput, TargetFacts } from './input.ts';
import { disagreeSentence, fragileSentence, stretchedSentence } from './narrative/concerns.ts';
import { overdueSentence } from './narrative/milestones.ts';
import { notYetDueSentence, withoutFiguresSentence } from './narrative/missing.ts';
import { byReport } from './places.ts';
import {
  clause,
  count,
  difference,
  listed,
  NOTHING,
  percentage,
  pointsApart,
  type Sentence,
  sentence,
} from './sentence.ts';
import { placeUnit } from './words.ts';

const MOST = 6;

/**
 * What somebody has to look after, the most pressing first: late targets, regions and tasks, missing reports, what
 * needs a person's judgement, what asks for more than was ever achieved, lights about to change, open
 * definitions, and on the day of the cut-off what is yet to fall due.
 */
export function attentionOf(
  { targets, milestones, cutOff: day }: Pick<BriefingInput, 'targets' | 'milestones' | 'cutOff'>,
  headline: TargetFacts | undefined,
): Sentence[] {
  const late = targets
    .filter(({ progress }) => progress.light === 'red' || progress.light === 'yellow')
    .toSorted((a, b) => b.progress.lagPoints! - a.progress.lagPoints!);
  const all: (Sentence | null)[] = [
    ...late.slice(0, 2).map(lateTarget),
    headline ? redPlaces(headline) : null,
    overdueSentence(milestones, day),
    headline ? silentPlaces(headline) : null,
    missed(targets),
    disagreeSentence(targets),
    // Of the headline target the outlook's own panel says it.
    stretchedSentence(targets.filter((one) => one !== headline)),
    fragileSentence(targets),
    undecided(targets),
    withoutFiguresSentence(targets, day),
    notYetDueSentence(targets, day),
  ];
  return all.filter((one) => one !== null).slice(0, MOST);
}

function lateTarget({ name, progress, target, decimals }: TargetFacts): Sentence | null {
  const { distanceCovered, lagPoints, light, gap } = progress;
  if (distanceCovered === null || lagPoints === null) return null;
  const away =
    gap !== null && gap > 0 ? clause`，距目标还差${difference(gap, decimals, target.unit)}` : NOTHING;
  return sentence`${name}增量完成率${percentage(distanceCovered, light)}，落后计划进度${pointsApart(lagPoints, light)}${away}。`;
}

function redPlaces(facts: TargetFacts): Sentence | null {
  const red = byReport(facts)
    .reported.filter(({ progress }) => progress.light === 'red' && progress.lagPoints !== null)
    .toSorted((a, b) => b.progress.lagPoints! - a.progress.lagPoints!);
  const worst = red[0];
  if (!worst || worst.progress.distanceCovered === null) return null;
  const lag = clause`${worst.shortName}增量完成率${percentage(worst.progress.distanceCovered, 'red')}，落后${pointsApart(worst.progress.lagPoints!, 'red')}`;
  if (red.length === 1) return sentence`${lag}。`;
  const unit = placeUnit(facts.places.map((place) => place.name));
  return sentence`${listed(red.map((place) => place.shortName))}${count(red.length, unit, 'red')}滞后，其中${lag}。`;
}

function silentPlaces(facts: TargetFacts): Sentence | null {
  const { late } = byReport(facts);
  const nothingYet = facts.places.every(({ progress }) => progress.period === null);
  if (late.length === 0 || nothingYet) return null;
  const unit = placeUnit(facts.places.map((place) => place.name));
  const named = listed(late.map((place) => place.shortName));
  const { period } = facts.progress;
  const due = period === null ? '' : formatPeriod(period, 'zh');
  return sentence`${named}${count(late.length, unit)}缺${due}数据，请补报。`;
}

function missed(targets: readonly TargetFacts[]): Sentence | null {
  const some = targets.filter(({ progress }) => progress.state === 'missed_at_deadline');
  if (some.length === 0) return null;
  const named = some.map(({ name, progress, target, decimals }) =>
    progress.gap === null ? name : `${name}（差${formatFigure(progress.gap, decimals)}${target.unit}）`,
  );
  return sentence`${count(some.length, '项')}目标到期未达：${listed(named, 3)}。`;
}

function undecided(targets: readonly TargetFacts[]): Sentence | null {
  const some = targets.filter(({ progress }) => progress.state === 'awaiting_definition');
  if (some.length === 0) return null;
  return sentence`${count(some.length, '项')}目标口径待确认，须人工裁定：${listed(
    some.map(({ name }) => name),
    3,
  )}。`;
}
