import type { TargetBody } from '#core/contract/entry/target.ts';
import { given } from '#core/domain/entry/given.ts';
import type { TargetDraft } from '#core/domain/entry/target-draft.ts';
import { type Course, STRAIGHT } from '#core/domain/target.ts';
import type { Figure } from '#core/domain/units.ts';
import type { NewTarget } from '#db/queries/entry.ts';

/** What the document's own words are where nobody gave them. */
const NOT_TOLD = '（录入时没有注明）';

/** A body with everything that was left out as null. */
export function draftOf({ code, plan, indicator, ...body }: TargetBody): TargetDraft {
  return {
    code,
    plan,
    indicator,
    region: given(body.region),
    comparator: body.comparator ?? 'unstated',
    value: body.value ?? null,
    low: body.low ?? null,
    high: body.high ?? null,
    tolerance: body.tolerance ?? null,
    unit: given(body.unit),
    deadline: body.deadline ?? null,
    startDate: body.startDate ?? null,
    baseline: body.baseline ?? null,
    denominator: body.denominator ?? null,
    course: body.course ? { shape: body.course.shape, points: body.course.points ?? null } : null,
    allocations: body.allocations ?? [],
  };
}

/** The row of a draft without issues, but for its place among others. */
export function newTargetOf(
  body: TargetBody,
  draft: TargetDraft,
  indicator: { unit: string },
): Omit<NewTarget, 'position' | 'planId' | 'indicatorId' | 'regionId'> {
  const { code, comparator, low, high, tolerance, deadline, startDate, baseline } = draft;
  return {
    code,
    comparator,
    value: aimed(draft),
    low,
    high,
    tolerance,
    deadline,
    startDate,
    unit: draft.unit ?? indicator.unit,
    baselineValue: baseline === null ? null : baseline.value,
    baselineDate: baseline === null ? null : baseline.date,
    baselineText: given(body.baselineText),
    denominator: body.denominator ?? null,
    course: courseOf(draft),
    kind: body.kind ?? 'headline',
    comparatorWord: given(body.comparatorWord) ?? (comparator === 'unstated' ? '（无比较词）' : NOT_TOLD),
    strength: body.strength ?? 'firm',
    deadlineText: given(body.deadlineText),
    definition: given(body.definition),
    scope: given(body.scope),
    locator: given(body.locator) ?? NOT_TOLD,
    line: body.line ?? null,
    anchor: given(body.anchor) ?? NOT_TOLD,
  };
}

/** The figure to reach: of a range its lower bound, of a milestone that it is done. */
function aimed({ comparator, value, low }: TargetDraft): Figure {
  if (comparator === 'between') return low!;
  return comparator === 'done' ? 1 : value!;
}

function courseOf({ course }: TargetDraft): Course {
  if (course === null) return STRAIGHT;
  const { shape, points } = course;
  return shape === 'waypoints' || shape === 'step'
    ? { shape, points: (points ?? []).map(({ date, value }) => ({ date, value })) }
    : { shape };
}
