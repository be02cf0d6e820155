import type { Locale } from '../../format.ts';
import type { LevelDerivation } from '../../level.ts';
import { yearOnYear } from '../change.ts';
import type { TargetFacts } from '../input.ts';
import { amount, clause, NOTHING, percentage, type Sentence, sentence } from '../sentence.ts';
import { deadlinePhrase, goalPhrase, periodEndPhrase, wholeOf } from '../words.ts';
import { growthClause } from './growth.ts';

const MANNER: Record<Locale, Partial<Record<LevelDerivation, string>>> = {
  zh: {
    trailing_year: '（近四个季度合计）',
    year_end: '（全年）',
    estimated: '（按年内进度推算）约',
  },
  en: {
    trailing_year: ' (trailing four quarters)',
    year_end: ' (full year)',
    estimated: ' (estimated from the year to date)',
  },
};

/**
 * 截至2026年三季度末，全省机器人制造产业规模（近四个季度合计）为386.2亿元，前三季度同比增长13.0%，
 * 完成2027年目标（突破500亿元）的77.2%。
 * @returns null without a level: see `missingSentence`
 */
export function levelSentence(facts: TargetFacts, region: string, locale: Locale = 'zh'): Sentence | null {
  const { progress, target, name, decimals } = facts;
  const { level, period, levelDerivation } = progress;
  if (level === null || period === null) return null;
  const change = yearOnYear(facts, period);
  const grown = change === null ? NOTHING : growthClause(change, period, target.unit, decimals, locale);
  const manner = (levelDerivation && MANNER[locale][levelDerivation]) ?? '';
  const figure = amount(level, decimals, target.unit, null, locale);
  const at = periodEndPhrase(period, locale);
  const whole = wholeOf(region, locale);
  if (locale === 'en') {
    const growth = grown.length === 0 ? NOTHING : clause`, ${grown}`;
    const about = levelDerivation === 'estimated' ? 'about ' : '';
    return sentence`By ${at}, ${name} in ${whole}${manner} stood at ${about}${figure}${growth}${standing(facts, locale)}.`;
  }
  const growth = grown.length === 0 ? NOTHING : clause`，${grown}`;
  return sentence`截至${at}，${whole}${name}${manner}为${figure}${growth}${standing(facts, locale)}。`;
}

function standing(facts: TargetFacts, locale: Locale): Sentence {
  const { completion, state } = facts.progress;
  const deadline = deadlinePhrase(facts.target.deadline, locale);
  const met = state === 'met' || state === 'met_weakening' || state === 'met_at_deadline';
  if (locale === 'en') {
    const goal = `the ${facts.target.deadline === null ? '' : `${deadline} `}target (${goalPhrase(facts, locale)})`;
    if (met) {
      return completion === null
        ? clause`, meeting ${goal}`
        : clause`, meeting ${goal}: ${percentage(completion)} of it`;
    }
    if (completion === null) return clause`, against ${goal}`;
    return clause`, ${percentage(completion)} of ${goal}`;
  }
  const goal = `${deadline}目标（${goalPhrase(facts)}）`;
  if (met) {
    return completion === null
      ? clause`，达到${goal}`
      : clause`，达到${goal}，为目标的${percentage(completion)}`;
  }
  if (completion === null) return clause`，${goal}`;
  return clause`，完成${goal}的${percentage(completion)}`;
}
