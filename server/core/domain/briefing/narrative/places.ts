import { formatPeriod } from '../../format.ts';
import { roundHalfUp } from '../../rounding.ts';
import type { PlaceFacts, TargetFacts } from '../input.ts';
import { byLead, byReport, hasMet, isJudged, keepsPace } from '../places.ts';
import { clause, count, listed, NOTHING, percentage, type Sentence, sentence } from '../sentence.ts';
import { placeUnit, promised } from '../words.ts';

/**
 * 16市中，济南、青岛、威海、烟台等5市达到或快于计划进度；聊城、枣庄、滨州、泰安等6市滞后；菏泽1市缺报。
 * After the deadline: 13市中，常州1市达标，其余12市未达.
 * A region is counted once: 缺报 stands apart from lights and results.
 * @returns null when no region was given a part, or all have reported and none can be judged
 */
export function placesSentence(facts: TargetFacts): Sentence | null {
  const { places, progress } = facts;
  if (places.length === 0) return null;
  const unit = placeUnit(places.map((place) => place.name));
  const { reported, late } = byReport(facts);
  if (reported.length === 0) return nobodyReported(facts, unit);
  const silent = late.length === 0 ? NOTHING : clause`${names(late)}${count(late.length, unit)}缺报`;
  if (!reported.some(isJudged)) {
    return late.length === 0 ? null : sentence`${count(places.length, unit)}中，${silent}。`;
  }
  const over = progress.state === 'met_at_deadline' || progress.state === 'missed_at_deadline';
  const standing = over ? reached(reported, unit) : onTheWay(reported, unit);
  return sentence`${count(places.length, unit)}中，${standing}${late.length === 0 ? '' : '；'}${silent}。`;
}

function nobodyReported({ places, progress }: TargetFacts, unit: string): Sentence {
  const all = count(places.length, unit);
  return places.every(({ progress: own }) => own.period === null)
    ? sentence`${all}均未报送数据。`
    : sentence`${all}均缺${formatPeriod(progress.period, 'zh')}数据。`;
}

function onTheWay(places: readonly PlaceFacts[], unit: string): Sentence {
  const ranked = places.toSorted(byLead);
  const ahead = ranked.filter(keepsPace);
  const behind = ranked.filter(({ progress }) => progress.light === 'red').reverse();
  const first =
    ahead.length === 0
      ? clause`${nobody(unit)}达到计划进度`
      : clause`${names(ahead)}${count(ahead.length, unit)}达到或快于计划进度`;
  return behind.length === 0
    ? first
    : clause`${first}，${names(behind)}${count(behind.length, unit, 'red')}滞后`;
}

function reached(places: readonly PlaceFacts[], unit: string): Sentence {
  const met = places.filter(hasMet);
  const missed = places.filter(({ progress }) => progress.state === 'missed_at_deadline');
  const first =
    met.length === 0
      ? clause`${nobody(unit)}到期达标`
      : clause`${names(met)}${count(met.length, unit)}到期达标`;
  return missed.length === 0 ? first : clause`${first}，${count(missed.length, unit)}到期未达`;
}

function nobody(unit: string): string {
  return unit === '市' ? '尚无一市' : '尚无地区';
}

function names(places: readonly PlaceFacts[]): string {
  return listed(places.map((place) => place.shortName));
}

/**
 * 未分解部分：18亿元，占目标的3.6%。
 * @returns null where parts do not add up to a whole or everything is given out
 */
export function unallocatedSentence({ unallocated, target, places }: TargetFacts): Sentence | null {
  if (unallocated === null || places.length === 0 || roundHalfUp(unallocated, 6) === 0) return null;
  const size = Math.abs(unallocated);
  const part = { text: `${promised(roundHalfUp(size, 3))}${target.unit}`, value: size, light: null };
  const share = percentage(size / target.value);
  return unallocated > 0
    ? sentence`未分解部分${part}，占目标的${share}。`
    : sentence`各地区目标合计超出总目标${part}，为总目标的${share}。`;
}
