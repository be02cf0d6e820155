import type { ReportRow } from '#core/contract/reports.ts';
import { findReports, type ReportFilter } from '#db/queries/reports.ts';
import { allowedRegions } from '../allowed-regions.ts';
import { authoriseSomewhere } from '../authorise.ts';
import { loadTerms } from '../collections/term.ts';
import type { ServiceContext } from '../context.ts';
import { reportRow } from './row.ts';

/**
 * The reports of the regions whose unpublished figures the caller may see, newest period first.
 * @throws AppError `unauthenticated`, `forbidden` for whoever may see none anywhere
 */
export async function listReports(
  { db, actor }: ServiceContext,
  asked: Pick<ReportFilter, 'plan' | 'region' | 'period' | 'state'>,
): Promise<ReportRow[]> {
  authoriseSomewhere(actor, ['report.read']);
  const allowed = await allowedRegions(db, actor, 'report.read');
  const regions = allowed && [...allowed];
  const found = await findReports(db, { ...asked, regions, ...(actor.demo ? { demo: true } : {}) });
  const term = await loadTerms(db);
  return found.map((report) => reportRow(report, term(report.plan, report.region.code, report.period)));
}
