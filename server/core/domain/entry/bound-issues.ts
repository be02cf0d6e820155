import { type EntryIssue, entryIssue } from './issue.ts';
import type { TargetDraft } from './target-draft.ts';

/** Figures from here on cannot be kept exactly. */
const TOO_LARGE = 1e15;

/** What does not fit together of a comparator and the figures it takes. */
export function boundIssues(draft: TargetDraft): EntryIssue[] {
  return [...figureIssues(draft), ...rangeIssues(draft), ...toleranceIssues(draft)];
}

function figureIssues({ comparator, value, low, high, baseline, course, allocations }: TargetDraft) {
  const figures: [field: string, value: number | null][] = [
    ['value', value],
    ['low', low],
    ['high', high],
    ['baseline.value', baseline === null ? null : baseline.value],
    ...(course?.points ?? []).map((point, i): [string, number] => [`course.points[${i}].value`, point.value]),
    ...allocations.map((part, i): [string, number] => [`allocations[${i}].value`, part.value]),
  ];
  const issues = figures
    .filter(([, figure]) => figure !== null && Math.abs(figure) >= TOO_LARGE)
    .map(([field, figure]) =>
      entryIssue({
        code: 'too-large-figure',
        field,
        value: figure,
        why: '超出可以准确保存的范围',
        expected: '绝对值小于 10 的 15 次方的数',
      }),
    );
  if (value === null && comparator !== 'between' && comparator !== 'done') {
    issues.push(
      entryIssue({
        code: 'value-missing',
        field: 'value',
        value: null,
        why: `comparator 是“${comparator}”，须有目标值`,
        expected: '一个数，以目标的单位计',
      }),
    );
  }
  return issues;
}

function rangeIssues({ comparator, value, low, high }: TargetDraft): EntryIssue[] {
  if (comparator !== 'between') {
    return (['low', 'high'] as const)
      .filter((field) => ({ low, high })[field] !== null)
      .map((field) =>
        entryIssue({
          code: 'bound-not-taken',
          field,
          value: { low, high }[field],
          why: `comparator 是“${comparator}”，没有上下限`,
          expected: `省略 ${field}，或把 comparator 写成 between`,
        }),
      );
  }
  const issues = (['low', 'high'] as const)
    .filter((field) => ({ low, high })[field] === null)
    .map((field) =>
      entryIssue({
        code: 'bound-missing',
        field,
        value: null,
        why: 'comparator 是“between”，须有下限和上限',
        expected: '一个数，以目标的单位计',
      }),
    );
  if (low !== null && high !== null && low >= high) {
    issues.push(
      entryIssue({
        code: 'bounds-reversed',
        field: 'high',
        value: high,
        why: `不大于下限 ${low}`,
        expected: `大于 ${low} 的数`,
      }),
    );
  }
  if (value !== null && low !== null && value !== low) {
    issues.push(
      entryIssue({
        code: 'value-not-taken',
        field: 'value',
        value,
        why: '区间由 low 和 high 决定',
        expected: '省略 value',
      }),
    );
  }
  return issues;
}

function toleranceIssues({ comparator, tolerance }: TargetDraft): EntryIssue[] {
  if (tolerance === null) return [];
  if (comparator !== 'about') {
    return [
      entryIssue({
        code: 'tolerance-not-taken',
        field: 'tolerance',
        value: tolerance,
        why: `comparator 是“${comparator}”，没有允许偏差`,
        expected: '省略 tolerance，或把 comparator 写成 about',
      }),
    ];
  }
  if (tolerance >= 0 && tolerance < 1) return [];
  return [
    entryIssue({
      code: 'tolerance-out-of-range',
      field: 'tolerance',
      value: tolerance,
      why: '允许偏差不在 0 到 1 之间',
      expected: '小于 1 的小数，5% 写 0.05',
    }),
  ];
}
