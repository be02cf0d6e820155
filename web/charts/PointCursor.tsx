import { useState } from 'preact/hooks';

/** A point of a chart as a reader with a keyboard comes upon it. */
export interface ChartPoint {
  /** On the axes of the chart. */
  x: number;
  y: number;
  /** What is there, as words. */
  text: string;
}

export interface ChartPoints {
  /** What the keys do. */
  label: string;
  points: readonly ChartPoint[];
  /** What happens on Enter and on a click, where something does. */
  onPick: ((index: number) => void) | null;
}

interface Props extends ChartPoints {
  /** Where the points stand, CSS pixels from the corner of the chart. */
  places: readonly (readonly [number, number])[];
  /** Shows what the chart tells of a point, or nothing. */
  show: (place: readonly [number, number] | null) => void;
}

/** Goes from point to point by the arrow keys, telling each, and picks one by Enter. Seen only while it has the focus. */
export function PointCursor({ label, points, places, show, onPick }: Props) {
  const last = Math.min(points.length, places.length) - 1;
  const [chosen, setChosen] = useState<number | null>(null);
  const at = Math.min(chosen ?? last, last);
  const place = places[at];
  if (!place) return null;
  const go = (to: number) => {
    const index = Math.max(0, Math.min(last, to));
    setChosen(index);
    show(places[index]!);
  };
  const steps: Record<string, () => void> = {
    ArrowLeft: () => go(at - 1),
    ArrowDown: () => go(at - 1),
    ArrowRight: () => go(at + 1),
    ArrowUp: () => go(at + 1),
    Home: () => go(0),
    End: () => go(last),
    Enter: () => onPick?.(at),
    ' ': () => onPick?.(at),
    Escape: () => show(null),
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      class="chart-cursor"
      style={{ left: `${place[0]}px`, top: `${place[1]}px` }}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={last + 1}
      aria-valuenow={at + 1}
      aria-valuetext={points[at]!.text}
      onFocus={() => show(place)}
      onBlur={() => show(null)}
      onKeyDown={(event) => {
        const step = steps[event.key];
        if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        step();
      }}
    />
  );
}
