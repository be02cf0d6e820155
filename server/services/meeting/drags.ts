import type { Dragged } from '#core/contract/meeting.ts';
import type { DecompositionView, ProgressRow } from '#core/contract/progress.ts';
import { sumExactly } from '#core/domain/exact-decimal.ts';
import { draggingOf } from '#core/domain/meeting/drags.ts';
import type { Judged } from '../progress/judged.ts';

/** Who drags one target, as its decomposition says. */
export function draggedOf(
  whole: Judged,
  row: ProgressRow,
  { fromTarget, regions, gap, demo }: DecompositionView,
): Dragged {
  const { target, indicator, region, unit, decimals, strength, period, deadline, targetValue } = row;
  const verdicts = new Map(regions.map((one) => [one.region.code, one]));
  const lines = fromTarget === null || gap === null ? [] : draggingOf(fromTarget.parts, gap);
  return {
    ...{ target, indicator, region, unit, decimals, strength, period, deadline, targetValue },
    ...standingOf(row),
    gap: fromTarget === null ? row.gap : gap,
    shownGap: fromTarget === null ? row.gap : sumExactly(fromTarget.promised.shown, -fromTarget.level.shown),
    lines: lines.map((line) => {
      const verdict = line.step === 'region' && line.region ? verdicts.get(line.region.code) : undefined;
      return {
        step: line.step,
        region: line.region,
        gap: line.gap,
        shownGap: line.shownGap,
        share: line.share,
        estimated: line.estimated,
        verdict: verdict ? standingOf(verdict) : null,
      };
    }),
    none: fromTarget === null ? noneOf(whole, regions) : null,
    demo: demo || row.demo,
  };
}

function standingOf({ state, light, lagPoints, level }: ProgressRow) {
  return { state, light, lagPoints, level };
}

function noneOf({ indicator, progress }: Judged, parts: readonly ProgressRow[]): Dragged['none'] {
  if (parts.length === 0) return 'not_shared_out';
  return progress.level !== null && indicator.placeRollup !== 'sum' ? 'not_additive' : 'no_figure';
}
