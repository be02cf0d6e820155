import type { EChartsOption } from 'echarts';

/** Draws a chart without a browser; on the server only. */
export type DrawChart = (option: EChartsOption, width: number, height: number) => string;

interface Beforehand {
  /** Of this chart alone on the page: the parts of its drawing are named by it. */
  id: string;
  /** What the chart shows, by which its drawing is found again. */
  label: string;
  /** CSS pixels. */
  height: number;
  narrow: boolean;
}

let draw: DrawChart | null = null;
const drawn = new Map<string, string>();

export function drawBeforehandWith(drawer: DrawChart): void {
  draw = drawer;
}

/** The width that a chart of a page most likely has, CSS pixels; the browser fits it to the one that it has. */
const WIDE = 528;
const NARROW = 326;

/**
 * A chart as the server draws it into the page, or, in the browser, as it did: it stands until the chart of the
 * browser's own does. Null where there is none.
 */
export function chartBeforehand(
  { id, label, height, narrow }: Beforehand,
  option: EChartsOption,
): string | null {
  if (draw) {
    // Nobody points at it yet.
    const { tooltip, aria, ...seen } = option;
    const svg = draw(seen, narrow ? NARROW : WIDE, height);
    return svg.replaceAll(/ ecmeta_\w+="[^"]*"/g, '').replaceAll(/(id="|#)zr-/g, `$1${id}-`);
  }
  const known = drawn.get(label);
  drawn.delete(label);
  return known ?? null;
}

/** Remembers the charts that a page came with, before the page is taken over. */
export function noteChartsBeforehand(page: Element): void {
  for (const chart of page.querySelectorAll('.chart-beforehand')) {
    const label = chart.closest('.chart')?.getAttribute('aria-label');
    if (label) drawn.set(label, chart.innerHTML);
  }
}
