import type { ComparedFigure, ComparedRegion } from '#core/domain/compare/compared-figure.ts';

/** A figure of an ordinary quarter, with what a row of a table says otherwise. */
export function figure(said: Partial<ComparedFigure> = {}): ComparedFigure {
  return {
    period: '2026-Q3',
    form: 'ytd',
    value: 100,
    unit: '亿元',
    status: 'flash',
    way: 'reported',
    missing: [],
    demo: false,
    ...said,
  };
}

export function region(
  name: string,
  said: Partial<ComparedFigure> | null = {},
  kind: ComparedRegion['kind'] = 'province',
): ComparedRegion {
  return { name, kind, figure: said === null ? null : figure(said) };
}
