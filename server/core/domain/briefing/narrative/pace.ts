import { computedDecimals } from '../../format.ts';
import type { Light } from '../../light.ts';
import { roundHalfUp } from '../../rounding.ts';
import type { TargetFacts } from '../input.ts';
import {
  amount,
  clause,
  difference,
  NOTHING,
  percentage,
  pointsApart,
  type Sentence,
  sentence,
} from '../sentence.ts';
import { dayPhrase } from '../words.ts';

/**
 * 距目标还差299.6亿元；观测值不足两个，暂不判定进度。 For a target of which too little is known to judge it.
 * @returns null in every other state
 */
export function tooEarlySentence({ progress, target, decimals }: TargetFacts): Sentence | null {
  const { state, gap } = progress;
  if (state !== 'too_early' || gap === null) return null;
  return sentence`距目标还差${difference(gap, decimals, target.unit)}；观测值不足两个，暂不判定进度。`;
}

/**
 * 以2024年底253.0亿元为基数，增量完成率53.9%，低于时间进度（58.3%）4.3个百分点；距目标还差113.8亿元，较计划线少10.7亿元。
 * @returns null when there is no way to cover (no baseline, no level), or too little is known to judge it
 */
export function paceSentence(facts: TargetFacts): Sentence | null {
  const { baseline, distanceCovered, lagPoints, light } = facts.progress;
  if (baseline === null || distanceCovered === null || facts.progress.state === 'too_early') return null;
  const base = amount(baseline.value, facts.decimals, facts.target.unit);
  const from = clause`${baseline.origin === 'first_observation' ? '文件未写基期，' : ''}以${dayPhrase(baseline.date)}${base}为基数`;
  return sentence`${from}，增量完成率${percentage(distanceCovered, worrying(light))}${againstTime(facts, lagPoints)}${stillToGo(facts)}。`;
}

/** 高于, 低于 or 持平 — by what is printed, so that 0.04 points read as level. At the deadline there is nothing to compare. */
function againstTime({ progress }: TargetFacts, lag: number | null): Sentence {
  const { timeElapsed, distanceCovered, light } = progress;
  if (lag === null || distanceCovered === null || timeElapsed === 1) return NOTHING;
  const planned = distanceCovered + lag / 100;
  const linear = timeElapsed !== null && Math.abs(planned - timeElapsed) < 1e-9;
  const yardstick = clause`${linear ? '时间进度' : '计划进度'}（${percentage(planned)}）`;
  const rounded = roundHalfUp(lag, 1);
  if (rounded === 0) return clause`，与${yardstick}持平`;
  return clause`，${rounded > 0 ? '低于' : '高于'}${yardstick}${pointsApart(lag, worrying(light))}`;
}

/** 距目标还差113.8亿元，较计划线少10.7亿元; 已超过目标12.0亿元 when beyond it. */
function stillToGo({ progress, target, decimals }: TargetFacts): Sentence {
  const { gap, level, planLine, state } = progress;
  if (gap === null) return NOTHING;
  const { unit } = target;
  if (roundHalfUp(gap, decimals) < 0) return clause`；已超过目标${difference(-gap, decimals, unit)}`;
  const reached = state === 'met' || state === 'met_weakening' || state === 'met_at_deadline';
  if (reached || roundHalfUp(gap, decimals) === 0) return NOTHING;
  const away = clause`；距目标还差${difference(gap, decimals, unit)}`;
  if (level === null || planLine === null || progress.timeElapsed === 1) return away;
  const against = roundHalfUp(level - planLine, decimals);
  if (against === 0) return clause`${away}，与计划线持平`;
  return clause`${away}，较计划线${against < 0 ? '少' : '多'}${difference(Math.abs(level - planLine), computedDecimals(decimals), unit)}`;
}

/** Good news needs no colour inside a sentence. */
function worrying(light: Light | null): Light | null {
  return light === 'green' ? null : light;
}
