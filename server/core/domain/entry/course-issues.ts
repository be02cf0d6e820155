import type { Waypoint } from '../target.ts';
import { dayIssues } from './day-issues.ts';
import { type EntryIssue, entryIssue } from './issue.ts';
import type { TargetDraft } from './target-draft.ts';
import type { EntryCode } from './words-en.ts';

/** What is wrong with the way from the start to the target; empty for the straight one. */
export function courseIssues(draft: TargetDraft): EntryIssue[] {
  const { course } = draft;
  if (course === null || course.shape === 'linear' || course.shape === 'equal_rate') {
    const shape = course?.shape ?? 'linear';
    const points = course?.points ?? [];
    return [
      ...(points.length > 0 ? [pointsNotTaken(shape, points)] : []),
      ...(shape === 'equal_rate' ? growthIssues(draft) : []),
    ];
  }
  const points = course.points ?? [];
  if (points.length === 0) return [pointsMissing(course.shape)];
  return [
    ...(draft.deadline === null ? [deadlineMissing(course.shape)] : []),
    ...points.flatMap((point, index) => pointIssues(point, index, points, draft)),
  ];
}

function pointIssues(
  { date }: Waypoint,
  index: number,
  points: readonly Waypoint[],
  { deadline, baseline, startDate }: TargetDraft,
): EntryIssue[] {
  const field = `course.points[${index}].date`;
  const say = (code: EntryCode, why: string, expected: string) => [
    entryIssue({ code, field, value: date, why, expected }),
  ];
  const noDay = dayIssues(field, date);
  if (noDay.length > 0) return noDay;
  const before = points[index - 1];
  if (before && date <= before.date) {
    return say('points-out-of-order', `不晚于前一个节点 ${before.date}`, `晚于 ${before.date} 的日期`);
  }
  const start = baseline ? baseline.date : startDate;
  if (start !== null && date <= start) {
    return say('point-outside', `不晚于计划线的起点 ${start}`, `晚于 ${start} 的日期`);
  }
  if (deadline !== null && date >= deadline) {
    return say('point-outside', `不早于到期日 ${deadline}，到期日的值就是目标值`, `早于 ${deadline} 的日期`);
  }
  return [];
}

/** Growth by one rate leads from a positive figure to a positive one only, or from a negative to a negative. */
function growthIssues({ baseline, value, comparator, low }: TargetDraft): EntryIssue[] {
  const to = comparator === 'between' ? low : value;
  if (baseline === null || to === null || baseline.value * to > 0) return [];
  return [
    entryIssue({
      code: 'no-equal-rate',
      field: 'course.shape',
      value: 'equal_rate',
      why: `从基期 ${baseline.value} 到目标 ${to} 没有等速增长`,
      expected: '基期和目标都大于 0（或都小于 0），或别的走法',
    }),
  ];
}

function pointsNotTaken(shape: string, points: readonly Waypoint[]): EntryIssue {
  return entryIssue({
    code: 'points-not-taken',
    field: 'course.points',
    value: points,
    count: points.length,
    why: `shape 是“${shape}”，没有节点`,
    expected: '省略 points，或把 shape 写成 waypoints 或 step',
  });
}

function pointsMissing(shape: string): EntryIssue {
  return entryIssue({
    code: 'points-missing',
    field: 'course.points',
    value: null,
    why: `shape 是“${shape}”，须有节点`,
    expected: '至少一个节点，如 {"date": "2026-12-31", "value": 400}',
  });
}

function deadlineMissing(shape: string): EntryIssue {
  return entryIssue({
    code: 'deadline-missing',
    field: 'deadline',
    value: null,
    why: `shape 是“${shape}”，没有到期日就没有计划线`,
    expected: '到期日，写成 YYYY-MM-DD',
  });
}
