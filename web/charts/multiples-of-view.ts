import type { Multiple } from '#core/charts/multiples.ts';
import type { RegionMeasure } from '#core/charts/region-measure.ts';
import { toneOf } from '#core/charts/tone.ts';
import type { TrendsView } from '#core/contract/progress.ts';
import { comparePeriods, periodEnd } from '#core/domain/period.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Names } from '../state/names.ts';
import { verdictWord } from '../state/verdict.ts';

type Item = TrendsView['items'][number];

/** A level as a measure has it; null where the measure has none. */
export function measuredValue(
  { value, distanceCovered }: Item['levels'][number],
  measure: RegionMeasure,
): number | null {
  return measure === 'distance' ? distanceCovered : value;
}

/** What the small multiples draw of an answer of the API, from the plan line's start on. */
export function multiplesOfView(
  view: TrendsView,
  measure: RegionMeasure,
  words: Messages,
  names: Names,
): Multiple[] {
  return view.items.map((item) => {
    const start = item.planLine[0]?.date;
    const late = item.period === null || isOlder(item.period, view.period);
    return {
      name: names.region(item.region),
      tone: late ? 'none' : toneOf(item),
      whole: !item.allocated,
      levels: item.levels
        .filter(({ period }) => start === undefined || periodEnd(period) >= start)
        .map((level) => ({
          period: level.period,
          value: measuredValue(level, measure),
          estimated: level.derivation === 'estimated',
          demo: level.demo,
        })),
      planLine: item.planLine.flatMap(({ date, value, planShare }) => {
        const at = measure === 'distance' ? planShare : value;
        return at === null ? [] : [{ date, value: at }];
      }),
      judged: item.period,
      lacking: late ? verdictWord(item, words) : null,
    };
  });
}

/** True for what was judged by an earlier period than the target itself. */
export function isOlder(period: string, than: string | null): boolean {
  return than !== null && comparePeriods(period, than) < 0;
}
