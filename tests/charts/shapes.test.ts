import { expect, it } from 'vitest';
import { hatchColours, type Shape, shapesMarkup } from '#core/charts/shapes.ts';

const RECT = { kind: 'rect', x: 1, y: 2, width: 30, height: 4.005, fill: '#fff' } as const;

it.each<[string, Shape, string]>([
  ['a bar', RECT, '<rect x="1" y="2" width="30" height="4.01" fill="#fff"/>'],
  [
    'a soft one',
    { ...RECT, opacity: 0.14 },
    '<rect x="1" y="2" width="30" height="4.01" fill="#fff" fill-opacity="0.14"/>',
  ],
  [
    'a frame',
    { ...RECT, stroke: '#ccc', strokeWidth: 1, dash: '3 3', radius: 2 },
    '<rect x="1" y="2" width="30" height="4.01" rx="2" fill="#fff" stroke="#ccc" stroke-width="1" stroke-dasharray="3 3"/>',
  ],
  [
    'a band',
    { kind: 'path', d: 'M0 0H1', fill: '#000', opacity: 0.5 },
    '<path d="M0 0H1" fill="#000" fill-opacity="0.5"/>',
  ],
  [
    'a word, whatever it holds',
    { kind: 'text', x: 0, y: 9, text: '<a&b>', size: 12, fill: '#111', anchor: 'end', bold: true },
    '<text x="0" y="9" fill="#111" font-size="12" text-anchor="end" font-weight="bold">&lt;a&amp;b&gt;</text>',
  ],
])('%s', (_, shape, markup) => {
  expect(shapesMarkup([shape])).toBe(markup);
});

it('a hatched one is its ground with strokes on it, drawn from one pattern for each colour', () => {
  const shapes = [
    { ...RECT, hatch: '#888888' },
    { ...RECT, hatch: '#888888' },
  ];
  expect(hatchColours(shapes)).toEqual(['#888888']);
  const markup = shapesMarkup(shapes);
  expect(markup.match(/<pattern/g)).toHaveLength(1);
  expect(markup.match(/url\(#hatch-888888\)/g)).toHaveLength(2);
});
