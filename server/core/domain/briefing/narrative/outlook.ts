import { aimOf, wantedDirection } from '../../aim.ts';
import { isMet } from '../../comparison.ts';
import { addDecimals } from '../../decimal.ts';
import { computedDecimals } from '../../format.ts';
import type { OutlookClass } from '../../outlook.ts';
import { roundHalfUp } from '../../rounding.ts';
import type { Figure } from '../../units.ts';
import { OUTLOOK_WORDS } from '../../verdict-words.ts';
import { foreseen } from '../foresight.ts';
import type { TargetFacts } from '../input.ts';
import {
  amount,
  clause,
  count,
  listed,
  listedClauses,
  NOTHING,
  percentage,
  type Sentence,
  sentence,
} from '../sentence.ts';
import { dayPhrase } from '../words.ts';

/**
 * 照近期走势，2027年底预计达481.3亿元，较目标少18.7亿元（缺口占尚需增量的16.4%），展望少云。
 * @returns null once the deadline's own figure is in, and where there is too little to go by
 */
export function outlookSentence(facts: TargetFacts): Sentence | null {
  const outlook = foreseen(facts);
  const { target, decimals } = facts;
  if (outlook === null || target.deadline === null) return null;
  const { projection } = outlook;
  const figure = amount(projection, computedDecimals(decimals), target.unit);
  const on = dayPhrase(target.deadline);
  return sentence`${manner(facts, outlook.class, on)}${figure}${against(facts, projection)}${missed(facts)}，展望${OUTLOOK_WORDS.zh[outlook.class]}。`;
}

function manner({ progress, target }: TargetFacts, outlook: OutlookClass, on: string): string {
  const { state, level } = progress;
  if (state === 'met') return `已达标，照近期走势，${on}预计为`;
  if (state === 'met_weakening') return `已达标但走势转弱，照此${on}预计为`;
  if (outlook === 'stormy') {
    const still = level !== null && progress.outlook.projection === level;
    return `近期走势${still ? '停滞' : '背离目标'}，照此${on}预计为`;
  }
  const rising = level !== null && wantedDirection(level, target) === 1;
  return `照近期走势，${on}预计${rising ? '达' : '为'}`;
}

/** 较目标少18.7亿元, 较目标多3.1家, 与目标持平, 在目标允许范围内. */
function against({ target, decimals }: TargetFacts, projection: Figure): Sentence {
  const { comparator, unit } = target;
  const met = isMet(projection, target);
  if (met && comparator === 'between') return clause`，在目标区间内`;
  if (met && comparator === 'about') return clause`，在目标允许范围内`;
  const digits = computedDecimals(decimals);
  const beyond = addDecimals(projection, -aimOf(projection, target));
  if (roundHalfUp(beyond, digits) === 0) return clause`，与目标持平`;
  return clause`，较目标${beyond < 0 ? '少' : '多'}${amount(Math.abs(beyond), digits, unit)}`;
}

/** （缺口占尚需增量的16.4%） */
function missed({ progress, target }: TargetFacts): Sentence {
  const { outlook, level } = progress;
  if (outlook.miss === null || level === null) return NOTHING;
  const way = wantedDirection(level, target) === -1 ? '降幅' : '增量';
  return clause`（缺口占尚需${way}的${percentage(outlook.miss)}）`;
}

const BEST_FIRST: readonly OutlookClass[] = ['sunny', 'fair', 'cloudy', 'stormy'];
const MOST_NAMES = 3;

/**
 * 到期展望：晴3项、少云1项、多云2项（具有国际竞争力的机器人企业数、机器人产业链规模）。
 * @returns null with fewer than two targets to count: one has a sentence of its own
 */
export function outlooksSentence(targets: readonly TargetFacts[]): Sentence | null {
  const open = targets.filter((facts) => foreseen(facts) !== null);
  if (open.length < 2) return null;
  const parts = BEST_FIRST.flatMap((outlook) => {
    const members = open.filter(({ progress }) => progress.outlook.class === outlook);
    return members.length === 0
      ? []
      : [clause`${OUTLOOK_WORDS.zh[outlook]}${count(members.length, '项')}${named(outlook, members)}`];
  });
  return sentence`到期展望：${listedClauses(parts, parts.length)}。`;
}

function named(outlook: OutlookClass, members: readonly TargetFacts[]): string {
  const worrying = outlook === 'cloudy' || outlook === 'stormy';
  return worrying && members.length <= MOST_NAMES ? `（${listed(members.map(({ name }) => name))}）` : '';
}
