import { isConvertible } from '../measure-unit.ts';
import { boundIssues } from './bound-issues.ts';
import { courseIssues } from './course-issues.ts';
import { dayIssues } from './day-issues.ts';
import { type EntryIssue, entryIssue } from './issue.ts';
import { kindIssues } from './kind-issues.ts';
import { codeTaken, reference } from './reference-issues.ts';
import { isWithin } from './region-within.ts';
import type { KnownForTarget, TargetDraft, TargetIndicator, TargetPlan } from './target-draft.ts';
import type { EntryCode } from './words-en.ts';

/** What keeps a target from being entered; empty when nothing does. */
export function targetIssues(draft: TargetDraft, known: KnownForTarget): EntryIssue[] {
  const plan = reference('plan', draft.plan, 'plan', known.plans);
  const indicator = reference('indicator', draft.indicator, 'indicator', known.indicators);
  return [
    ...codeTaken(draft.code, 'target', known.targets),
    ...plan.issues,
    ...indicator.issues,
    ...placeIssues(draft, plan.item, known),
    ...(indicator.item ? [...unitIssues(draft, indicator.item), ...kindIssues(draft, indicator.item)] : []),
    ...boundIssues(draft),
    ...timeIssues(draft),
    ...courseIssues(draft),
    ...allocationIssues(draft, plan.item, known),
  ];
}

function placeIssues({ region }: TargetDraft, plan: TargetPlan | null, { regions }: KnownForTarget) {
  if (region === null) return [];
  const { item, issues } = reference('region', region, 'region', regions);
  if (!item || !plan || isWithin(region, plan.region.code, regions)) return issues;
  return [
    entryIssue({
      code: 'region-outside-plan',
      field: 'region',
      value: region,
      why: `“${item.name}”不在计划“${plan.name}”的地区之内`,
      expected: `${plan.region.code}（${plan.region.name}）或它的下级地区`,
    }),
  ];
}

function unitIssues({ unit }: TargetDraft, indicator: TargetIndicator): EntryIssue[] {
  if (unit === null || isConvertible(unit, indicator.unit)) return [];
  return [
    entryIssue({
      code: 'unit-mismatch',
      field: 'unit',
      value: unit,
      why: `与指标“${indicator.name}”的单位“${indicator.unit}”不能换算`,
      expected: `${indicator.unit}，或能与它换算的单位`,
    }),
  ];
}

function timeIssues({ deadline, startDate, baseline }: TargetDraft): EntryIssue[] {
  const days = [
    ...dayIssues('deadline', deadline),
    ...dayIssues('startDate', startDate),
    ...dayIssues('baseline.date', baseline === null ? null : baseline.date),
  ];
  if (days.length > 0 || deadline === null) return days;
  const starts = [
    { name: '起算日 startDate', date: startDate },
    { name: '基期 baseline.date', date: baseline === null ? null : baseline.date },
  ];
  return starts
    .filter(({ date }) => date !== null && deadline <= date)
    .map(({ name, date }) =>
      entryIssue({
        code: 'deadline-before-start',
        field: 'deadline',
        value: deadline,
        why: `不晚于${name} ${date}`,
        expected: `晚于 ${date} 的日期`,
      }),
    );
}

function allocationIssues(
  { region, comparator, allocations }: TargetDraft,
  plan: TargetPlan | null,
  { regions }: KnownForTarget,
): EntryIssue[] {
  if (allocations.length > 0 && (comparator === 'between' || comparator === 'done')) {
    return [
      entryIssue({
        code: 'allocations-not-taken',
        field: 'allocations',
        value: `${allocations.length} 个地区`,
        why: `comparator 是“${comparator}”，不能分解到地区`,
        expected: '省略 allocations',
      }),
    ];
  }
  const whole = region ?? plan?.region.code ?? null;
  return allocations.flatMap((part, index) => {
    const field = `allocations[${index}].region`;
    const { item, issues } = reference(field, part.region, 'region', regions);
    const say = (code: EntryCode, why: string, expected: string) => [
      entryIssue({ code, field, value: part.region, why, expected }),
    ];
    if (!item) return issues;
    if (allocations.findIndex((one) => one.region === part.region) !== index)
      return say('region-repeated', '这个地区写了不止一次', '每个地区一项');
    if (whole !== null && (part.region === whole || !isWithin(part.region, whole, regions)))
      return say('region-not-below', `“${item.name}”不是 ${whole} 的下级地区`, `${whole} 的下级地区`);
    return [];
  });
}
