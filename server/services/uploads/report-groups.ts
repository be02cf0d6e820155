import { AppError } from '#core/domain/errors.ts';
import { formatPeriod } from '#core/domain/format.ts';
import type { Period } from '#core/domain/period.ts';
import { type FileLine, type LineClash, lineOfFigures } from '#core/domain/review/figure-texts.ts';
import type { PlanCode, RegionCode } from '#core/domain/units.ts';
import { planScope } from '#core/domain/upload/plan-scope.ts';
import type { ReportedFigure } from '#core/domain/upload/reported-figure.ts';
import type { Wording } from '#core/domain/wording.ts';
import type { Db } from '#db/client.ts';
import { findLineage } from '#db/queries/lineage.ts';
import type { ReadUpload } from './judge.ts';

/** What a file reports for one plan, region and period. */
export interface ReportGroup {
  /** Null for figures that belong to no plan. */
  plan: PlanCode | null;
  region: RegionCode;
  period: Period;
  lines: FileLine[];
}

/**
 * Sorts the figures of a file by the reports that they belong to: by the plan that the file names where the region
 * lies in it, else the one plan there is for the region and the indicator.
 *
 * @throws AppError `import-rejected` where a line of a report cannot say what the file says
 */
export async function reportGroups(db: Db, { reading, vocabulary }: ReadUpload): Promise<ReportGroup[]> {
  const planOf = await planFinder(db, { reading, vocabulary });
  const groups = Map.groupBy(reading.figures, (figure) =>
    JSON.stringify([planOf(figure), figure.region.code, figure.period]),
  );
  return [...groups.values()].map((figures) => {
    const [first] = figures;
    const lines = [...Map.groupBy(figures, ({ indicator }) => indicator.code).values()].map((own) => {
      const line = lineOfFigures(own);
      if (line.clashes.length > 0) throw clash(own[0]!, line.clashes);
      return line;
    });
    return { plan: planOf(first!), region: first!.region.code, period: first!.period, lines };
  });
}

async function planFinder(db: Db, { reading, vocabulary }: Pick<ReadUpload, 'reading' | 'vocabulary'>) {
  const { check } = planScope(vocabulary);
  const lineages = new Map<RegionCode, RegionCode[]>();
  for (const { region } of reading.figures) {
    if (!lineages.has(region.code)) lineages.set(region.code, await findLineage(db, region.code));
  }
  return (figure: ReportedFigure): PlanCode | null => {
    const { region, indicator, place } = figure;
    const around = vocabulary.plans.filter((plan) => lineages.get(region.code)!.includes(plan.region.code));
    const read = { place, seen: '' };
    const fits = around.filter(
      (plan) => check({ plan, region, indicator }, { region: read, indicator: read }).length === 0,
    );
    const named = fits.find(({ code }) => code === figure.plan);
    return named?.code ?? (fits.length === 1 ? fits[0]!.code : null);
  };
}

const CLASHES: Record<LineClash, Wording> = {
  unit: { zh: '单位', en: 'a unit' },
  status: { zh: '状态', en: 'a status' },
  yoy: { zh: '同比', en: 'a growth rate' },
};

function clash({ region, indicator, period }: ReportedFigure, clashes: readonly LineClash[]): AppError {
  const what = clashes.map((one) => CLASHES[one].zh).join('、');
  const whatEn = clashes.map((one) => CLASHES[one].en).join(', ');
  return new AppError(
    'import-rejected',
    {
      zh: `${region.name}“${indicator.name}”${formatPeriod(period, 'zh')}的当期和累计各写了一个${what}，填报单上一个指标只有一处${what}（同比指累计的同比）。请改成一致，或只填累计的。`,
      en: `“${indicator.name}” of ${region.name} for ${formatPeriod(period, 'en')} gives ${whatEn} for the period and for the year so far, but the form has one place for each (growth is that of the year so far). Make them agree, or fill in those of the year so far alone.`,
    },
    { indicator: indicator.code, region: region.code, period, clashes },
  );
}
