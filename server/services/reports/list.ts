import type { ReportRow } from '#core/contract/reports.ts';
import { AppError } from '#core/domain/errors.ts';
import { findReports, type ReportFilter } from '#db/queries/reports.ts';
import { allowedRegions } from '../allowed-regions.ts';
import { loadTerms } from '../collections/term.ts';
import type { ServiceContext } from '../context.ts';
import { reportRow } from './row.ts';

/** The reports of the regions whose unpublished figures the caller may see, newest period first. */
export async function listReports(
  { db, actor }: ServiceContext,
  asked: Pick<ReportFilter, 'plan' | 'region' | 'period' | 'state'>,
): Promise<ReportRow[]> {
  if (actor.personId === null) throw new AppError('unauthenticated', '查看填报需要先登录。');
  const allowed = await allowedRegions(db, actor, 'report.read');
  const regions = allowed && [...allowed];
  if (regions?.length === 0) throw new AppError('forbidden', `“${actor.name}”没有查看填报的权限。`);
  const found = await findReports(db, { ...asked, regions, ...(actor.demo ? { demo: true } : {}) });
  const term = await loadTerms(db);
  return found.map((report) => reportRow(report, term(report.plan, report.region.code, report.period)));
}
