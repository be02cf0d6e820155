import type { AnnotationRow } from '#core/contract/annotations.ts';
import { formatPeriod, type Locale } from '#core/domain/format.ts';
import type { Form } from '#core/domain/observation.ts';
import { comparePeriods } from '#core/domain/period.ts';
import type { Messages } from '../i18n/messages.ts';
import { apiPaths } from '../paths.ts';
import { useMoment } from './address.ts';
import { chinaMinute } from './china-minute.ts';
import { useLineage } from './lineage.ts';
import { loadedValue } from './loadable.ts';
import { useMay } from './session.ts';
import { useList } from './use-answer.ts';

/** A remark with the number by which a chart or a table points to it. */
export interface NumberedRemark<Row extends Told = AnnotationRow> {
  number: number;
  row: Row;
}

/** What a remark has at least. */
type Told = Pick<AnnotationRow, 'period' | 'createdAt'>;

/** The remarks on one indicator in one region, numbered along time; empty until they are known. */
export function useRemarks(indicator: string | null, region: string | null): NumberedRemark[] {
  const moment = useMoment();
  const path = indicator !== null && region !== null ? apiPaths.annotations(indicator, region, moment) : null;
  const answer = useList<AnnotationRow>(path);
  return numbered((answer && loadedValue(answer)?.items) ?? []);
}

/** Whether the reader may pin remarks to figures of a region: not while looking at the past. */
export function useMayRemark(region: string): boolean {
  const lineage = useLineage(region);
  const writes = useMay('annotation.write', lineage ?? []);
  return useMoment() === null && writes === true;
}

/** Oldest period first, then as they were written. */
export function numbered<Row extends Told>(rows: readonly Row[]): NumberedRemark<Row>[] {
  return rows
    .toSorted((a, b) => comparePeriods(a.period, b.period) || (a.createdAt < b.createdAt ? -1 : 1))
    .map((row, index) => ({ number: index + 1, row }));
}

/** "注1 2026年一季度 累计：剔除误报的收入（陈处长 · 2026-11-20 10:05）": a remark where no list stands beside it. */
export function remarkText({ number, row }: NumberedRemark, words: Messages, locale: Locale): string {
  const { annotations, indicator, bracketed } = words;
  const form = row.form === 'point' ? '' : ` ${indicator.forms[row.form]}`;
  const at = chinaMinute(row.createdAt);
  const told = row.author === null ? at : annotations.by(row.author, at);
  const colon = locale === 'zh' ? '：' : ': ';
  return `${annotations.mark(String(number))} ${formatPeriod(row.period, locale)}${form}${colon}${row.text}${bracketed(told)}`;
}

/** The numbers of the remarks on one figure. */
export function numbersOn(
  remarks: readonly NumberedRemark[],
  { region, period, form }: { region: string; period: string; form: Form },
): number[] {
  return remarks
    .filter(({ row }) => row.region.code === region && row.period === period && row.form === form)
    .map(({ number }) => number);
}
