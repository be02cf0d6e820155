import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { hasTrend, type Trend } from '#core/charts/trend.ts';
import { trendChart } from '#core/charts/trend-chart.ts';
import { trendText } from '#core/charts/trend-text.ts';
import { wallTheme } from '#core/charts/wall-theme.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { periodEnd } from '#core/domain/period.ts';
import { shortened } from '#core/domain/upload/shortened.ts';
import { EChart } from '../../../charts/EChart.tsx';
import { ghostsOfView, trendOfView } from '../../../charts/trend-of-view.ts';
import { numbered } from '../../../state/annotations.ts';
import { targetText } from '../../../state/target-text.ts';
import { remarksOf, type WallTrend } from '../../../state/wall/questions.ts';
import type { SceneContext } from '../scene-view.ts';
import { WallPanel } from './WallPanel.tsx';

/** The newest remarks; nobody reads more from afar. */
const REMARKS = 3;
/** In a lower panel, em, the names of former lines and the words of remarks would leave no room for the course. */
const ROOM_FOR_BEFORE = 15;
const WIDTH_FOR_BEFORE = 30;
/** A chart's letters, em. */
const LETTER = 0.92;
const HAND_LETTER = 0.8;

interface Props {
  trend: WallTrend;
  context: SceneContext;
  title?: string;
}

/**
 * How a target went: level, plan line, forecast and target, with what was known, promised and remarked before, in a
 * wall's letters and colours.
 */
export function TrendBox({ trend: view, context, title }: Props) {
  const { words, locale, names, room, facts } = context;
  const { progress } = view;
  const name = names.indicator(progress.indicator);
  const [panel, panelHeight] = useHeight();
  const [box, height] = useHeight();
  const tells =
    panelHeight !== null && panelHeight >= ROOM_FOR_BEFORE * room.em && room.width >= WIDTH_FOR_BEFORE;
  const known = remarksOf(view, facts);
  const remarks = useMemo(() => (tells ? numbered(known).slice(-REMARKS) : []), [known, tells]);
  const trend = useMemo(
    (): Trend => ({
      ...trendOfView(view, targetText(progress, words), locale),
      ...(tells ? ghostsOfView(view, words, locale) : {}),
      remarks: remarks.map(({ number, row }) => ({ number, date: periodEnd(row.period), text: row.text })),
    }),
    [view, words, locale, tells, remarks],
  );
  const option = useMemo(() => {
    if (!hasTrend(trend)) return null;
    return trendChart(trend, {
      theme: wallTheme(room.em * (room.scrolls ? HAND_LETTER : LETTER)),
      locale,
      interactive: false,
    });
  }, [trend, locale, room.em, room.scrolls]);
  const text = trendText(`${names.region(progress.region)} ${name}`, trend, locale);
  return (
    <WallPanel title={title ?? words.plan.trend} note={title ? null : name} class="wall-trend">
      <div class="wall-course" ref={panel}>
        <div class="wall-chart" ref={box}>
          {option ? (
            height !== null && height > 0 && <EChart option={option} label={text.sentence} height={height} />
          ) : (
            <p class="wall-calm-small">{words.wall.none.trend}</p>
          )}
        </div>
        {remarks.length > 0 && (
          <ul class="wall-remarks" aria-label={words.annotations.title}>
            {remarks.map(({ number, row }) => (
              <li key={number}>
                <b>{words.annotations.mark(String(number))}</b> {formatPeriod(row.period, locale)}
                {locale === 'zh' ? '：' : ': '}
                {shortened(row.text)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </WallPanel>
  );
}

/** How high an element is, CSS pixels; null until it is on the page. */
function useHeight() {
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  useLayoutEffect(() => {
    const measure = () => setHeight(box.current?.clientHeight ?? null);
    measure();
    const observer = new ResizeObserver(measure);
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return [box, height] as const;
}
