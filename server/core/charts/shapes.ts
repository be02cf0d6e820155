import { escapeXml } from './escape-xml.ts';

/** What a drawing that is not made by ECharts consists of; CSS pixels from its upper left corner. */
export type Shape = RectShape | PathShape | TextShape;

export interface RectShape {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
  /** Of the fill, 0…1. */
  opacity?: number;
  /** Strokes over the fill from lower left to upper right, in this colour: what is missing or not sure. */
  hatch?: string;
  stroke?: string;
  strokeWidth?: number;
  dash?: string;
  radius?: number;
}

export interface PathShape {
  kind: 'path';
  d: string;
  fill: string;
  opacity?: number;
  stroke?: string;
  strokeWidth?: number;
  dash?: string;
}

export interface TextShape {
  kind: 'text';
  /** Of the anchor, on the base line. */
  x: number;
  y: number;
  text: string;
  size: number;
  fill: string;
  anchor?: 'start' | 'middle' | 'end';
  bold?: boolean;
}

/** Shapes with the room they need. */
export interface ShapeDrawing {
  width: number;
  height: number;
  shapes: readonly Shape[];
}

/** The name of a hatching in a colour, the same for the same colour. */
export function hatchId(colour: string): string {
  return `hatch-${colour.replace(/[^\w]/g, '')}`;
}

/** The colours that some shapes are hatched in. */
export function hatchColours(shapes: readonly Shape[]): string[] {
  return [...new Set(shapes.flatMap((shape) => (shape.kind === 'rect' && shape.hatch ? [shape.hatch] : [])))];
}

/** Side of the square that a hatching repeats, and its stroke in it. */
export const HATCH = { side: 6, d: 'M-1 7 7 -1M-1 1 1 -1M5 7 7 5', strokeWidth: 1.2 };

/** Shapes as elements of an SVG, without the `svg` around them. */
export function shapesMarkup(shapes: readonly Shape[]): string {
  const hatches = hatchColours(shapes).map(hatchMarkup).join('');
  return `${hatches === '' ? '' : `<defs>${hatches}</defs>`}${shapes.map(shapeMarkup).join('')}`;
}

function hatchMarkup(colour: string): string {
  const { side, d, strokeWidth } = HATCH;
  return `<pattern id="${hatchId(colour)}" width="${side}" height="${side}" patternUnits="userSpaceOnUse"><path d="${d}" stroke="${colour}" stroke-width="${strokeWidth}" fill="none"/></pattern>`;
}

function shapeMarkup(shape: Shape): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill, opacity, hatch, radius } = shape;
      const box = attributes({ x, y, width, height, rx: radius });
      const own = `<rect${box}${attributes({ fill, 'fill-opacity': opacity, ...strokeOf(shape) })}/>`;
      return hatch ? `${own}<rect${box} fill="url(#${hatchId(hatch)})"/>` : own;
    }
    case 'path': {
      const { d, fill, opacity } = shape;
      return `<path${attributes({ d, fill, 'fill-opacity': opacity, ...strokeOf(shape) })}/>`;
    }
    case 'text': {
      const { x, y, text, size, fill, anchor, bold } = shape;
      const look = attributes({
        ...{ x, y, fill, 'font-size': size },
        'text-anchor': anchor === 'start' ? undefined : anchor,
        'font-weight': bold ? 'bold' : undefined,
      });
      return `<text${look}>${escapeXml(text)}</text>`;
    }
  }
}

function strokeOf({ stroke, strokeWidth, dash }: RectShape | PathShape) {
  return { stroke, 'stroke-width': strokeWidth, 'stroke-dasharray': dash };
}

function attributes(values: Record<string, string | number | undefined>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? rounded(value) : escapeXml(value!)}"`)
    .join('');
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
