import { computedDecimals, type Locale } from '../../format.ts';
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
export function tooEarlySentence(
  { progress, target, decimals }: TargetFacts,
  locale: Locale = 'zh',
): Sentence | null {
  const { state, gap } = progress;
  if (state !== 'too_early' || gap === null) return null;
  const size = difference(gap, decimals, target.unit, locale);
  return locale === 'en'
    ? sentence`${size} are still to go; with fewer than two observations progress is not judged yet.`
    : sentence`距目标还差${size}；观测值不足两个，暂不判定进度。`;
}

/**
 * 以2024年底253.0亿元为基数，增量完成率53.9%，低于时间进度（58.3%）4.3个百分点；距目标还差113.8亿元，较计划线少10.7亿元。
 * @returns null when there is no way to cover (no baseline, no level), or too little is known to judge it
 */
export function paceSentence(facts: TargetFacts, locale: Locale = 'zh'): Sentence | null {
  const { baseline, distanceCovered, lagPoints, light } = facts.progress;
  if (baseline === null || distanceCovered === null || facts.progress.state === 'too_early') return null;
  const base = amount(baseline.value, facts.decimals, facts.target.unit, null, locale);
  const day = dayPhrase(baseline.date, locale);
  const first = baseline.origin === 'first_observation';
  const covered = percentage(distanceCovered, worrying(light));
  const rest = clause`${againstTime(facts, lagPoints, locale)}${stillToGo(facts, locale)}`;
  if (locale === 'en') {
    const from = clause`From a baseline of ${base} (${day}${first ? '; the first observation, as the document states none' : ''})`;
    return sentence`${from} ${covered} of the way is covered${rest}.`;
  }
  return sentence`${first ? '文件未写基期，' : ''}以${day}${base}为基数，增量完成率${covered}${rest}。`;
}

/** 高于, 低于 or 持平 — by what is printed, so that 0.04 points read as level. At the deadline there is nothing to compare. */
function againstTime({ progress }: TargetFacts, lag: number | null, locale: Locale): Sentence {
  const { timeElapsed, distanceCovered, light } = progress;
  if (lag === null || distanceCovered === null || timeElapsed === 1) return NOTHING;
  const planned = distanceCovered + lag / 100;
  const linear = timeElapsed !== null && Math.abs(planned - timeElapsed) < 1e-9;
  const rounded = roundHalfUp(lag, 1);
  if (locale === 'en') {
    const yardstick = clause`${linear ? 'the time elapsed' : 'the plan'} (${percentage(planned)})`;
    if (rounded === 0) return clause`, level with ${yardstick}`;
    return clause`, ${pointsApart(lag, worrying(light), locale)} ${rounded > 0 ? 'behind' : 'ahead of'} ${yardstick}`;
  }
  const yardstick = clause`${linear ? '时间进度' : '计划进度'}（${percentage(planned)}）`;
  if (rounded === 0) return clause`，与${yardstick}持平`;
  return clause`，${rounded > 0 ? '低于' : '高于'}${yardstick}${pointsApart(lag, worrying(light))}`;
}

/** 距目标还差113.8亿元，较计划线少10.7亿元; 已超过目标12.0亿元 when beyond it. */
function stillToGo({ progress, target, decimals }: TargetFacts, locale: Locale): Sentence {
  const { gap, level, planLine, state } = progress;
  if (gap === null) return NOTHING;
  const { unit } = target;
  const english = locale === 'en';
  if (roundHalfUp(gap, decimals) < 0) {
    const beyond = difference(-gap, decimals, unit, locale);
    return english ? clause`; it is beyond the target by ${beyond}` : clause`；已超过目标${beyond}`;
  }
  const reached = state === 'met' || state === 'met_weakening' || state === 'met_at_deadline';
  if (reached || roundHalfUp(gap, decimals) === 0) return NOTHING;
  const size = difference(gap, decimals, unit, locale);
  const away = english ? clause`; ${size} still to go` : clause`；距目标还差${size}`;
  if (level === null || planLine === null || progress.timeElapsed === 1) return away;
  const against = roundHalfUp(level - planLine, decimals);
  if (against === 0)
    return english ? clause`${away}, level with the plan line` : clause`${away}，与计划线持平`;
  const apart = difference(Math.abs(level - planLine), computedDecimals(decimals), unit, locale);
  if (english) return clause`${away}, ${apart} ${against < 0 ? 'below' : 'above'} the plan line`;
  return clause`${away}，较计划线${against < 0 ? '少' : '多'}${apart}`;
}

/** Good news needs no colour inside a sentence. */
function worrying(light: Light | null): Light | null {
  return light === 'green' ? null : light;
}
