import { useMemo } from 'preact/hooks';
import { barRowsHeight } from '#core/charts/bar-rows.ts';
import { type RegionGaps, regionGapChart } from '#core/charts/region-gap-chart.ts';
import { regionGapText } from '#core/charts/region-gap-text.ts';
import type { DecompositionView, ProgressRow } from '#core/contract/progress.ts';
import { unitOfChange } from '#core/domain/unit-of-change.ts';
import type { Messages } from '../i18n/messages.ts';
import { unitText } from '../i18n/units.ts';
import { language, useWords } from '../state/language.ts';
import { type Names, useNames } from '../state/names.ts';
import { byDistance, withoutOldFigures } from '../state/rankings.ts';
import { planShare, verdictWord } from '../state/verdict.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { screenDrawing } from './drawing.ts';
import { EChart } from './EChart.tsx';
import { useChartFacts } from './use-chart-facts.ts';

const ROW_HEIGHT = 25;
const PICTURE_ROW = 27;

/** Regions ranked by the way they have covered, with what is still to go. */
export function GapFigure({ view }: { view: DecompositionView }) {
  const words = useWords();
  const names = useNames();
  const locale = language.value;
  const drawing = screenDrawing(locale);
  const gaps = useMemo(() => gapsOf(view, words, names), [view, words, names]);
  const option = useMemo(() => regionGapChart(gaps, ROW_HEIGHT, drawing), [gaps, drawing]);
  const [first] = view.regions;
  const subject = first ? names.indicator(first.indicator) : '';
  const title = words.charts.gaps(names.region(view.region), subject);
  const facts = useChartFacts({
    title,
    unit: gaps.unit,
    period: view.period,
    day: first?.asOf ?? null,
    plan: first?.plan ?? null,
    demo: view.demo,
    notes: [words.plan.regionsNote],
    file: [words.charts.gaps('', subject), names.region(view.region)],
  });
  const text = regionGapText(title, gaps, locale);
  return (
    <ChartFrame
      facts={facts}
      text={text}
      picture={(onPaper) => ({
        option: regionGapChart(gaps, PICTURE_ROW, onPaper),
        height: barRowsHeight(gaps.rows.length, PICTURE_ROW, onPaper),
      })}
    >
      <EChart
        option={option}
        label={text.sentence}
        height={barRowsHeight(gaps.rows.length, ROW_HEIGHT, drawing)}
      />
    </ChartFrame>
  );
}

function gapsOf(view: DecompositionView, words: Messages, names: Names): RegionGaps {
  const silent = new Set(view.missing.map((region) => region.code));
  return {
    unit: unitText(unitOfChange(view.unit), language.value),
    decimals: view.decimals,
    rows: byDistance(withoutOldFigures(view.regions, silent)).map((row) => ({
      name: names.region(row.region),
      state: row.state,
      light: row.light,
      distanceCovered: row.distanceCovered,
      planShare: planShare(row),
      gap: row.gap,
      missing: row.distanceCovered === null ? whyMissing(row, words) : null,
    })),
  };
}

/** A region that is judged well enough, but by an older period than the one compared, has only not reported yet. */
function whyMissing(row: ProgressRow, words: Messages): string {
  return row.state === 'in_force' ? words.analysis.catchUp.reasons.no_figure : verdictWord(row, words);
}
