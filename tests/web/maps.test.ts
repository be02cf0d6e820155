import { describe, expect, it } from 'vitest';
import type { MapShape, MapView, ShapeRow } from '#core/contract/maps.ts';
import { MESSAGES } from '../../web/i18n/messages.ts';
import { creditText, mapCredits } from '../../web/state/map-credits.ts';
import { mapLabels } from '../../web/state/map-labels.ts';
import { shapeState } from '../../web/state/shape-state.ts';

const shape = (code: string, more: Partial<MapShape> = {}): MapShape => ({
  region: { code, name: `${code}市` },
  path: 'M0 0Z',
  label: { x: 10, y: 10, width: 100 },
  reviewNumber: 'GS(2024)0650号',
  source: '某局',
  validFrom: '2024-01-01',
  validTo: null,
  ...more,
});

describe('credits', () => {
  const told = (shapes: MapShape[]) =>
    mapCredits(shapes, MESSAGES.zh, ({ name }) => name).map((one) => creditText(one, MESSAGES.zh));

  it('stand once where they are the same of all', () => {
    expect(told([shape('甲'), shape('乙')])).toEqual([
      '审图号：GS(2024)0650号　来源：某局　有效期：2024-01-01起',
    ]);
  });

  it('stand with the names where they differ', () => {
    const other = shape('乙', { reviewNumber: '苏S(2024)1号', validTo: '2025-12-31' });
    expect(told([shape('甲'), other, shape('丙')])).toEqual([
      '审图号：GS(2024)0650号　来源：某局　有效期：2024-01-01起（甲市、丙市）',
      '审图号：苏S(2024)1号　来源：某局　有效期：2024-01-01至2025-12-31（乙市）',
    ]);
  });
});

it.each([
  { width: 100, pixels: 1, text: '济南' },
  // two characters and a mark of 13 px, and 8 px beside them
  { width: 50, pixels: 1, text: '济南' },
  { width: 49, pixels: 1, text: '1' },
  { width: 100, pixels: 0.4, text: '1' },
])('a name has its number where $width units of $pixels px are too narrow', ({ width, pixels, text }) => {
  const map = { shapes: [shape('370100', { label: { x: 1, y: 2, width } })] } as MapView;
  const labels = mapLabels(map, () => '济南', { pixels, letter: 13 });
  expect(labels).toEqual([{ code: '370100', x: 1, y: 2, text, number: text === '1' ? 1 : null }]);
});

describe('an outline', () => {
  const row = (id: string, more: Partial<ShapeRow> = {}): ShapeRow => ({
    ...{ id, region: '370100', name: '济南市', reviewNumber: 'GS(2024)1号', source: '某局' },
    ...{ validFrom: '2024-01-01', validTo: null, author: '张', createdAt: '2026-01-01T00:00:00.000Z' },
    ...{ withdrawnAt: null },
    ...more,
  });
  it.each<[what: string, rows: ShapeRow[], states: string[]]>([
    ['alone', [row('a')], ['used']],
    ['after another', [row('b'), row('a')], ['used', 'replaced']],
    ['withdrawn', [row('b', { withdrawnAt: '2026-02-01T00:00:00.000Z' }), row('a')], ['withdrawn', 'used']],
    ['from tomorrow on', [row('b', { validFrom: '2026-11-22' }), row('a')], ['outside', 'used']],
    ['until today', [row('b', { validTo: '2026-11-21' })], ['used']],
    ['until yesterday', [row('b', { validTo: '2026-11-20' }), row('a')], ['outside', 'used']],
    ['of another region', [row('b', { region: '370200' }), row('a')], ['used', 'used']],
  ])('%s', (_, rows, states) => {
    expect(rows.map((one) => shapeState(one, rows, '2026-11-21'))).toEqual(states);
  });
});
