import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { hasTrend } from '#core/charts/trend.ts';
import { trendChart } from '#core/charts/trend-chart.ts';
import { trendText } from '#core/charts/trend-text.ts';
import { wallTheme } from '#core/charts/wall-theme.ts';
import { EChart } from '../../../charts/EChart.tsx';
import { trendOfView } from '../../../charts/trend-of-view.ts';
import { targetText } from '../../../state/target-text.ts';
import type { WallTrend } from '../../../state/wall/questions.ts';
import type { SceneContext } from '../scene-view.ts';
import { WallPanel } from './WallPanel.tsx';

interface Props {
  trend: WallTrend;
  context: SceneContext;
  title?: string;
}

/** How a target went: level, plan line, forecast and target, in a wall's letters and colours. */
export function TrendBox({ trend: view, context, title }: Props) {
  const { words, locale, names, room } = context;
  const { progress } = view;
  const name = names.indicator(progress.indicator);
  const trend = useMemo(() => trendOfView(view, targetText(progress, words), locale), [view, words, locale]);
  const option = useMemo(() => {
    if (!hasTrend(trend)) return null;
    return trendChart(trend, { theme: wallTheme(room.em * 0.92), locale, interactive: false });
  }, [trend, locale, room.em]);
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  useLayoutEffect(() => {
    const measure = () => setHeight(box.current?.clientHeight ?? null);
    measure();
    const observer = new ResizeObserver(measure);
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const text = trendText(`${names.region(progress.region)} ${name}`, trend, locale);
  return (
    <WallPanel title={title ?? words.plan.trend} note={title ? null : name} class="wall-trend">
      <div class="wall-chart" ref={box}>
        {option ? (
          height !== null && height > 0 && <EChart option={option} label={text.sentence} height={height} />
        ) : (
          <p class="wall-calm-small">{words.wall.none.trend}</p>
        )}
      </div>
    </WallPanel>
  );
}
