import type { EChartsOption } from 'echarts';
import type { ECharts } from 'echarts/core';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  option: EChartsOption;
  /** What the chart shows, in one sentence, for those who cannot see it. */
  label: string;
  /** CSS pixels; kept free before the chart is there. The width follows the page. */
  height: number;
}

/** The one component that touches ECharts. What it draws was decided in core/charts. */
export function EChart({ option, label, height }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const wanted = useRef(option);
  wanted.current = option;

  useEffect(() => {
    let gone = false;
    const observer = new ResizeObserver(() => chart.current?.resize());
    import('./echarts.ts').then(({ init }) => {
      if (gone || !box.current) return;
      chart.current = init(box.current, null, { renderer: 'svg' });
      chart.current.setOption(wanted.current);
      observer.observe(box.current);
    });
    return () => {
      gone = true;
      observer.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);

  // Out of the page's flow: the drawing has a width in pixels of its own, which would keep its column from shrinking.
  return (
    <div class="chart" role="img" aria-label={label} style={{ height: `${height}px` }}>
      <div class="chart-drawing" ref={box} aria-hidden="true" />
    </div>
  );
}
