import type { ChangedFigure } from '#core/contract/changes.ts';
import { figureChange, versionDifference } from '#core/domain/version-change.ts';
import { reasonOf } from '#core/domain/way-in.ts';
import {
  type ChangedFigureRecord,
  type FigureBounds,
  findChangedFigures,
} from '#db/queries/changed-figures.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { shownAccount } from '../figure-history.ts';
import type { ChangesScope } from './scope.ts';

/**
 * The figures that became known or changed between two moments, the newest first.
 * @param ended only of periods that had ended by a day; what ended after the earlier one is new, whatever was known of
 * it before; of every period when left out
 */
export async function changedFigures(
  { db, actor }: ServiceContext,
  scope: ChangesScope,
  { since, until }: { since: Moment; until: Moment },
  ended: FigureBounds['ended'] = null,
): Promise<ChangedFigure[]> {
  const found = await findChangedFigures(db, since.upTo, until.upTo, { ...scope.bounds, ended });
  return found.flatMap((record): ChangedFigure[] => {
    const kind = figureChange(record.old, record);
    if (kind === null || !scope.asksForRegion(record.region)) return [];
    const plans = plansOf(record, scope);
    if (plans.length === 0 ? !scope.asksForPlan('') : !plans.some(scope.asksForPlan)) return [];
    return [{ kind, plans, ...told(record, scope), account: shownAccount(record.account, actor) }];
  });
}

/** The plan that it was handed in for comes first. */
function plansOf({ plan, indicator, region }: ChangedFigureRecord, scope: ChangesScope): string[] {
  const judged = scope.plansOf(indicator, region);
  return plan === null ? judged : [...new Set([plan, ...judged])];
}

function told(
  record: ChangedFigureRecord,
  scope: ChangesScope,
): Omit<ChangedFigure, 'kind' | 'plans' | 'account'> {
  const { old, kind: way, period, form, value, unit, status, recorder, recordedAt, vintage, demo } = record;
  const { code, name, decimals } = scope.indicator(record.indicator);
  const { difference, unit: differenceUnit, share } = versionDifference(old, record);
  return {
    indicator: { code, name },
    decimals,
    region: scope.region(record.region),
    period,
    form,
    old: old && { value: old.value, unit: old.unit, status: old.status, vintage: old.vintage },
    value,
    unit,
    status,
    difference,
    differenceUnit,
    differenceShare: share,
    reason: reasonOf(way, record.submissionNote, record.note),
    way,
    recorder,
    recordedAt,
    vintage,
    demo,
  };
}
