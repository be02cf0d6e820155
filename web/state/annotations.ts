import type { AnnotationRow } from '#core/contract/annotations.ts';
import type { Form } from '#core/domain/observation.ts';
import { comparePeriods } from '#core/domain/period.ts';
import { apiPaths } from '../paths.ts';
import { useMoment } from './address.ts';
import { loadedValue } from './loadable.ts';
import { useList } from './use-answer.ts';

/** A remark with the number by which a chart or a table points to it. */
export interface NumberedRemark {
  number: number;
  row: AnnotationRow;
}

/** The remarks on one indicator in one region, numbered along time; empty until they are known. */
export function useRemarks(indicator: string | null, region: string | null): NumberedRemark[] {
  const moment = useMoment();
  const path = indicator !== null && region !== null ? apiPaths.annotations(indicator, region, moment) : null;
  const answer = useList<AnnotationRow>(path);
  return numbered((answer && loadedValue(answer)?.items) ?? []);
}

/** Oldest period first, then as they were written. */
export function numbered(rows: readonly AnnotationRow[]): NumberedRemark[] {
  return rows
    .toSorted((a, b) => comparePeriods(a.period, b.period) || (a.createdAt < b.createdAt ? -1 : 1))
    .map((row, index) => ({ number: index + 1, row }));
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
