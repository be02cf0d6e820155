import { aimOf, wantedDirection } from '../../aim.ts';
import { isMet } from '../../comparison.ts';
import { addDecimals } from '../../decimal.ts';
import { computedDecimals, type Locale } from '../../format.ts';
import type { OutlookClass } from '../../outlook.ts';
import { roundHalfUp } from '../../rounding.ts';
import type { Figure } from '../../units.ts';
import { OUTLOOK_WORDS } from '../../verdict-words.ts';
import { foreseen } from '../foresight.ts';
import type { TargetFacts } from '../input.ts';
import {
  amount,
  bare,
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
export function outlookSentence(facts: TargetFacts, locale: Locale = 'zh'): Sentence | null {
  const outlook = foreseen(facts);
  const { target, decimals } = facts;
  if (outlook === null || target.deadline === null) return null;
  const { projection } = outlook;
  const figure = amount(projection, computedDecimals(decimals), target.unit, null, locale);
  const on = dayPhrase(target.deadline, locale);
  const word = OUTLOOK_WORDS[locale][outlook.class];
  const tail = clause`${against(facts, projection, locale)}${missed(facts, locale)}`;
  return locale === 'en'
    ? sentence`${mannerEn(facts, outlook.class)} ${figure} at ${on}${tail}: outlook ${word}.`
    : sentence`${manner(facts, outlook.class, on)}${figure}${tail}，展望${word}。`;
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

function mannerEn({ progress: { state, level, outlook } }: TargetFacts, weather: OutlookClass): string {
  if (state === 'met') return 'It is met; if the recent trend goes on, it leads to';
  if (state === 'met_weakening') return 'It is met but weakening; the trend leads to';
  if (weather === 'stormy') {
    const still = level !== null && outlook.projection === level;
    return `The recent trend ${still ? 'stands still' : 'leads away from the target'}, to`;
  }
  return 'If the recent trend goes on, it leads to';
}

/** 较目标少18.7亿元, 较目标多3.1家, 与目标持平, 在目标允许范围内. */
function against({ target, decimals }: TargetFacts, projection: Figure, locale: Locale): Sentence {
  const { comparator, unit } = target;
  const english = locale === 'en';
  const met = isMet(projection, target);
  if (met && comparator === 'between')
    return english ? clause`, within the range aimed at` : clause`，在目标区间内`;
  if (met && comparator === 'about')
    return english ? clause`, within what the target allows` : clause`，在目标允许范围内`;
  const digits = computedDecimals(decimals);
  const beyond = addDecimals(projection, -aimOf(projection, target));
  if (roundHalfUp(beyond, digits) === 0)
    return english ? clause`, level with the target` : clause`，与目标持平`;
  const by = amount(Math.abs(beyond), digits, unit, null, locale);
  if (english) return clause`, ${by} ${beyond < 0 ? 'below' : 'above'} the target`;
  return clause`，较目标${beyond < 0 ? '少' : '多'}${by}`;
}

/** （缺口占尚需增量的16.4%） */
function missed({ progress, target }: TargetFacts, locale: Locale): Sentence {
  const { outlook, level } = progress;
  if (outlook.miss === null || level === null) return NOTHING;
  const miss = percentage(outlook.miss);
  if (locale === 'en') return clause` (${miss} of the way still to go left open)`;
  const way = wantedDirection(level, target) === -1 ? '降幅' : '增量';
  return clause`（缺口占尚需${way}的${miss}）`;
}

const BEST_FIRST: readonly OutlookClass[] = ['sunny', 'fair', 'cloudy', 'stormy'];
const MOST_NAMES = 3;

/**
 * 到期展望：晴3项、少云1项、多云2项（具有国际竞争力的机器人企业数、机器人产业链规模）。
 * @returns null with fewer than two targets to count: one has a sentence of its own
 */
export function outlooksSentence(targets: readonly TargetFacts[], locale: Locale = 'zh'): Sentence | null {
  const open = targets.filter((facts) => foreseen(facts) !== null);
  if (open.length < 2) return null;
  const parts = BEST_FIRST.flatMap((outlook) => {
    const members = open.filter(({ progress }) => progress.outlook.class === outlook);
    if (members.length === 0) return [];
    const word = OUTLOOK_WORDS[locale][outlook];
    return locale === 'en'
      ? [clause`${bare(members.length)} ${word}${named(outlook, members, locale)}`]
      : [clause`${word}${count(members.length, '项')}${named(outlook, members, locale)}`];
  });
  const list = listedClauses(parts, parts.length, '、', locale);
  return locale === 'en' ? sentence`Outlooks for the deadline: ${list}.` : sentence`到期展望：${list}。`;
}

function named(outlook: OutlookClass, members: readonly TargetFacts[], locale: Locale): string {
  const worrying = outlook === 'cloudy' || outlook === 'stormy';
  if (!worrying || members.length > MOST_NAMES) return '';
  const names = listed(
    members.map(({ name }) => name),
    MOST_NAMES,
    locale,
  );
  return locale === 'en' ? ` (${names})` : `（${names}）`;
}
