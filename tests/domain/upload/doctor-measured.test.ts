import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '#core/domain/upload/vocabulary.ts';
import published from '../published-cases.json' with { type: 'json' };
import { previewOfFigures, replayed, SEEDED, seededFigures, type TestFigure } from './replaying.ts';

/**
 * How often honest figures are doubted, and how often slips are found, counted on the figures of the demonstration,
 * the statistics office's robot output, and Canada's published indicators. docs/decisions/0010 tells the numbers.
 */
type Counts = Record<string, number>;

const add = (counts: Counts, key: string) => {
  counts[key] = (counts[key] ?? 0) + 1;
};

/** Doubts that rest on a judgement, not on arithmetic. */
const JUDGED = ['unlike-history', 'column-copied'];

describe('honest figures', () => {
  it('of the demonstration and the statistics office: none is repaired, none is an outlier', () => {
    const counts: Counts = {};
    let figures = 0;
    for (const batch of replayed(seededFigures())) {
      figures += batch.figures.length;
      for (const { code, repair } of previewOfFigures(batch.figures, batch.before).issues) {
        if (repair) add(counts, 'repair');
        if (JUDGED.includes(code)) add(counts, code);
      }
    }
    expect(figures).toBeGreaterThan(2600);
    expect(counts).toEqual({});
  });

  it('of a nation’s published indicators, years of crisis included: none is repaired, at most one in twenty-five is an outlier', () => {
    const base = SEEDED.indicators.find(({ code }) => code === 'robot_density_key_mfg')!;
    const counts: Counts = {};
    for (const { id, points } of published.canada.cases) {
      const unit = '点';
      const own = {
        ...base,
        code: id,
        unit,
        measureKind: 'stock',
        decimals: 2,
        placeRollup: 'none',
      } as const;
      const vocabulary: Vocabulary = { ...SEEDED, indicators: [own] };
      const figures = (points as [number, number][]).map(([year, value]): TestFigure => {
        const period = String(year);
        return { indicator: id, region: '100000', period, form: 'point', unit, value };
      });
      figures.forEach((figure, index) => {
        add(counts, 'figures');
        if (index > 6) add(counts, 'with enough history');
        for (const { code, repair } of previewOfFigures([figure], figures.slice(0, index), vocabulary)
          .issues) {
          if (repair) add(counts, 'repair');
          if (JUDGED.includes(code)) add(counts, code);
        }
      });
    }
    expect(counts.figures).toBeGreaterThan(600);
    expect(counts.repair).toBeUndefined();
    expect(counts['unlike-history']! / counts['with enough history']!).toBeLessThan(0.04);
  });
});

describe('slips', () => {
  const batches = replayed(seededFigures()).filter(
    ({ period }) => period.includes('Q') && period >= '2025-Q1' && period <= '2025-Q3',
  );

  /** Puts one wrong value at a time into what a region hands in, and counts what is offered instead. */
  function outcomes(wrong: (figure: TestFigure, batch: readonly TestFigure[]) => number[]): Counts {
    const counts: Counts = { right: 0, wrong: 0, none: 0 };
    for (const { figures, before } of batches) {
      figures.forEach((figure, at) => {
        const known = before.filter(({ indicator }) => indicator === figure.indicator);
        for (const value of wrong(figure, figures)) {
          const file = figures.map((one) => (one === figure ? { ...one, value } : one));
          const { issues } = previewOfFigures(file, known);
          const offer = issues.find(({ row, repair }) => row === at + 2 && repair)?.repair;
          if (!offer) add(counts, 'none');
          else add(counts, isMeant(offer.value, figure.value) ? 'right' : 'wrong');
        }
      });
    }
    return counts;
  }

  /** Up to what three figures of one decimal miss each other by, and what the totals revise. */
  const isMeant = (offer: number, value: number) => Math.abs(offer - value) <= Math.max(0.15, 0.03 * value);

  const TIMES = [10, 100, 1000, 10_000, 0.1, 0.01, 0.001, 0.0001];
  const slipped = ({ value }: TestFigure) => TIMES.map((times) => Number((value * times).toPrecision(15)));

  it('of powers of ten are all found in flows', () => {
    const counts = outcomes((figure) => (figure.form === 'point' ? [] : slipped(figure)));
    expect(counts).toMatchObject({ wrong: 0, none: 0 });
    expect(counts.right).toBeGreaterThan(2000);
  });

  it('of powers of ten are found in most stocks, and in all that are not a handful', () => {
    const few = outcomes((figure) => (figure.form === 'point' && figure.value > 0 ? slipped(figure) : []));
    expect(few.wrong).toBe(0);
    expect(few.right! / (few.right! + few.none!)).toBeGreaterThan(0.8);
    const many = outcomes((figure) => (figure.form === 'point' && figure.value >= 20 ? slipped(figure) : []));
    expect(many.wrong).toBe(0);
    expect(many.right! / (many.right! + many.none!)).toBeGreaterThan(0.95);
  });

  const twin = ({ indicator, form }: TestFigure, batch: readonly TestFigure[]) =>
    batch.find((one) => one.indicator === indicator && one.form !== form && one.form !== 'point');
  const isLater = ({ period }: TestFigure) => !period.endsWith('Q1');

  it('of 累计 in 当期 and 当期 in 累计 are found', () => {
    for (const form of ['period', 'ytd'] as const) {
      const counts = outcomes((figure, batch) =>
        figure.form === form && isLater(figure) ? [twin(figure, batch)!.value] : [],
      );
      expect(counts.wrong).toBe(0);
      expect(counts.right! / (counts.right! + counts.none!)).toBeGreaterThan(0.95);
    }
  });
});
