import { useMemo } from 'preact/hooks';
import { statusFlow } from '#core/charts/status-flow.ts';
import { statusFlowShapes } from '#core/charts/status-flow-shapes.ts';
import { statusFlowText } from '#core/charts/status-flow-text.ts';
import type { ChangesView } from '#core/contract/changes.ts';
import { language, useWords } from '../state/language.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { screenDrawing } from './drawing.ts';
import { ShapesView } from './ShapesView.tsx';
import { useChartFacts } from './use-chart-facts.ts';
import { useWidth } from './use-width.ts';

interface Props {
  changes: ChangesView;
  moves: ChangesView['moves'];
  /** The two moments, as a person reads them. */
  heads: { before: string; after: string };
  /** Of what plan and region; empty for all. */
  scope: string;
  plan: string | null;
}

/** From where to where targets moved between two moments. */
export function StatusFlowFigure({ changes, moves, heads, scope, plan }: Props) {
  const { charts: words } = useWords();
  const locale = language.value;
  const drawing = screenDrawing(locale);
  const [box, width] = useWidth();
  const flow = useMemo(() => statusFlow(moves, locale), [moves, locale]);
  const title = words.flow(scope);
  const facts = useChartFacts({
    title: `${title} ${heads.before} → ${heads.after}`,
    unit: words.flowUnit,
    day: changes.until.day,
    plan,
    demo: moves.some(({ demo }) => demo),
    notes: [words.flowNote],
    file: [words.flow(''), scope, words.sinceDay(changes.since.day)],
  });
  const text = statusFlowText(title, flow, locale);
  return (
    <ChartFrame
      facts={facts}
      text={text}
      picture={(onPaper, room) => statusFlowShapes(flow, room, heads, onPaper)}
    >
      <div ref={box}>
        {width !== null && (
          <ShapesView
            drawing={statusFlowShapes(flow, width, heads, drawing)}
            label={text.sentence}
            fontFamily={drawing.theme.fontFamily}
          />
        )}
      </div>
    </ChartFrame>
  );
}
