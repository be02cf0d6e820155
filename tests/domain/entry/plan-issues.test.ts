import { expect, test } from 'vitest';
import { type PlanDraft, planIssues } from '#core/domain/entry/plan-issues.ts';

const KNOWN = {
  plans: [{ code: 'SD', title: '山东省行动计划', titleEn: null }],
  regions: [{ code: '370000', name: '山东省', nameEn: null }],
};

function aDraft(overrides: Partial<PlanDraft>): PlanDraft {
  return {
    code: 'QD',
    region: '370000',
    status: 'issued',
    periodFrom: null,
    periodTo: null,
    horizons: null,
    signedDate: null,
    printedDate: null,
    supersededBy: null,
    ...overrides,
  };
}

test.each<[why: string, draft: Partial<PlanDraft>, issues: string[]]>([
  ['a title and a place', {}, []],
  ['one year', { periodFrom: '2025', periodTo: '2025' }, []],
  ['an end and no beginning', { periodTo: '2027' }, []],
  ['years in the text', { horizons: ['2025', '2027'] }, []],
  ['one that another replaced', { status: 'superseded', supersededBy: 'SD' }, []],
  ['one that nobody knows what replaced', { status: 'superseded' }, []],
  ['a code that is taken', { code: 'sd' }, ['code: duplicate-code']],
  ['a place nobody knows', { region: '37' }, ['region: unknown-region']],
  ['years that run backwards', { periodFrom: '2027', periodTo: '2026' }, ['periodTo: period-reversed']],
  ['no year', { horizons: ['2025', '27'] }, ['horizons[1]: bad-year']],
  [
    'no such days',
    { signedDate: '2026-02-30', printedDate: '2026-13-01' },
    ['signedDate: no-such-day', 'printedDate: no-such-day'],
  ],
  [
    'replaced by nobody we know',
    { status: 'superseded', supersededBy: 'XX' },
    ['supersededBy: unknown-plan'],
  ],
  ['replaced and in force', { supersededBy: 'SD' }, ['supersededBy: not-superseded']],
])('%s', (_, draft, issues) => {
  expect(planIssues(aDraft(draft), KNOWN).map(({ field, code }) => `${field}: ${code}`)).toEqual(issues);
});
