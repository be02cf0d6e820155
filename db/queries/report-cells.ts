import { and, asc, eq, sql } from 'drizzle-orm';
import type { ReportField, ReportOrigin } from '#core/domain/review/report-field.ts';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { indicator, reportCell, reportQuestion } from '../schema/index.ts';
import { instant, instantOrNull } from './instant.ts';

export type ReportCellRecord = Awaited<ReturnType<typeof findReportCells>>[number];
export type ReportQuestionRecord = Awaited<ReturnType<typeof findReportQuestions>>[number];

/** What was entered into a report, in the order of the indicators. */
export function findReportCells(db: Db, reportId: string) {
  return db
    .select({
      indicator: indicator.code,
      field: reportCell.field,
      text: reportCell.text,
      version: reportCell.version,
      origin: reportCell.origin,
      changedBy: reportCell.changedBy,
      changedAt: instant(reportCell.changedAt),
    })
    .from(reportCell)
    .innerJoin(indicator, eq(indicator.id, reportCell.indicatorId))
    .where(eq(reportCell.reportId, reportId))
    .orderBy(asc(indicator.id), asc(reportCell.field));
}

export interface WrittenCell {
  indicatorId: number;
  field: ReportField;
  text: string | null;
  origin: ReportOrigin;
}

/** Puts texts into cells, in place of what stands there. No two for the same cell. */
export async function writeReportCells(
  tx: Db,
  reportId: string,
  cells: readonly WrittenCell[],
  by: { version: number; changedBy: string; changedAt: IsoInstant },
): Promise<void> {
  if (cells.length === 0) return;
  await tx
    .insert(reportCell)
    .values(cells.map((cell) => ({ reportId, ...cell, ...by })))
    .onConflictDoUpdate({
      target: [reportCell.reportId, reportCell.indicatorId, reportCell.field],
      set: {
        text: sql`excluded.text`,
        version: sql`excluded.version`,
        origin: sql`excluded.origin`,
        changedBy: sql`excluded.changed_by`,
        changedAt: sql`excluded.changed_at`,
      },
    });
}

/** Oldest first. */
export function findReportQuestions(db: Db, reportId: string) {
  return db
    .select({
      id: reportQuestion.id,
      indicator: indicator.code,
      field: reportQuestion.field,
      question: reportQuestion.question,
      askedBy: reportQuestion.askedBy,
      askedAt: instant(reportQuestion.askedAt),
      answer: reportQuestion.answer,
      answeredBy: reportQuestion.answeredBy,
      answeredAt: instantOrNull(reportQuestion.answeredAt),
    })
    .from(reportQuestion)
    .leftJoin(indicator, eq(indicator.id, reportQuestion.indicatorId))
    .where(eq(reportQuestion.reportId, reportId))
    .orderBy(asc(reportQuestion.id));
}

export async function insertReportQuestions(
  tx: Db,
  questions: readonly (typeof reportQuestion.$inferInsert)[],
): Promise<void> {
  if (questions.length > 0) await tx.insert(reportQuestion).values([...questions]);
}

/** False when the report has no such question. */
export async function keepReportAnswer(
  tx: Db,
  reportId: string,
  questionId: number,
  answer: { answer: string; answeredBy: string; answeredAt: IsoInstant },
): Promise<boolean> {
  const kept = await tx
    .update(reportQuestion)
    .set(answer)
    .where(and(eq(reportQuestion.reportId, reportId), eq(reportQuestion.id, questionId)))
    .returning({ id: reportQuestion.id });
  return kept.length > 0;
}
