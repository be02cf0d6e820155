import type { EChartsOption } from 'echarts';
import type { ECharts } from 'echarts/core';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SCREEN_THEMES, type ThemeName } from '#core/charts/theme.ts';
import { narrow } from '../state/narrow.ts';
import { printing } from '../state/printing.ts';
import { theme } from '../state/theme.ts';
import { chartBeforehand } from './beforehand.ts';
import { chartLibrary } from './library.ts';
import { type ChartPoints, PointCursor } from './PointCursor.tsx';

interface Props {
  option: EChartsOption;
  /** What the chart shows, in one sentence, for those who cannot see it. */
  label: string;
  /** CSS pixels; kept free before the chart is there. The width follows the page. */
  height: number;
  /** Points that a keyboard reaches, and that can perhaps be picked. */
  points?: ChartPoints;
}

/** Without the library the table below the chart says the same. */
const noDrawing = () => undefined;

/** CSS pixels that a panel leaves a chart on A4. */
const PAPER_WIDTH = 640;

/** The one component that touches ECharts. What it draws was decided in core/charts. */
export function EChart({ option, label, height, points }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const [places, setPlaces] = useState<Place[]>([]);
  const reached = useRef(points);
  reached.current = points;
  const id = useId();
  const [before, setBefore] = useState(() =>
    chartBeforehand({ id, label, height, narrow: narrow.peek() }, option),
  );
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
      chart.current.on('finished', () => {
        setBefore(null);
        const drawn = chart.current;
        if (drawn && reached.current) setPlaces(placesOf(drawn, reached.current.points));
      });
      chart.current.setOption(before ? still(wanted.current.option) : moving(wanted.current.option));
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

  const drawing = <div class="chart-drawing" ref={box} aria-hidden="true" />;
  const show = (place: Place | null) => {
    chart.current?.dispatchAction(
      place ? { type: 'showTip', x: place[0], y: place[1] } : { type: 'hideTip' },
    );
  };
  const pick = (event: MouseEvent) => {
    const index = nearest(places, event, box.current);
    if (index !== null) points?.onPick?.(index);
  };
  // Out of the page's flow: the drawing has a width in pixels of its own, which would keep its column from shrinking.
  return (
    <div class={points?.onPick ? 'chart-points chart-pickable' : 'chart-points'}>
      <div
        class="chart"
        role="img"
        aria-label={label}
        style={{ height: `${height}px` }}
        {...(points?.onPick ? { onClick: pick } : {})}
      >
        {drawing}
        {before && (
          <div
            class="chart-beforehand"
            data-look={look}
            aria-hidden="true"
            dangerouslySetInnerHTML={{ __html: before }}
          />
        )}
      </div>
      {points && places.length > 0 && <PointCursor {...points} places={places} show={show} />}
    </div>
  );
}

type Place = readonly [number, number];

/** How far from a point a press still means it, CSS pixels. */
const NEAR = 22;

function placesOf(chart: ECharts, points: ChartPoints['points']): Place[] {
  return points.map(({ x, y }) => {
    const [left = 0, top = 0] = chart.convertToPixel({ gridIndex: 0 }, [x, y]);
    return [left, top] as const;
  });
}

/** The point nearest to a press; null where none is near. */
function nearest(places: readonly Place[], { clientX, clientY }: MouseEvent, box: HTMLElement | null) {
  const corner = box?.getBoundingClientRect();
  if (!corner) return null;
  const far = places.map(([x, y]) => Math.hypot(clientX - corner.left - x, clientY - corner.top - y));
  const least = Math.min(...far);
  return least <= NEAR ? far.indexOf(least) : null;
}

/** What ECharts draws beside a specification: the box that follows the pointer. */
function tooltipLook(name: ThemeName) {
  const { ground, line, ink } = SCREEN_THEMES[name];
  return { tooltip: { backgroundColor: ground, borderColor: line, textStyle: { color: ink } } };
}

/** Nothing moves on paper, nor for those who asked that nothing move. */
function moving(option: EChartsOption): EChartsOption {
  return printing.peek() || matchMedia('(prefers-reduced-motion: reduce)').matches ? still(option) : option;
}

function still(option: EChartsOption): EChartsOption {
  return { ...option, animation: false };
}
