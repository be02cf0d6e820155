import type { ForecastFacts, PlaceFacts, PromiseFacts, TargetFacts } from '#core/domain/briefing/input.ts';
import { periodEnd } from '#core/domain/period.ts';
import { planLine } from '#core/domain/plan-line.ts';
import type { Names } from '../briefing/names.ts';
import { splitOf } from './decomposition.ts';
import type { Judged } from './judged.ts';
import { type PromiseStand, saysTheSame } from './promises.ts';

/** What stands beside a judged target. */
interface Beside {
  parts: readonly Judged[];
  forecast: ForecastFacts | null;
  names: Names;
  cutOff: string;
}

/** A target as a briefing speaks of it. */
export function targetFacts(whole: Judged, { parts, forecast, names, cutOff }: Beside): TargetFacts {
  const { record, indicator, target, progress, levels, reported, yoyPercent } = whole;
  const { period, baseline } = progress;
  const level = levels.find((one) => one.period === period);
  return {
    target,
    kind: record.kind,
    comparatorWord: record.comparatorWord,
    name: names.indicator(indicator),
    scale: indicator.measureKind === 'flow' && indicator.name.includes('规模'),
    decimals: indicator.decimals,
    measureKind: indicator.measureKind,
    progress,
    promise: promiseFacts(whole.promise),
    levels: levels.filter((one) => periodEnd(one.period) <= cutOff),
    planLine: baseline ? planLine(target, baseline) : [],
    forecast,
    yoyPercent,
    status: reported?.status ?? level?.status ?? null,
    places: parts.map((part) => placeFacts(part, names)),
    unallocated: whole.allocation === null ? (splitOf(whole, parts)?.unallocated ?? null) : null,
  };
}

function promiseFacts({ document, rulings, terms, promisedNow }: PromiseStand): PromiseFacts {
  return { document, rulings, now: saysTheSame(terms, promisedNow) ? null : promisedNow };
}

function placeFacts({ region, target, allocation, progress }: Judged, names: Names): PlaceFacts {
  return {
    code: region.code,
    name: region.name,
    shortName: names.shortRegion(region.code),
    part: target.value,
    demo: allocation?.demo === true || progress.demo,
    progress,
  };
}
