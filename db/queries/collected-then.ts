import { and, asc, eq, gt, inArray, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import { type CellText, REPORT_STEPS, type ReportStep } from '#core/domain/collection/report-then.ts';
import type { IsoInstant, VintageId } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { auditEntry } from '../schema/index.ts';
import { instant } from './instant.ts';

/** What the audit record keeps under an action, oldest first. */
export interface RecordedChange {
  subject: string;
  at: IsoInstant;
  actor: string;
  action: string;
  detail: Record<string, unknown>;
}

/** What was done by some actions after an instant, or until it, oldest first. */
export function findChanges(
  db: Db,
  actions: readonly string[],
  when: { after: IsoInstant } | { until: IsoInstant },
): Promise<RecordedChange[]> {
  return db
    .select({
      subject: auditEntry.subject,
      at: instant(auditEntry.at),
      actor: auditEntry.actor,
      action: auditEntry.action,
      detail: auditEntry.detail,
    })
    .from(auditEntry)
    .where(
      and(
        inArray(auditEntry.action, [...actions]),
        'after' in when ? gt(auditEntry.at, when.after) : lte(auditEntry.at, when.until),
      ),
    )
    .orderBy(asc(auditEntry.id));
}

const SUBJECT = (report: string) => `report:${report}`;
const reportIn = (subject: string) => subject.slice('report:'.length);

/**
 * The steps by which reports came to where they stood at a moment, by report and oldest first. A publication counts
 * by its vintage, as the figures do that came with it.
 */
export async function findStepsUntil(
  db: Db,
  reports: readonly string[],
  { until, upTo }: { until: IsoInstant; upTo: VintageId },
): Promise<Map<string, ReportStep[]>> {
  if (reports.length === 0) return new Map();
  const publishedBy = or(
    ne(auditEntry.action, 'report.publish'),
    lte(sql`(${auditEntry.detail} ->> 'vintage')::bigint`, upTo),
  );
  const found = await db
    .select({
      subject: auditEntry.subject,
      action: auditEntry.action,
      at: instant(auditEntry.at),
      actor: auditEntry.actor,
    })
    .from(auditEntry)
    .where(
      and(
        ofReports(reports),
        inArray(auditEntry.action, [...REPORT_STEPS]),
        lte(auditEntry.at, until),
        publishedBy,
      ),
    )
    .orderBy(asc(auditEntry.id));
  return Map.groupBy(found, ({ subject }) => reportIn(subject));
}

/** What was written into reports after an instant, by report and oldest first. */
export async function findCellChangesAfter(
  db: Db,
  reports: readonly string[],
  after: IsoInstant,
): Promise<Map<string, (CellText & { from: string | null })[]>> {
  if (reports.length === 0) return new Map();
  const found = await db
    .select({ subject: auditEntry.subject, detail: auditEntry.detail })
    .from(auditEntry)
    .where(and(ofReports(reports), eq(auditEntry.action, 'report.save'), gt(auditEntry.at, after)))
    .orderBy(asc(auditEntry.id));
  const byReport = Map.groupBy(found, ({ subject }) => reportIn(subject));
  return new Map(
    [...byReport].map(([report, entries]) => [
      report,
      entries.flatMap(({ detail }) => detail.cells as (CellText & { from: string | null })[]),
    ]),
  );
}

function ofReports(reports: readonly string[]): SQL {
  return inArray(auditEntry.subject, reports.map(SUBJECT));
}
