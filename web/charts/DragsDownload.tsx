import type { RegionBars } from '#core/charts/region-bars-chart.ts';
import type { Dragged } from '#core/contract/meeting.ts';
import { unitOfChange } from '#core/domain/unit-of-change.ts';
import type { IsoDate } from '#core/domain/units.ts';
import { unitText } from '../i18n/units.ts';
import { language, useWords } from '../state/language.ts';
import { useNames } from '../state/names.ts';
import { ChartMenu } from './ChartMenu.tsx';
import { useChartFacts } from './use-chart-facts.ts';

/** Only who takes it along needs it drawn. */
const chart = () => import('#core/charts/region-bars-chart.ts');

/** Height of a line and of what is around them, CSS pixels. */
const ROW = 27;
const AROUND = 40;

interface Props {
  dragged: Dragged;
  plan: string;
  day: IsoDate;
  /** The answer, which the picture says, too. */
  answer: string;
}

/** Takes the answer along who drags: a bar for each line of the gap, with the sentence below it. */
export function DragsDownload({ dragged, plan, day, answer }: Props) {
  const { meeting } = useWords();
  const names = useNames();
  const unit = unitText(unitOfChange(dragged.unit), language.value);
  const title = meeting.picture(names.region(dragged.region), names.indicator(dragged.indicator));
  const bars: RegionBars = {
    name: title,
    unit,
    decimals: dragged.decimals,
    rows: dragged.lines.map(({ step, region, shownGap }) => ({
      name: region
        ? names.region(region)
        : meeting.steps[step === 'unallocated' ? 'unallocated' : 'difference'],
      value: shownGap,
      demo: dragged.demo,
    })),
  };
  const facts = useChartFacts({
    title,
    unit,
    period: dragged.period,
    day,
    plan,
    demo: dragged.demo,
    notes: [
      answer,
      meeting.netNote,
      ...dragged.lines.flatMap(({ step, region }) =>
        step === 'missing' && region ? [`${names.region(region)} ${meeting.steps.missing}`] : [],
      ),
    ],
    file: [meeting.picture('', names.indicator(dragged.indicator)), names.region(dragged.region)],
  });
  return (
    <div class="drag-take">
      <ChartMenu
        facts={facts}
        text={async () => (await chart()).regionBarsText(bars, language.value)}
        picture={async (onPaper) => ({
          option: (await chart()).regionBarsChart(bars, onPaper),
          height: bars.rows.length * ROW + AROUND,
        })}
      />
    </div>
  );
}
