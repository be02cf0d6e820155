import { expect, it } from 'vitest';
import { cellKind, heatMatrix, heatMatrixText, type MatrixVerdict } from '#core/charts/heat-matrix.ts';
import { heatMatrixPicture } from '#core/charts/heat-matrix-picture.ts';
import { paperTheme } from '#core/charts/theme.ts';

const verdict = (target: string, region: string, more: Partial<MatrixVerdict> = {}): MatrixVerdict => ({
  target,
  indicator: { code: target, name: `指标${target}` },
  region: { code: region, name: region },
  allocated: region !== '37',
  state: 'in_force',
  light: 'yellow',
  level: 1,
  lagPoints: 3,
  ...more,
});

const matrix = heatMatrix([
  verdict('A', '37'),
  verdict('A', '3702', { light: 'green' }),
  verdict('A', '3701', { state: 'no_data', light: null, level: null }),
  verdict('B', '37', { state: 'awaiting_definition', light: null }),
]);

it.each([
  ['a figure', { state: 'in_force', level: 1 }, 'judged'],
  ['none', { state: 'no_data', level: null }, 'missing'],
  ['an old figure only', { state: 'stale', level: 1 }, 'missing'],
  ['a zero is a figure', { state: 'in_force', level: 0 }, 'judged'],
  ['an open definition, even with a figure', { state: 'awaiting_definition', level: 1 }, 'incomparable'],
  ['no part of the target', null, 'apart'],
] as const)('cellKind of %s', (_, given, kind) => {
  expect(cellKind(given)).toBe(kind);
});

it('heatMatrix: the plan on top, regions by code, a cell for each', () => {
  expect(matrix.columns.map(({ target }) => target)).toEqual(['A', 'B']);
  expect(matrix.rows.map(({ region, cells }) => [region.code, ...cells.map(({ kind }) => kind)])).toEqual([
    ['37', 'judged', 'incomparable'],
    ['3701', 'missing', 'apart'],
    ['3702', 'judged', 'apart'],
  ]);
});

it('heatMatrixPicture: a shape only where there is a verdict', () => {
  const names = {
    column: (one: MatrixVerdict) => one.indicator.name,
    region: (one: { name: string }) => one.name,
  };
  const text = heatMatrixText('句子', '地区', matrix, names, ({ kind }) => kind);
  expect(text.columns).toEqual(['地区', '指标A', '指标B']);
  const { shapes } = heatMatrixPicture(
    text,
    matrix.rows.map(({ cells }) => cells),
    paperTheme,
  );
  const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
  expect(texts).toEqual(expect.arrayContaining(['▲ judged', '● judged', 'missing', 'incomparable', 'apart']));
});

it('heatMatrix of nothing is empty', () => expect(heatMatrix([])).toEqual({ columns: [], rows: [] }));
