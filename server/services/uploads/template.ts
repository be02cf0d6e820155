import type { TemplateQuery } from '#core/contract/uploads.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { notFound } from '#core/domain/errors.ts';
import { layOutTemplate } from '#core/domain/upload/template-layout.ts';
import { dataVersion, findObservations } from '#db/queries/observations.ts';
import { writeTemplateCsv } from '../../files/write-template-csv.ts';
import { writeTemplateXlsx } from '../../files/write-template-xlsx.ts';
import type { ServiceContext } from '../context.ts';
import { refuseUnreportable } from './reportable-period.ts';
import { nothingToReport, reportedIndicators } from './reported-indicators.ts';
import { loadVocabulary } from './vocabulary.ts';

export interface TemplateFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/**
 * A blank form for one region and period. Its rows are the plan's target indicators with the parts that
 * ratios are made of; without a plan, what the region has reported before. The workbook shows the published figures
 * of the period before and of a year before beside the cells to fill in; the CSV does not.
 *
 * @throws AppError `not-found` for an unknown plan or region, `invalid-request` for a region outside the
 *   plan, a period that is not over or of an implausible year, or when there is nothing to report
 */
export async function writeTemplate(
  { db, now }: ServiceContext,
  { plan: planCode, region: regionCode, period, format = 'xlsx' }: TemplateQuery,
): Promise<TemplateFile> {
  const vocabulary = await loadVocabulary(db);
  const region = vocabulary.regions.find(({ code }) => code === regionCode);
  if (!region) throw notFound('地区', regionCode);
  const plan = planCode === undefined ? null : vocabulary.plans.find(({ code }) => code === planCode);
  if (plan === undefined) throw notFound('计划', planCode!);
  refuseUnreportable(period, chinaDate(now().toISOString()));
  const indicators = await reportedIndicators(db, plan, region, vocabulary);
  if (indicators.length === 0) throw nothingToReport(plan, region);
  const record = await findObservations(db, {
    indicators: indicators.map(({ code }) => code),
    regions: [region.code],
    upTo: await dataVersion(db),
  });
  const layout = layOutTemplate(plan, region, period, indicators, record);
  const name = ['填报表', plan?.code, region.shortName, period]
    .filter((part) => part !== undefined)
    .join('_');
  if (format === 'csv') {
    return {
      name: `${name}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      bytes: writeTemplateCsv(layout, region.name),
    };
  }
  return {
    name: `${name}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await writeTemplateXlsx(layout),
  };
}
