import { dayIssues } from './day-issues.ts';
import { type EntryIssue, entryIssue } from './issue.ts';
import { codeTaken, reference } from './reference-issues.ts';

/** What is checked of a plan that is to be entered. */
export interface PlanDraft {
  code: string;
  region: string;
  status: string;
  periodFrom: string | null;
  periodTo: string | null;
  horizons: readonly string[] | null;
  signedDate: string | null;
  printedDate: string | null;
  supersededBy: string | null;
}

export interface KnownForPlan {
  plans: readonly { code: string; title: string; titleEn: string | null }[];
  regions: readonly { code: string; name: string; nameEn: string | null }[];
}

/** What keeps a plan from being entered; empty when nothing does. */
export function planIssues(plan: PlanDraft, known: KnownForPlan): EntryIssue[] {
  return [
    ...codeTaken(plan.code, 'plan', known.plans),
    ...reference('region', plan.region, 'region', known.regions).issues,
    ...yearIssues(plan),
    ...dayIssues('signedDate', plan.signedDate),
    ...dayIssues('printedDate', plan.printedDate),
    ...successorIssues(plan, known),
  ];
}

function yearIssues({ periodFrom, periodTo, horizons }: PlanDraft): EntryIssue[] {
  const issues = (horizons ?? [])
    .map((year, index) => ({ year, index }))
    .filter(({ year }) => !/^(19|20|21)\d{2}$/.test(year))
    .map(({ year, index }) =>
      entryIssue({
        code: 'bad-year',
        field: `horizons[${index}]`,
        value: year,
        why: '不是年份',
        expected: '四位年份的文字，如 2027',
      }),
    );
  if (periodFrom !== null && periodTo !== null && periodFrom > periodTo) {
    issues.push(
      entryIssue({
        code: 'period-reversed',
        field: 'periodTo',
        value: periodTo,
        why: `早于第一年 ${periodFrom}`,
        expected: `${periodFrom} 或更晚的年份`,
      }),
    );
  }
  return issues;
}

function successorIssues({ status, supersededBy }: PlanDraft, { plans }: KnownForPlan): EntryIssue[] {
  if (supersededBy === null) return [];
  const named = plans.map(({ code, title, titleEn }) => ({ code, name: title, nameEn: titleEn }));
  const { issues } = reference('supersededBy', supersededBy, 'plan', named);
  if (status === 'superseded') return issues;
  return [
    ...issues,
    entryIssue({
      code: 'not-superseded',
      field: 'supersededBy',
      value: supersededBy,
      why: `status 是“${status}”，没有被取代`,
      expected: '省略 supersededBy，或把 status 写成 superseded',
    }),
  ];
}
