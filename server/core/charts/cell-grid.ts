import type { Drawing } from './chart.ts';
import type { Shape, ShapeDrawing } from './shapes.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** A cell of a table that is drawn. */
export interface GridCell {
  /** `sure` has its colour as a soft ground; `unsure` is hatched, because it is missing or does not compare; `empty` is a dashed frame. */
  look: 'sure' | 'unsure' | 'empty';
  colour: string;
  /** The shape that says the same as the colour; empty for none. */
  mark: string;
  word: string;
  /** What stands below it; empty for nothing. */
  text: string;
}

export interface CellGrid {
  heads: readonly { name: string; small: string }[];
  rows: readonly { name: string; bold: boolean; cells: readonly GridCell[] }[];
}

/** In em of the chart's letters. */
const NARROWEST = 6.4;
const ROW = 2.9;
const HEAD_LINE = 1.35;
/** A shape and the blank behind it. */
const MARK = 1.25;
/** Between two cells, CSS pixels. */
const GAP = 2;

/** A table of verdicts as a drawing. @param width at least so many CSS pixels; more where the columns need it */
export function cellGridShapes({ heads, rows }: CellGrid, width: number, drawing: Drawing): ShapeDrawing {
  const { theme } = drawing;
  const em = theme.fontSize;
  const names = em * (Math.max(2, ...rows.map((row) => textWidth(row.name))) * 1.06 + 0.8);
  const column = Math.max(em * NARROWEST, (width - names) / Math.max(1, heads.length));
  const wrapped = heads.map(({ name }) => wrapText(name, column / em - 0.8));
  const lines = Math.max(1, ...wrapped.map((some) => some.length));
  const small = heads.some((head) => head.small !== '');
  const headHeight = em * (lines * HEAD_LINE + (small ? 2 : 0.8));
  const shapes: Shape[] = heads.flatMap((head, index) => headShapes(head.small, wrapped[index]!, index));
  for (const [index, row] of rows.entries()) {
    const y = headHeight + index * em * ROW;
    shapes.push(
      {
        ...{ kind: 'text', x: names - em * 0.6, y: y + em * 1.75, text: row.name, size: em },
        ...{ fill: theme.ink, anchor: 'end', bold: row.bold },
      },
      ...row.cells.flatMap((cell, at) => cellShapes(cell, names + at * column, y)),
    );
  }
  return {
    width: Math.max(width, names + column * heads.length),
    height: headHeight + rows.length * em * ROW,
    shapes,
  };

  function headShapes(note: string, texts: readonly string[], index: number): Shape[] {
    const x = names + column * (index + 0.5);
    const foot = small ? 1.9 : 0.7;
    return [
      ...texts.map((text, line): Shape => {
        const y = headHeight - em * (foot + (texts.length - 1 - line) * HEAD_LINE);
        return { kind: 'text', x, y, text, size: em, fill: theme.navy, anchor: 'middle', bold: true };
      }),
      ...(note === ''
        ? []
        : [
            {
              ...{ kind: 'text' as const, x, y: headHeight - em * 0.6, text: note, size: em * 0.8 },
              ...{ fill: theme.mute, anchor: 'middle' as const },
            },
          ]),
    ];
  }

  function cellShapes({ look, colour, mark, word, text }: GridCell, x: number, y: number): Shape[] {
    const box = { x: x + GAP / 2, y: y + GAP / 2, width: column - GAP, height: em * ROW - GAP, radius: 2 };
    const middle = { x: x + column / 2, anchor: 'middle' } as const;
    if (look === 'empty') {
      return [
        { kind: 'rect', ...box, fill: theme.ground, stroke: theme.line, strokeWidth: 1, dash: '3 3' },
        { kind: 'text', ...middle, y: y + em * 1.8, text: word, size: em * 0.85, fill: theme.mute },
      ];
    }
    const sure = look === 'sure';
    const marked = mark === '' ? 0 : MARK;
    const wide = textWidth(word) + marked;
    const size = Math.min(em * 0.92, (column - GAP - 4) / wide);
    const start = x + (column - wide * size) / 2;
    const line = { y: y + em * (text === '' ? 1.75 : 1.2), size };
    return [
      {
        ...{ kind: 'rect', ...box, fill: sure ? colour : theme.ground, opacity: sure ? 0.14 : 1 },
        ...(sure ? {} : { hatch: theme.track, stroke: theme.line, strokeWidth: 1 }),
      },
      ...(sure
        ? [{ ...box, kind: 'rect' as const, y: box.y + box.height - 3, height: 3, radius: 0, fill: colour }]
        : []),
      ...(mark === '' ? [] : [{ kind: 'text' as const, ...line, x: start, text: mark, fill: colour }]),
      { kind: 'text', ...line, x: start + marked * size, text: word, fill: theme.ink },
      ...(text === ''
        ? []
        : [
            {
              ...{ kind: 'text' as const, ...middle, y: y + em * 2.35, text, size: em },
              ...{ fill: theme.ink, bold: sure },
            },
          ]),
    ];
  }
}
