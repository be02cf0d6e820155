import { yearOnYear } from '../change.ts';
import type { TargetFacts } from '../input.ts';
import { amount, clause, NOTHING, percentage, type Sentence, sentence } from '../sentence.ts';
import { deadlinePhrase, goalPhrase, periodEndPhrase, wholeOf } from '../words.ts';
import { growthClause } from './growth.ts';

/**
 * 截至2026年三季度末，全省机器人制造产业规模（近四个季度合计）为386.2亿元，前三季度同比增长13.0%，
 * 完成2027年目标（突破500亿元）的77.2%。
 * @returns null without a level: see `missingSentence`
 */
export function levelSentence(facts: TargetFacts, region: string): Sentence | null {
  const { progress, target, name, decimals } = facts;
  const { level, period, levelDerivation } = progress;
  if (level === null || period === null) return null;
  const change = yearOnYear(facts, period);
  const grown = change === null ? NOTHING : clause`，${growthClause(change, period, target.unit, decimals)}`;
  const manner =
    levelDerivation === 'trailing_year'
      ? '（近四个季度合计）'
      : levelDerivation === 'year_end'
        ? '（全年）'
        : levelDerivation === 'estimated'
          ? '（按年内进度推算）约'
          : '';
  return sentence`截至${periodEndPhrase(period)}，${wholeOf(region)}${name}${manner}为${amount(level, decimals, target.unit)}${grown}${standing(facts)}。`;
}

function standing(facts: TargetFacts): Sentence {
  const { completion, state } = facts.progress;
  const deadline = deadlinePhrase(facts.target.deadline);
  const goal = `${deadline}目标（${goalPhrase(facts)}）`;
  if (state === 'met' || state === 'met_weakening' || state === 'met_at_deadline') {
    return completion === null
      ? clause`，达到${goal}`
      : clause`，达到${goal}，为目标的${percentage(completion)}`;
  }
  if (completion === null) return clause`，${goal}`;
  return clause`，完成${goal}的${percentage(completion)}`;
}
