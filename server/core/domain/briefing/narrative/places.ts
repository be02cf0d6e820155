import { formatPeriod, type Locale } from '../../format.ts';
import type { Light } from '../../light.ts';
import { roundHalfUp } from '../../rounding.ts';
import type { RegionCode } from '../../units.ts';
import type { PlaceFacts, TargetFacts } from '../input.ts';
import { byLead, byReport, byWayCovered, hasMet, isJudged, keepsPace } from '../places.ts';
import {
  bare,
  clause,
  count,
  type FigurePiece,
  listed,
  NOTHING,
  percentage,
  type Sentence,
  sentence,
  unitAfter,
} from '../sentence.ts';
import { placeCount, placeUnit, promised } from '../words.ts';

/** Who is counted, and how a number of them is said. */
interface Telling {
  locale: Locale;
  counted: (value: number, light?: Light | null) => FigurePiece;
  /** 尚无一市 / no city */
  nobody: string;
}

function tellingOf(places: readonly PlaceFacts[], locale: Locale): Telling {
  const cities = placeUnit(places.map(({ name }) => name)) === '市';
  const nobody = locale === 'en' ? (cities ? 'no city' : 'no region') : cities ? '尚无一市' : '尚无地区';
  return { locale, counted: (value, light = null) => placeCount(value, places, locale, light), nobody };
}

/**
 * 16市中，济南、青岛、威海、烟台等5市达到或快于计划进度；聊城、枣庄、滨州、泰安等6市滞后；菏泽1市缺报。
 * After the deadline: 13市中，常州1市达标，其余12市未达.
 * A region is counted once: 缺报 stands apart from lights and results.
 * @returns null when no region was given a part, or all have reported and none can be judged
 */
export function placesSentence(facts: TargetFacts, locale: Locale = 'zh'): Sentence | null {
  const { places, progress } = facts;
  if (places.length === 0) return null;
  const telling = tellingOf(places, locale);
  const { reported, late } = byReport(facts);
  if (reported.length === 0) return nobodyReported(facts, telling);
  const silent = late.length === 0 ? NOTHING : some(late, telling, { zh: '缺报', en: 'not reported' });
  const all = telling.counted(places.length);
  const english = locale === 'en';
  if (!reported.some(isJudged)) {
    if (late.length === 0) return null;
    return english ? sentence`Of ${all}: ${silent}.` : sentence`${all}中，${silent}。`;
  }
  const over = progress.state === 'met_at_deadline' || progress.state === 'missed_at_deadline';
  const standing = over ? reached(reported, telling) : onTheWay(reported, telling);
  const apart = late.length === 0 ? '' : english ? '; ' : '；';
  return english
    ? sentence`Of ${all}: ${standing}${apart}${silent}.`
    : sentence`${all}中，${standing}${apart}${silent}。`;
}

function nobodyReported({ places, progress }: TargetFacts, { counted, locale }: Telling): Sentence {
  const all = counted(places.length);
  const never = places.every(({ progress: own }) => own.period === null);
  const due = formatPeriod(progress.period, locale);
  if (locale === 'en') {
    return never
      ? sentence`None of ${all} has reported any figure.`
      : sentence`None of ${all} has reported ${due}.`;
  }
  return never ? sentence`${all}均未报送数据。` : sentence`${all}均缺${due}数据。`;
}

/** 聊城、枣庄2市滞后 / 2 cities behind (Liaocheng, Zaozhuang) */
function some(
  places: readonly PlaceFacts[],
  { counted, locale }: Telling,
  words: Record<Locale, string>,
  light: Light | null = null,
): Sentence {
  const names = listed(
    places.map((place) => place.shortName),
    4,
    locale,
  );
  const size = counted(places.length, light);
  return locale === 'en' ? clause`${size} ${words.en} (${names})` : clause`${names}${size}${words.zh}`;
}

function onTheWay(places: readonly PlaceFacts[], telling: Telling): Sentence {
  const { locale, nobody } = telling;
  const ranked = places.toSorted(byLead);
  const ahead = ranked.filter(keepsPace);
  const behind = ranked.filter(({ progress }) => progress.light === 'red').reverse();
  const words = { zh: '达到或快于计划进度', en: 'at or ahead of the plan' };
  const first =
    ahead.length === 0
      ? clause`${nobody}${locale === 'en' ? ' at the plan' : '达到计划进度'}`
      : some(ahead, telling, words);
  if (behind.length === 0) return first;
  return clause`${first}${locale === 'en' ? ', ' : '，'}${some(behind, telling, { zh: '滞后', en: 'behind' }, 'red')}`;
}

function reached(places: readonly PlaceFacts[], telling: Telling): Sentence {
  const { locale, nobody, counted } = telling;
  const met = places.filter(hasMet);
  const missed = places.filter(({ progress }) => progress.state === 'missed_at_deadline');
  const words = { zh: '到期达标', en: 'met it at the deadline' };
  const first =
    met.length === 0
      ? clause`${nobody}${locale === 'en' ? ` ${words.en}` : words.zh}`
      : some(met, telling, words);
  if (missed.length === 0) return first;
  const size = counted(missed.length);
  return locale === 'en' ? clause`${first}, ${size} missed it` : clause`${first}，${size}到期未达`;
}

/**
 * 济南市增量完成率72.0%，在已报送的15市中列第3位。 For the briefing of one region among its neighbours.
 * @returns null where the region, or all others, cannot be ranked
 */
export function rankSentence(facts: TargetFacts, own: RegionCode, locale: Locale = 'zh'): Sentence | null {
  const ranked = byReport(facts)
    .reported.filter(({ progress }) => progress.distanceCovered !== null)
    .toSorted(byWayCovered);
  const at = ranked.findIndex(({ code }) => code === own);
  if (at < 0 || ranked.length < 2) return null;
  const { shortName, progress } = ranked[at]!;
  const covered = percentage(progress.distanceCovered!);
  const among = placeCount(ranked.length, facts.places, locale);
  // Two that have gone equally far share a place.
  const place = 1 + ranked.filter((one) => one.progress.distanceCovered! > progress.distanceCovered!).length;
  return locale === 'en'
    ? sentence`${shortName} has covered ${covered} of its way, no. ${bare(place)} of the ${among} that have reported.`
    : sentence`${shortName}增量完成率${covered}，在已报送的${among}中列第${count(place, '位')}。`;
}

/**
 * 未分解部分：18亿元，占目标的3.6%。
 * @returns null where parts do not add up to a whole or everything is given out
 */
export function unallocatedSentence(
  { unallocated, target, places }: TargetFacts,
  locale: Locale = 'zh',
): Sentence | null {
  if (unallocated === null || places.length === 0 || roundHalfUp(unallocated, 6) === 0) return null;
  const size = Math.abs(unallocated);
  const text = `${promised(roundHalfUp(size, 3))}${unitAfter(target.unit, locale)}`;
  const part = { text, value: size, light: null };
  const share = percentage(size / target.value);
  if (locale === 'en') {
    return unallocated > 0
      ? sentence`Given to no region: ${part}, ${share} of the target.`
      : sentence`The regions' parts exceed the whole by ${part}, ${share} of it.`;
  }
  return unallocated > 0
    ? sentence`未分解部分${part}，占目标的${share}。`
    : sentence`各地区目标合计超出总目标${part}，为总目标的${share}。`;
}
