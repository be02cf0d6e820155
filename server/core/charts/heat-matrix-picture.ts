import type { ChartText } from './chart.ts';
import type { MatrixCellKind } from './heat-matrix.ts';
import type { Shape, ShapeDrawing } from './shapes.ts';
import { textWidth } from './text-width.ts';
import type { ChartTheme } from './theme.ts';
import { TONE_SHAPES, type Tone, toneColour } from './tone.ts';
import { wrapText } from './wrap-text.ts';

/** Em of the theme. */
const ROW = 2.3;
const COLUMN = 9;

/**
 * The matrix as a drawing for its picture: the words of its table, a shape and a colour for each verdict.
 *
 * @param cells of each row of `text`, in the same order
 */
export function heatMatrixPicture(
  { columns, rows }: ChartText,
  cells: readonly (readonly { kind: MatrixCellKind; tone: Tone }[])[],
  theme: ChartTheme,
): ShapeDrawing {
  const size = theme.fontSize;
  const first = Math.max(4, ...[columns[0]!, ...rows.map(([name]) => name!)].map(textWidth)) * size + size;
  const heads = columns.slice(1).map((name) => wrapText(name, COLUMN - 0.8));
  const headHeight = (Math.max(1, ...heads.map((lines) => lines.length)) * 1.3 + 0.8) * size;
  const width = Math.round(first + heads.length * COLUMN * size);
  const height = Math.round(headHeight + rows.length * ROW * size);
  const text = (x: number, y: number, content: string, fill: string): Shape => ({
    kind: 'text',
    x,
    y,
    text: content,
    size,
    fill,
  });
  const leftOf = (index: number) => first + index * COLUMN * size;
  const drawn = [
    ...heads.flatMap((lines, index) =>
      lines.map((line, row) => text(leftOf(index) + size * 0.4, size * (1.1 + row * 1.3), line, theme.mute)),
    ),
    ...rows.flatMap(([name, ...words], row) => {
      const top = headHeight + row * ROW * size;
      const baseline = top + size * 1.5;
      return [
        { kind: 'rect' as const, x: 0, y: top, width, height: 1, fill: theme.line },
        text(0, baseline, name!, theme.ink),
        ...words.map((word, index) => {
          const { kind, tone } = cells[row]![index]!;
          const shape = kind === 'judged' ? `${TONE_SHAPES[tone]} ` : '';
          const colour = kind === 'judged' ? toneColour(tone, theme) : theme.mute;
          return text(leftOf(index) + size * 0.4, baseline, `${shape}${word}`, colour);
        }),
      ];
    }),
  ];
  return { width, height, shapes: drawn };
}
