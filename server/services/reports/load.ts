import type { ReportView } from '#core/contract/reports.ts';
import { authorise } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { refuseReading, requireReport } from './access.ts';
import { reportView } from './view.ts';

/** @throws AppError `not-found`, `forbidden` */
export async function loadReport({ db, now, actor }: ServiceContext, id: string): Promise<ReportView> {
  const report = await requireReport(db, id);
  await authorise({ db, actor }, 'report.read', report.region.code);
  refuseReading(actor, report);
  return reportView({ db, actor, at: now().toISOString() }, id);
}
