import type { EChartsOption } from 'echarts';
import type { ECharts } from 'echarts/core';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { SCREEN_THEMES, type ThemeName } from '#core/charts/theme.ts';
import { printing } from '../state/printing.ts';
import { theme } from '../state/theme.ts';
import { chartLibrary } from './library.ts';

interface Props {
  option: EChartsOption;
  /** What the chart shows, in one sentence, for those who cannot see it. */
  label: string;
  /** CSS pixels; kept free before the chart is there. The width follows the page. */
  height: number;
}

/** Without the library the table below the chart says the same. */
const noDrawing = () => undefined;

/** CSS pixels that a panel leaves a chart on A4. */
const PAPER_WIDTH = 640;

/** The one component that touches ECharts. What it draws was decided in core/charts. */
export function EChart({ option, label, height }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const look = theme.value;
  const onPaper = printing.value;
  const wanted = useRef({ option, look });
  wanted.current = { option, look };

  useEffect(() => {
    let gone = false;
    const observer = new ResizeObserver(() => {
      if (!printing.peek()) chart.current?.resize();
    });
    chartLibrary().then(({ init }) => {
      if (gone || !box.current) return;
      chart.current = init(box.current, tooltipLook(wanted.current.look), { renderer: 'svg' });
      chart.current.setOption(moving(wanted.current.option));
      observer.observe(box.current);
    }, noDrawing);
    return () => {
      gone = true;
      observer.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);

  // Before the next paint, which on paper is the only one.
  useLayoutEffect(() => {
    chart.current?.setTheme(tooltipLook(look));
  }, [look]);

  useLayoutEffect(() => {
    chart.current?.setOption(moving(option), { notMerge: true });
  }, [option]);

  useLayoutEffect(() => {
    chart.current?.resize(onPaper ? { width: PAPER_WIDTH } : { width: 'auto' });
  }, [onPaper]);

  // Out of the page's flow: the drawing has a width in pixels of its own, which would keep its column from shrinking.
  return (
    <div class="chart" role="img" aria-label={label} style={{ height: `${height}px` }}>
      <div class="chart-drawing" ref={box} aria-hidden="true" />
    </div>
  );
}

/** What ECharts draws beside a specification: the box that follows the pointer. */
function tooltipLook(name: ThemeName) {
  const { ground, line, ink } = SCREEN_THEMES[name];
  return { tooltip: { backgroundColor: ground, borderColor: line, textStyle: { color: ink } } };
}

/** Nothing moves on paper, nor for those who asked that nothing move. */
function moving(option: EChartsOption): EChartsOption {
  const still = printing.peek() || matchMedia('(prefers-reduced-motion: reduce)').matches;
  return still ? { ...option, animation: false } : option;
}
