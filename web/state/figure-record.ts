import type { ObservationRow } from '#core/contract/targets.ts';
import { FORMS, type Form } from '#core/domain/observation.ts';
import { comparePeriods } from '#core/domain/period.ts';

/** Newest period first; within a period by form, then the newest version first. */
export function byNewest(rows: readonly ObservationRow[]): ObservationRow[] {
  return [...rows].sort(
    (a, b) =>
      comparePeriods(b.period, a.period) ||
      FORMS.indexOf(a.form) - FORMS.indexOf(b.form) ||
      b.vintage - a.vintage,
  );
}

/** The forms that occur, in their usual order. */
export function formsIn(rows: readonly ObservationRow[]): Form[] {
  return FORMS.filter((form) => rows.some((row) => row.form === form));
}

/** Names one version of a figure. */
export function versionKey({ region, period, form, vintage }: ObservationRow): string {
  return `${region} ${period} ${form} ${vintage}`;
}

/** The versions that a newer one has replaced. */
export function replacedVersions(rows: readonly ObservationRow[]): Set<string> {
  const newest = new Map<string, number>();
  const slot = ({ region, period, form }: ObservationRow) => `${region} ${period} ${form}`;
  for (const row of rows) newest.set(slot(row), Math.max(newest.get(slot(row)) ?? row.vintage, row.vintage));
  return new Set(rows.filter((row) => row.vintage < newest.get(slot(row))!).map(versionKey));
}
