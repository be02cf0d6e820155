import { comparePeriods, type Period } from '#core/domain/period.ts';
import type { RecordEntry } from '#core/domain/upload/known-values.ts';
import { composePreview, type Preview } from '#core/domain/upload/preview.ts';
import type { Reading } from '#core/domain/upload/read-book.ts';
import type { ReportedFigure } from '#core/domain/upload/reported-figure.ts';
import type { KnownIndicator, KnownRegion, Vocabulary } from '#core/domain/upload/vocabulary.ts';
import { demoFigures } from '#seeds/demo/figures.ts';
import { INDICATORS } from '#seeds/indicators.ts';
import { regionRows } from '#seeds/region-data.ts';
import { officialRows } from '#seeds/series-data.ts';

/** One figure of a series, as it was told when its period was over. */
export type TestFigure = Pick<RecordEntry, 'indicator' | 'region' | 'period' | 'form' | 'unit'> & {
  value: number;
};

const nation: KnownRegion = {
  code: '100000',
  kind: 'nation',
  name: '全国',
  shortName: '全国',
  nameEn: null,
  aliases: [],
  parent: null,
  statisticalParent: null,
  validFrom: null,
  validTo: null,
  successors: [],
};

/** The regions and indicators of the plans, without the plans. */
export const SEEDED: Vocabulary = {
  plans: [],
  indicators: INDICATORS,
  regions: [
    nation,
    ...regionRows.map((row) => ({
      ...nation,
      code: row.code,
      kind: row.level,
      name: row.name,
      shortName: row.shortName,
      parent: row.parent,
      statisticalParent: row.reportingParent ?? null,
      validFrom: row.validFrom ?? null,
      validTo: row.validTo ?? null,
    })),
  ],
};

/** Every figure of the demonstration in its first version, and what the statistics office has published. */
export function seededFigures(): TestFigure[] {
  const first = new Map<string, TestFigure>();
  for (const { indicator, region, period, form, value, unit } of demoFigures()) {
    const key = [indicator, region, period, form].join('|');
    if (!first.has(key)) first.set(key, { indicator, region, period, form, value, unit });
  }
  const published = officialRows.map(({ period, basis, value, unit }): TestFigure => {
    const form = basis === 'month' ? 'period' : 'ytd';
    return { indicator: 'industrial_robot_output', region: '100000', period, form, value, unit };
  });
  return [...first.values(), ...published];
}

/** What a region hands in for a period, held against everything that was known before it did. */
export interface Replayed {
  region: string;
  period: Period;
  figures: TestFigure[];
  before: TestFigure[];
}

/** The figures as they came in: period by period, cities and districts before the provinces that add them up. */
export function replayed(figures: readonly TestFigure[]): Replayed[] {
  const rank = (region: string) => Number(region.endsWith('0000'));
  const batches = [...Map.groupBy(figures, ({ region, period }) => `${region}|${period}`).values()];
  batches.sort(([a], [b]) => comparePeriods(a!.period, b!.period) || rank(a!.region) - rank(b!.region));
  const before: TestFigure[] = [];
  return batches.map((batch) => {
    const known = [...before];
    before.push(...batch);
    return { region: batch[0]!.region, period: batch[0]!.period, figures: batch, before: known };
  });
}

export function previewOfFigures(
  figures: readonly TestFigure[],
  record: readonly TestFigure[],
  vocabulary: Vocabulary = SEEDED,
): Preview {
  const reading: Reading = {
    template: null,
    plan: null,
    sheets: [null],
    recorder: null,
    refused: [],
    issues: [],
    figures: figures.map((figure, index) => asReported(figure, index, vocabulary)),
  };
  return composePreview(reading, record.map(asRecorded), vocabulary);
}

function asReported(figure: TestFigure, index: number, { indicators, regions }: Vocabulary): ReportedFigure {
  const { indicator, region, period, form, value, unit } = figure;
  return {
    place: { sheet: null, row: index + 2, column: form === 'ytd' ? 6 : 5, header: null },
    seen: String(value),
    plan: null,
    region: regions.find(({ code }) => code === region)!,
    indicator: indicators.find(({ code }) => code === indicator) as KnownIndicator,
    period,
    form,
    value,
    unit,
    status: 'preliminary',
    statusGiven: true,
    yoyPercent: null,
    note: null,
    sourceGiven: false,
  };
}

function asRecorded({ indicator, region, period, form, value, unit }: TestFigure): RecordEntry {
  return {
    indicator,
    region,
    period,
    form,
    value,
    unit,
    status: 'preliminary',
    yoyPercent: null,
    note: null,
    demo: false,
    vintage: 1,
    recordedAt: '2026-05-18T02:00:00.000Z',
  };
}
