import { randomUUID } from 'node:crypto';
import { chinaDate } from '#core/domain/calendar.ts';
import { canBeKept } from '#core/domain/entry/text-issues.ts';
import { AppError, notFound } from '#core/domain/errors.ts';
import { formatPeriod } from '#core/domain/format.ts';
import type { Period } from '#core/domain/period.ts';
import { recordTexts } from '#core/domain/review/record-texts.ts';
import { REPORT_FIELDS } from '#core/domain/review/report-field.ts';
import { FINAL_STATES } from '#core/domain/review/report-moves.ts';
import type { PlanCode, RegionCode } from '#core/domain/units.ts';
import type { insertAuditEntry } from '#db/queries/audit.ts';
import type { IndicatorRecord } from '#db/queries/indicators.ts';
import { dataVersion, findObservations } from '#db/queries/observations.ts';
import { writeReportCells } from '#db/queries/report-cells.ts';
import { findRevisions, insertReport, lockRegions, type ReportRecord } from '#db/queries/reports.ts';
import { authorise } from '../authorise.ts';
import { termOf } from '../collections/term.ts';
import { refuseUnreportable } from '../uploads/reportable-period.ts';
import { nothingToReport, reportedIndicators } from '../uploads/reported-indicators.ts';
import type { LoadedVocabulary } from '../uploads/vocabulary.ts';
import { requireReport, SUBJECT } from './access.ts';
import { isLocked, locked, type Mover } from './may-move.ts';

/** What a report is about, and why there is another one after a published one. */
export interface ReportPlace {
  plan: PlanCode | null;
  region: RegionCode;
  period: Period;
  reason?: string;
}

export interface OpenedReport {
  report: ReportRecord;
  created: boolean;
  /** To be written once nothing has to wait any more. */
  audit: Parameters<typeof insertAuditEntry>[1] | null;
}

/**
 * The open report of a plan, region and period; a new draft where there is none. After a published one the draft
 * is a correction, filled with what is recorded. Whoever opens another one of the region waits.
 *
 * @throws AppError `not-found`, `forbidden`, `invalid-request` for a period that is not over, a region outside
 *   the plan, or a correction without a reason, `conflict` after the lock date or where the other kind of
 *   account, real or of the demonstration, is reporting
 */
export async function openReport(
  mover: Mover,
  place: ReportPlace,
  vocabulary: LoadedVocabulary,
): Promise<OpenedReport> {
  const { db: tx, actor, at } = mover;
  const region = vocabulary.regions.find(({ code }) => code === place.region);
  if (!region) throw notFound('地区', place.region);
  const plan = place.plan === null ? null : vocabulary.plans.find(({ code }) => code === place.plan);
  if (plan === undefined) throw notFound('计划', place.plan!);
  await authorise(mover, 'report.write', region.code);
  await lockRegions(tx, [region.code]);
  const revisions = await findRevisions(tx, place);
  const open = revisions.find(({ state }) => !FINAL_STATES.includes(state));
  if (open) {
    if (open.demo !== actor.demo) throw otherKind(open);
    return { report: open, created: false, audit: null };
  }

  refuseUnreportable(place.period, chinaDate(at));
  const indicators = await reportedIndicators(tx, plan, region, vocabulary);
  if (plan && indicators.length === 0) throw nothingToReport(plan, region);
  const isCorrection = revisions.some(({ state, demo }) => state === 'published' && demo === actor.demo);
  const reason = isCorrection ? reasonGiven(place, region.name) : null;
  const term = await termOf(tx, place.plan, region.code, place.period);
  if (isLocked(term, { reason }, at)) throw locked({ region, period: place.period }, term!);

  const id = randomUUID();
  const revision = revisions.length + 1;
  await insertReport(tx, {
    id,
    planId: plan?.id ?? null,
    regionId: region.id,
    period: place.period,
    revision,
    reason,
    state: 'draft',
    version: 1,
    createdBy: actor.name,
    createdAt: at,
    changedAt: at,
    demo: actor.demo,
  });
  if (isCorrection) await fillWithRecord(mover, id, place, indicators);
  const { plan: planCode, period } = place;
  return {
    report: await requireReport(tx, id),
    created: true,
    audit: {
      at,
      actor: actor.name,
      personId: actor.personId,
      action: 'report.create',
      subject: SUBJECT(id),
      detail: { plan: planCode, region: region.code, period, revision, note: reason, demo: actor.demo },
    },
  };
}

function otherKind({ demo, region, period }: ReportRecord): AppError {
  const what = {
    zh: `${region.name}${formatPeriod(period, 'zh')}`,
    en: `${region.name}, ${formatPeriod(period, 'en')},`,
  };
  return new AppError(
    'conflict',
    demo
      ? {
          zh: `${what.zh}有一份演示账号的填报正在进行。作废它或删除演示数据之后再填报。`,
          en: `A demonstration account is reporting for ${what.en} now. Discard that report or remove the demonstration first.`,
        }
      : {
          zh: `${what.zh}有一份真实的填报正在进行，演示账号不能填报。`,
          en: `There is a real report for ${what.en} under way, so a demonstration account cannot report.`,
        },
  );
}

function reasonGiven({ reason = '', period }: ReportPlace, region: string): string {
  if (reason.trim() !== '' && canBeKept(reason)) return reason.trim();
  throw new AppError(
    'invalid-request',
    {
      zh: `${region}${formatPeriod(period, 'zh')}的数据已经发布，再填报就是更正，请写明更正的原因。`,
      en: `The figures of ${region} for ${formatPeriod(period, 'en')} are published. Another report corrects them: please say why.`,
    },
    { field: 'reason' },
  );
}

async function fillWithRecord(
  { db: tx, actor, at }: Mover,
  id: string,
  { region, period }: ReportPlace,
  indicators: readonly IndicatorRecord[],
): Promise<void> {
  const known = await findObservations(tx, {
    indicators: indicators.map(({ code }) => code),
    regions: [region],
    upTo: await dataVersion(tx),
  });
  const cells = indicators.flatMap((indicator) => {
    const recorded = known.filter(
      (one) => one.indicator === indicator.code && one.period === period && (actor.demo || !one.demo),
    );
    const texts = recordTexts(indicator.measureKind, recorded);
    return REPORT_FIELDS.flatMap((field) =>
      texts[field] === undefined
        ? []
        : [{ indicatorId: indicator.id, field, text: texts[field], origin: 'record' as const }],
    );
  });
  await writeReportCells(tx, id, cells, { version: 1, changedBy: actor.name, changedAt: at });
}
